/** The rows that could not be read: which, what is wrong with each, and what to do. */
export const setAside = {
  advice:
    'Öppna raden, rätta den och ladda sedan om sidan. Det som inte går att rätta tas bort i listan. Tills dess räknas raden inte med någonstans.',
  where: '{list}, rad {id}',
  whereUnknown: '{list}',
  what: '{column}: {reason}',
  whatWithValue: '{column}, ”{value}”: {reason}',
  openRow: 'Öppna raden',
  openRowNamed: 'Öppna raden i en ny flik: {list}, rad {id}',
  openList: 'Öppna listan',
  openListNamed: 'Öppna listan i en ny flik: {list}',
  moreOne: 'Och 1 rad till i samma lista av samma skäl.',
  more: 'Och {count} rader till i samma lista av samma skäl.',
  /** What SharePoint itself keeps of a row. */
  ownColumns: { Id: 'Id', Author: 'Skapad av', Modified: 'Ändrad' },
  /** One for each code of SetAsideReason in the ports of lists. */
  reasons: {
    missing: 'är tomt men måste vara ifyllt',
    notReturned: 'kom inte med i svaret. Be webbplatsens ägare att köra installationen under Verktyg',
    notText: 'ska vara en text',
    notANumber: 'ska vara ett tal',
    notWhole: 'ska vara ett heltal',
    notYesOrNo: 'ska vara ja eller nej',
    notADay: 'är inte ett datum som finns. Skriv år-månad-dag, till exempel 2026-11-22',
    notAnInstant: 'är inte en tidpunkt',
    columnsDisagree: 'stämmer inte med radens andra kolumner',
    incomplete: 'en rad som hör till den saknas eller kan inte läsas',
    addedLater: 'raden hörde inte till versionen när den publicerades och räknas inte. En ändring är en ny version',
    keyTaken: 'en annan rad har samma nyckel. Den som kom först gäller',
    dayOutOfRange: 'ska vara från {first} till {last}',
    outOfRange: 'ska vara från {least} till {most}',
    tooLong: 'har {length} tecken, högst {most} får plats',
    notAChoice: 'ska vara något av: {choices}',
    unknownReference: 'finns inte i listan {list}',
    tooMany: 'fler än {most} rader väntar från samma person. De första visas; besvara dem eller ta bort resten',
  },
};
