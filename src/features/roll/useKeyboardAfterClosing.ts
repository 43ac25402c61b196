import * as React from 'react';
import type { RollLayout } from './rollLayout';

/**
 * The button that closed a roll goes with it. When that leaves the keyboard nowhere, the button that undoes it takes
 * over.
 */
export function useKeyboardAfterClosing(page: React.RefObject<HTMLElement>, { columns }: RollLayout): void {
  const before = React.useRef(columns);
  React.useEffect(() => {
    const open = before.current.filter(({ access }) => access === 'open').map(({ session }) => session.value.key);
    before.current = columns;
    const closed = columns.find(({ access, session }) => access === 'closed' && open.includes(session.value.key));
    if (closed === undefined || document.activeElement !== document.body) return;
    const buttons = Array.from(page.current?.querySelectorAll<HTMLElement>('[data-reopens]') ?? []);
    buttons.find(({ dataset }) => dataset.reopens === closed.session.value.key)?.focus();
  }, [page, columns]);
}
