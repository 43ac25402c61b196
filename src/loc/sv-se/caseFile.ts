/**
 * What is wrong with a case that the rules are asked about (src/interchange/caseFile/caseProblem): only the rules
 * package shows it.
 */
export const caseFile = {
  byCode: {
    'case.noProgramme':
      'Ärendet säger inte vilket program det gäller. Skriv ”pack” och ”programme”, eller en hel version i ”version”',
    'case.twoProgrammes': 'Ärendet har både en egen version och ett program ur ett paket. Ta bort det ena',
    'case.unknownPack': 'Paketet ”{text}” finns inte. Skriv något av {known}',
    'case.unknownProgramme': 'Programmet ”{text}” finns inte i paketet. Skriv något av {known}',
    'case.beforeFirstVersion':
      'Programmet har inga regler den dagen. De första gäller från {firstDay}. Skriv en senare dag',
    'case.personTwice': '{person} står redan på deltagarlistan, i roll[{row}]. Ta bort den ena',
    'case.overlappingMembership':
      '{person} står redan på deltagarlistan under samma tid, i roll[{row}]. Skriv tider som inte överlappar',
    'case.backwards': 'Tiden slutar {toDay}, före sin början {fromDay}. Rätta någon av dagarna',
    'case.tooEarly': '{day} är före {earliest}, som står i ”{field}”. Rätta någon av dagarna',
    'case.afterToday':
      '{day} är efter {today}, som är dagens datum i ärendet, och har inte hänt än. Rätta någon av dagarna',
    'case.outsideCalendar':
      'Härifrån räknas dagar fram som ligger utanför kalendern, 0001-01-01 till 9999-12-31. Rätta dagen',
    'case.notAnswered': 'Ärendet går inte att bedöma: {detail}. Det är ett fel i reglerna; anmäl det med ärendet',
    'case.chooseGroup': 'Det går inte att veta vilken grupp som menas. Skriv gruppens nyckel',
    'case.unitNotInGroup':
      'Enheten ”{unit}” är inte med i gruppen ”{group}”. Lägg till den i gruppen eller välj en annan',
    'case.namesOrCount': 'Raden ska ha antingen ”names” eller ”count”. Skriv ett av dem',
    'case.unknownPerson': '{person} står inte på deltagarlistan. Lägg till personen eller rätta namnet',
    'case.notOnRoll':
      '{person} hör inte till gruppen ”{group}” och kan inte vara frånvarande där. Rätta namnet eller ta bort det',
    'case.presentAndAbsent': '{person} är både närvarande och frånvarande. Ta bort det ena',
    'case.markedTwice': '{person} står två gånger. Ta bort den ena',
    'case.unknownStep': 'Steget ”{text}” finns inte i programmet. Skriv något av {known}',
    'case.unknownAssignment': 'Uppgiften ”{text}” finns inte i programmet. Skriv något av {known}',
    'case.whoHandedIn':
      'Det går inte att veta vem som har lämnat in. Skriv enhet, grupp eller person, som uppgiften vill ha det',
  },
  at: '{path}: {sentence}',
  wholeFile: 'hela filen',
};
