import type { Texts } from '../texts';

export const tools: Texts['tools'] = {
  title: 'Tools',
  state: 'Setup and check of the site’s lists.',
  remaining: 'This could not be put right automatically:',
  asks: 'This is done only when you have agreed, since others lose something:',
  agree: 'Yes, do it',
  wholeSite: 'The site',
  installation: 'This installation',
  installationLead: 'Stands on the diplomas and decides the price.',
  organisation: 'Region or municipality',
  chooseOrganisation: 'Choose',
  signedBy: 'Signed by',
  signedByHint: 'The name on the diplomas.',
  contactEmail: 'E-mail of the coordinators',
  ownTrainers: 'Regions with trainers of their own',
  ownTrainersHint:
    'The source says that the internal price holds where the region has trainers of its own, but not which regions have.',
  installationConflict:
    'Someone else saved at the same time. What you chose is still here. Save again if yours is to stand.',
  setup: 'Setup',
  setupLead:
    'Creates what is missing: lists, columns, views, groups and permissions. What is there is left as it is, so you can run it again at any time. Only site owners can do it.',
  run: 'Run the setup',
  check: 'Check without changing',
  running: 'The setup is running',
  checking: 'Checking …',
  progress: '{done} of {of}. {line}',
  nothingToChange: 'Everything was in place. Nothing has changed.',
  changed: 'Done. {count} changes were made.',
  healthy: 'Everything is in place.',
  differences: '{count} things differ from what is needed. Run the setup to mend them.',
  log: 'Log ({count} lines)',
};
