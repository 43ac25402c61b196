import * as React from 'react';
import { useSyncExternalStore } from 'use-sync-external-store/shim';
import { draftPrefix } from './keptDraft';
import { openDraft, type DraftForm, type DraftView, type OpenDraft } from './openDraft';
import { useEssentials } from '../CoordinatorServices';
import { swedishDayOf } from '../../rules';

export interface Draft<Field extends string> extends DraftView<Field> {
  /** Changes some fields and keeps the whole on the device. */
  readonly change: OpenDraft<Field>['change'];
  /** Forgets the draft, and begins anew from `next`, or from what `fresh` gives. */
  readonly clear: OpenDraft<Field>['clear'];
}

/**
 * A form whose content outlives a closed dialog and a reloaded page: every change is kept on the device, for this
 * person and site alone, until it is cleared or too old. `about` says which row the form is for, in keys; empty when
 * there is one such form. `fresh` makes an empty form, also its client-made keys, so that a form sent again is the same
 * one. On a device that keeps nothing the form works all the same, and `storage` says so (show DraftNotice).
 */
export function useDraft<Field extends string>(
  of: DraftForm,
  about: string,
  fresh: () => Record<Field, string>,
): Draft<Field> {
  const { deviceScope, now } = useEssentials();
  const latest = React.useRef({ fresh, now });
  latest.current = { fresh, now };
  const slot = `${draftPrefix}${deviceScope}.${of}.${about}`;
  const draft = React.useMemo(
    () =>
      openDraft<Field>({
        of,
        slot,
        fresh: () => latest.current.fresh(),
        today: () => swedishDayOf(latest.current.now()),
      }),
    [of, slot],
  );
  const view = useSyncExternalStore(draft.subscribe, draft.view);
  React.useEffect(() => draft.read(), [draft]);
  return { ...view, change: draft.change, clear: draft.clear };
}
