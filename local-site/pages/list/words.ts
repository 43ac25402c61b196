import type { Language } from '../visitor';

const swedish = {
  views: 'Vyer', columns: 'Kolumner', noItems: 'Inga rader att visa i den här vyn.', noItemsFiltered: 'Inga rader stämmer med ditt urval.',
  next: 'Nästa', previous: 'Föregående', first: 'Från början', none: '(tomt)', rows: 'Rad {first}–{last}', pages: 'Bläddra', item: 'rad', items: 'rader',
  ascending: { text: 'A till Ö', number: 'Minst först', day: 'Äldst först' }, descending: { text: 'Ö till A', number: 'Störst först', day: 'Nyast först' },
  sorted: { ascending: 'stigande', descending: 'fallande' }, arrange: 'Sortera och filtrera', filterBy: 'Filtrera …', filtered: 'filtrerad', unfilter: 'Ta bort filtret',
  chosen: 'Ditt urval', clear: 'Visa alla rader i vyn', remove: 'Ta bort filtret {filter}', menu: '{column}: sortera och filtrera',
  filterTitle: 'Filtrera på {column}', values: 'Visa rader där {column} är', begins: 'Börjar med', from: 'Från och med', to: 'Till och med', apply: 'Använd', cancel: 'Avbryt',
  tooManyValues: 'Kolumnen har fler än {count} olika värden. Skriv hur det du söker börjar.', someValues: 'Bara värden från de första {count} raderna visas.', noValues: 'Det finns inga värden att välja bland.',
  needsIndex: 'Listan har fler än 5 000 rader, och vyn visar dem alla. Då kan SharePoint sortera och filtrera bara på kolumner med index: {columns}.',
  tooMany: 'Fler rader än SharePoint går igenom', tooManyAbout: 'Urvalet berör fler än 5 000 rader. Välj en annan vy, eller filtrera först på en kolumn med index.',
  formatting: 'Kolumnens utseende kan inte visas här', formattingAbout: '{column}: provmiljön känner inte till ”{part}” och visar värdet som det är. I SharePoint kan det se annorlunda ut.',
  viewFormatting: 'Vyns utseende', total: 'Hela vyn', count: 'Antal', howMany: 'Rader', sum: 'Summa', partly: 'Räknat på de första {count} raderna.', overview: 'Översikt per {column}', fold: 'Fäll ihop alla', unfold: 'Fäll ut alla',
  open: 'Öppna {title}', backTo: 'Tillbaka till {list}', more: 'Mer om raden', technical: 'Tekniska uppgifter', empty: 'Tomt', made: 'Skapad {when} av {who}. Ändrad {changed} av {by}.', begin: 'börjar med', atLeast: 'från', atMost: 'till', or: ' eller ',
  fullList: '{count} i listan',
};
type ListWords = typeof swedish;

const english: ListWords = {
  views: 'Views', columns: 'Columns', noItems: 'No rows to show in this view.', noItemsFiltered: 'No rows fit your choice.',
  next: 'Next', previous: 'Previous', first: 'From the start', none: '(empty)', rows: 'Rows {first}–{last}', pages: 'Pages', item: 'row', items: 'rows',
  ascending: { text: 'A to Z', number: 'Smallest first', day: 'Oldest first' }, descending: { text: 'Z to A', number: 'Largest first', day: 'Newest first' },
  sorted: { ascending: 'ascending', descending: 'descending' }, arrange: 'Sort and filter', filterBy: 'Filter …', filtered: 'filtered', unfilter: 'Remove the filter',
  chosen: 'Your choice', clear: 'Show all rows of the view', remove: 'Remove the filter {filter}', menu: '{column}: sort and filter',
  filterTitle: 'Filter by {column}', values: 'Show rows where {column} is', begins: 'Begins with', from: 'From', to: 'To', apply: 'Apply', cancel: 'Cancel',
  tooManyValues: 'The column has more than {count} different values. Type how what you look for begins.', someValues: 'Only values of the first {count} rows are shown.', noValues: 'There are no values to choose from.',
  needsIndex: 'The list has more than 5,000 rows and the view shows them all. SharePoint can then sort and filter only by columns with an index: {columns}.',
  tooMany: 'More rows than SharePoint goes through', tooManyAbout: 'The choice concerns more than 5,000 rows. Choose another view, or filter first by a column with an index.',
  formatting: 'The look of a column cannot be shown here', formattingAbout: '{column}: the trial does not know “{part}” and shows the value as it is. It may look different in SharePoint.',
  viewFormatting: 'The look of the view', total: 'The whole view', count: 'Count', howMany: 'Rows', sum: 'Sum', partly: 'Counted on the first {count} rows.', overview: 'Overview by {column}', fold: 'Collapse all', unfold: 'Expand all',
  open: 'Open {title}', backTo: 'Back to {list}', more: 'More about the row', technical: 'Technical details', empty: 'Empty', made: 'Created {when} by {who}. Changed {changed} by {by}.', begin: 'begins with', atLeast: 'from', atMost: 'to', or: ' or ',
  fullList: '{count} in the list',
};

/** The texts of list pages, in SharePoint's own words where it has any. */
export function listWords(language: Language): ListWords {
  return language === 'sv-SE' ? swedish : english;
}

/** Puts values into the places of a text: `{column}`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
