/** Setup and health check, for site owners. */
export const tools = {
  title: 'Verktyg',
  state: 'Installation och kontroll av webbplatsens listor.',
  setup: 'Installation',
  setupLead: 'Skapar det som saknas: listor, kolumner, vyer, grupper och behörigheter. Det som redan finns lämnas som det är, så du kan köra igen när som helst. Bara webbplatsens ägare kan göra det.',
  run: 'Kör installationen',
  check: 'Kontrollera utan att ändra',
  running: 'Installationen pågår',
  checking: 'Kontrollerar …',
  progress: '{done} av {of}. {line}',
  nothingToChange: 'Allt var redan på plats. Inget har ändrats.',
  changed: 'Klart. {count} ändringar gjordes.',
  healthy: 'Allt är på plats.',
  differences: '{count} saker skiljer sig från vad som behövs. Kör installationen för att rätta dem.',
  log: 'Logg ({count} rader)'
};
