import type { Language } from './visitor';

const swedish = {
  intranet: 'Intranätet', skip: 'Till innehållet', start: 'Startsida', site: 'Diplomering', lists: 'Listor',
  trial: 'Provmiljö', viewAs: 'Visa som', theme: 'Tema', language: 'Språk', change: 'Byt', reset: 'Återställ demodata',
  themes: { default: 'Ljust', dark: 'Mörkt', contrast: 'Hög kontrast' },
  languages: { 'sv-SE': 'Svenska', 'en-US': 'Engelska' },
  localOnly: 'En provmiljö på den här datorn. Alla namn är påhittade och inget skickas vidare.',
  about: 'Här kan du prova Diplomera som olika personer. Byt person under Provmiljö längst upp.',
  pages: 'Sidor', coordinator: 'Diplomering', coordinatorAbout: 'För samordnare och utbildare: anmälningar, grupper, närvaro, beslut och diplom.',
  staff: 'Min diplomering i Teams', staffAbout: 'För medarbetare: gå med, checka in och se vad som har bekräftats.',
  register: 'Diplomerade verksamheter', registerAbout: 'Registret så som det kan stå på vilken sida som helst på intranätet.',
  registerPage: 'Diplomering i regionen',
  listsAbout: 'Listorna går att läsa utan webbdelar. Du ser de listor som personen får läsa.',
  noLists: 'Här finns inga listor ännu. Kör setup under Verktyg i Diplomering, som platsens ägare.', item: 'rad', items: 'rader',
  denied: 'Du har inte behörighet att läsa listan.', deniedAbout: 'SharePoint visar den inte för {person}. Byt person under Provmiljö för att se den.',
  missing: 'Sidan finns inte.', missingAbout: 'Gå till startsidan och välj därifrån.', failed: 'SharePoint svarade med ett fel.',
  couldNotLoad: 'Webbdelen kunde inte laddas. Kör npm run ship och ladda om sidan.',
  resetAsk: 'Återställ demodata?', resetAbout: 'Allt som har ändrats i provmiljön tas bort och demodata läggs in på nytt. Det tar några sekunder.', resetDo: 'Återställ', cancel: 'Avbryt',
  teams: { activity: 'Aktivitet', chat: 'Chatt', team: 'Team', calendar: 'Kalender', diploma: 'Diplom', apps: 'Appar' }
};
type Words = typeof swedish;

const english: Words = {
  intranet: 'The intranet', skip: 'Skip to content', start: 'Home', site: 'Diploma programme', lists: 'Lists',
  trial: 'Trial', viewAs: 'View as', theme: 'Theme', language: 'Language', change: 'Change', reset: 'Reset demo data',
  themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
  languages: { 'sv-SE': 'Swedish', 'en-US': 'English' },
  localOnly: 'A trial on this computer. All names are invented and nothing leaves it.',
  about: 'Try Diplomera as different people. Change person under Trial at the top.',
  pages: 'Pages', coordinator: 'Diploma programme', coordinatorAbout: 'For coordinators and trainers: applications, groups, attendance, decisions and diplomas.',
  staff: 'My diploma programme in Teams', staffAbout: 'For staff: join, check in and see what has been confirmed.',
  register: 'Units with a diploma', registerAbout: 'The register as it can stand on any page of the intranet.',
  registerPage: 'The diploma programme in the region',
  listsAbout: 'The lists can be read without web parts. You see the lists that this person may read.',
  noLists: 'There are no lists yet. Run the setup under Tools in the diploma programme, as the site’s owner.', item: 'row', items: 'rows',
  denied: 'You may not read this list.', deniedAbout: 'SharePoint does not show it to {person}. Change person under Trial to see it.',
  missing: 'There is no such page.', missingAbout: 'Go to the home page and choose from there.', failed: 'SharePoint answered with an error.',
  couldNotLoad: 'The web part could not be loaded. Run npm run ship and reload the page.',
  resetAsk: 'Reset demo data?', resetAbout: 'Everything changed in the trial is removed and the demo data is put back. It takes a few seconds.', resetDo: 'Reset', cancel: 'Cancel',
  teams: { activity: 'Activity', chat: 'Chat', team: 'Teams', calendar: 'Calendar', diploma: 'Diploma', apps: 'Apps' }
};

/** The local pages' own texts. The product's texts come with its bundle. */
export function wordsFor(language: Language): Words {
  return language === 'sv-SE' ? swedish : english;
}
