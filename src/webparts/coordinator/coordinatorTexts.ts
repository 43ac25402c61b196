import type { Locale } from '../../features/shell/Product';
import type { CoordinatorTexts, ProgrammeTexts } from '../../loc/texts';

/** The coordinator's texts in one language, in a chunk of their own: no other web part, and no other language, is loaded with them. */
export async function coordinatorTexts(locale: Locale): Promise<CoordinatorTexts> {
  const { coordinator } = locale === 'sv-SE'
    ? await import(/* webpackChunkName: 'diplomera-texts-sv-se' */ '../../loc/sv-se.coordinator')
    : await import(/* webpackChunkName: 'diplomera-texts-en-us' */ '../../loc/en-us.coordinator');
  return coordinator;
}

/** The texts of the pages on programmes in one language, likewise in a chunk of their own. */
export async function programmeTexts(locale: Locale): Promise<ProgrammeTexts> {
  const { programmes } = locale === 'sv-SE'
    ? await import(/* webpackChunkName: 'diplomera-texts-programmes-sv-se' */ '../../loc/sv-se.programmes')
    : await import(/* webpackChunkName: 'diplomera-texts-programmes-en-us' */ '../../loc/en-us.programmes');
  return programmes;
}
