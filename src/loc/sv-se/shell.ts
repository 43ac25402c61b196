/** What stands around every view: waiting, a view that could not be opened, the navigation. */
export const shell = {
  opening: 'Öppnar …',
  couldNotOpen: 'Sidan kunde inte öppnas. Kontrollera nätet och ladda om sidan. Inget du har sparat har gått förlorat.',
  /** The title of each page, in the navigation and where a page is named. */
  pages: {
    today: 'Idag',
    pool: 'Pool och grupper',
    register: 'Register',
    programmes: 'Program och regler',
    tools: 'Verktyg',
    group: 'Grupp',
    diploma: 'Diplom',
    mine: 'Min diplomering',
  },
  /** Rows of lists that could not be read, and are shown nowhere. */
  setAside: {
    title: 'Rader som inte kunde läsas',
    one: '1 rad kunde inte läsas.',
    many: '{count} rader kunde inte läsas.',
    restWorks: 'Allt annat visas och fungerar som vanligt.',
    show: 'Visa vilka',
    forReaders: 'En del uppgifter kunde inte läsas och visas inte här. Saknar du något, säg till samordnaren.',
  },
  /** In place of what failed: what happened, what was kept, what still works. */
  broken: {
    webPart: {
      title: 'Diplomering kunde inte visas',
      advice: 'Det som är sparat finns kvar. Resten av sidan fungerar.',
    },
    page: {
      title: 'Sidan kunde inte visas',
      advice: 'Det som är sparat finns kvar. Navigeringen och de andra sidorna fungerar.',
    },
    tab: {
      title: 'Fliken kunde inte visas',
      advice: 'Det som är sparat finns kvar. Navigeringen och de andra flikarna fungerar.',
    },
    copyDetails: 'Kopiera detaljer',
  },
};
