/** A web part's settings, as a page author sees them. */
export const webPart = {
  settings: 'Inställningar',
  siteUrl: 'Webbplats med diplomeringens listor',
  siteUrlDescription: 'Lämna tomt om listorna finns på den här webbplatsen.',
  siteUrlRefused:
    'Adressen i webbdelens inställningar kan inte användas. Skriv adressen till en webbplats hos samma SharePoint, till exempel /sites/diplomering.',
};
