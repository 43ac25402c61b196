import type { Catalogue } from '../../lists/repositories/ports';
import type { Texts } from '../../loc/texts';
import type { ActDifference } from '../../parts/acts/differenceWords';
import type { InstallationSettings } from '../../usecases/installFor/installFor';

/** Where the settings now differ from what the form was opened on. */
export function installationDifferences(
  seen: InstallationSettings,
  now: InstallationSettings,
  { organisations }: Pick<Catalogue, 'organisations'>,
  { tools: words, common }: Texts,
): readonly ActDifference[] {
  const nameOf = (key: string | undefined): string =>
    organisations.find(({ value }) => value.key === key)?.value.name ?? common.none;
  const row = (what: string, of: (settings: InstallationSettings) => string): ActDifference => ({
    what,
    before: of(seen),
    after: of(now),
  });
  return [
    row(words.organisation, ({ home }) => nameOf(home.organisationKey)),
    row(words.signedBy, ({ home }) => home.signedBy),
    row(words.contactEmail, ({ home }) => home.contactEmail),
    row(words.ownTrainers, ({ ownTrainers }) => ownTrainers.map(nameOf).join(', ') || common.none),
  ].filter(({ before, after }) => before !== after);
}
