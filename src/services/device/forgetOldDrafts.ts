import { delMany, entries } from 'idb-keyval';
import type { IsoDate } from '../../rules';
import { askDevice } from '../../usecases/device/askDevice';
import { draftPrefix, readDraft } from './keptDraft';

/**
 * Takes away drafts that are too old to be kept, also those of forms that nobody opens again and of people who do not
 * come back to this device. Ticks and requests that wait to be sent hold no names and stay until they are sent. Never
 * rejects: a device that keeps nothing has nothing to forget.
 */
export async function forgetOldDrafts(today: IsoDate): Promise<void> {
  try {
    const held = await askDevice(() => entries<IDBValidKey, unknown>());
    await askDevice(() =>
      delMany(
        held
          .filter(
            ([key, value]) =>
              typeof key === 'string' && key.startsWith(draftPrefix) && readDraft(value, today) === undefined,
          )
          .map(([key]) => key),
      ),
    );
  } catch {
    return undefined;
  }
}
