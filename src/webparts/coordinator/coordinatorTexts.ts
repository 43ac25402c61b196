import type { Locale } from '../../features/shell/Product';
import type { CoordinatorTexts } from '../../loc/texts';

/** The coordinator's texts in one language, in a chunk of their own: no other web part, and no other language, is loaded with them. */
export async function coordinatorTexts(locale: Locale): Promise<CoordinatorTexts> {
  const { coordinator } = locale === 'sv-SE'
    ? await import(/* webpackChunkName: 'diplomera-texts-sv-se' */ '../../loc/sv-se.coordinator')
    : await import(/* webpackChunkName: 'diplomera-texts-en-us' */ '../../loc/en-us.coordinator');
  return coordinator;
}
