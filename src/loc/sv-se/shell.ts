/** What stands around every view: waiting, and a view that could not be opened. */
export const shell = {
  opening: 'Öppnar …',
  couldNotOpen: 'Sidan kunde inte öppnas. Kontrollera nätet och ladda om sidan. Inget du har sparat har gått förlorat.'
};
