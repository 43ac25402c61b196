import { del, get, set } from 'idb-keyval';
import * as React from 'react';
import { useEssentials } from './Product';

export interface Draft<Field extends string> {
  readonly form: Readonly<Record<Field, string>>;
  /** Changes some fields and keeps the whole on the device. */
  readonly change: (fields: Partial<Record<Field, string>>) => void;
  /** True when what is shown was typed before this form was opened. */
  readonly restored: boolean;
  /** False until the device has answered whether there was a draft. */
  readonly ready: boolean;
  /** Forgets the draft, and begins anew from what `fresh` gives. */
  readonly clear: () => void;
}

/**
 * A form whose content outlives a closed dialog and a reloaded page: every change is kept on the device under `name`,
 * for this person and site alone.
 * `fresh` makes an empty form, also its client-made keys, so that a form sent again is the same one. A device that
 * keeps nothing (private browsing) still has a working form.
 */
export function useDraft<Field extends string>(name: string, fresh: () => Record<Field, string>): Draft<Field> {
  const [form, setForm] = React.useState(fresh);
  const [restored, setRestored] = React.useState(false);
  const [ready, setReady] = React.useState(false);
  const { deviceScope } = useEssentials();
  const slot = `diplomera.draft.${deviceScope}.${name}`;
  const latest = React.useRef({ form, fresh, touched: false });
  latest.current.fresh = fresh;

  React.useEffect(() => {
    let asked = true;
    kept(slot).then((held) => {
      if (!asked) return;
      if (held !== undefined && !latest.current.touched) {
        latest.current.form = filledFrom(latest.current.form, held);
        setForm(latest.current.form);
        setRestored(true);
      }
      setReady(true);
    }).catch(() => undefined);
    return () => { asked = false; };
  }, [slot]);

  const change = React.useCallback((fields: Partial<Record<Field, string>>): void => {
    latest.current.touched = true;
    latest.current.form = { ...latest.current.form, ...fields };
    setForm(latest.current.form);
    keep(slot, latest.current.form);
  }, [slot]);
  const clear = React.useCallback((): void => {
    latest.current.form = latest.current.fresh();
    setForm(latest.current.form);
    setRestored(false);
    keep(slot, undefined);
  }, [slot]);
  return { form, change, restored, ready, clear };
}

async function kept(slot: string): Promise<unknown> {
  try {
    return await get<unknown>(slot);
  } catch {
    return undefined;
  }
}

function keep(slot: string, form: Record<string, string> | undefined): void {
  const done = async (): Promise<void> => (form === undefined ? del(slot) : set(slot, form));
  // The draft is a safety net: without one the form works as before, and there is nothing the user could do about it.
  done().catch(() => undefined);
}

/** Takes over the fields that are still part of the form; a draft from an older version of the product may lack some. */
function filledFrom<Field extends string>(form: Record<Field, string>, held: unknown): Record<Field, string> {
  const filled = { ...form };
  const texts = new Map<string, unknown>(typeof held === 'object' && held !== null ? Object.entries(held) : []);
  for (const field in form) {
    const text = texts.get(field);
    if (typeof text === 'string') filled[field] = text;
  }
  return filled;
}
