import * as React from 'react';
import { fill } from '../../../loc/fill';
import { Button } from '../../../ui';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import { Under } from './fields';
import { itemTitle } from './fieldWords';
import { idsIn, withItem, withMoved, withoutItem, type ListField } from './versionForm';

interface ListEditorProps {
  readonly list: ListField;
  /** The texts a new item begins with. */
  readonly begins: (order: number) => Readonly<Record<string, string>>;
  /** An item's fields; `at` is where they begin: `steps.a`. */
  readonly children: (at: string, order: number) => React.ReactNode;
}

/** Where the keyboard's focus goes after the list has changed. */
type Wanted = { readonly id: string; readonly what: 'field' | 'earlier' | 'later' } | 'add';

/** A list whose items are added, moved and removed by buttons, so that a keyboard and a screen reader do all of it. */
export function ListEditor({ list, begins, children }: ListEditorProps): JSX.Element {
  const { form, set, makeId, problemOf } = useEditor();
  const { programmeEditor: words } = useProgrammeWords();
  const place = React.useRef<HTMLDivElement>(null);
  const wanted = React.useRef<Wanted>();
  const [said, say] = React.useState('');
  const ids = idsIn(form, list);
  React.useEffect(() => {
    if (wanted.current === undefined) return;
    focusOn(place.current, wanted.current);
    wanted.current = undefined;
  });
  const move = (id: string, by: -1 | 1): void => {
    wanted.current = { id, what: by < 0 ? 'earlier' : 'later' };
    const order = ids.indexOf(id) + 1;
    say(fill(words.moved, { item: itemTitle(words, list, order), order: order + by }));
    set(withMoved(form, list, id, by));
  };
  return (
    <div ref={place} data-field={list}>
      {ids.length === 0 && <p className={styles.nothing}>{words.none[list]}</p>}
      <ol className={styles.items}>
        {ids.map((id, index) => {
          const item = itemTitle(words, list, index + 1);
          return (
            <li key={id} data-item={id}>
              <div className={styles.itemHead}>
                <h3>{item}</h3>
                <Button
                  look="quiet"
                  data-act="earlier"
                  disabled={index === 0}
                  aria-label={fill(words.earlierOf, { item })}
                  onClick={() => move(id, -1)}
                >
                  {words.earlier}
                </Button>
                <Button
                  look="quiet"
                  data-act="later"
                  disabled={index === ids.length - 1}
                  aria-label={fill(words.laterOf, { item })}
                  onClick={() => move(id, 1)}
                >
                  {words.later}
                </Button>
                <Button
                  look="quiet"
                  icon="cross"
                  aria-label={fill(words.removeOf, { item })}
                  onClick={() => {
                    wanted.current = 'add';
                    set(withoutItem(form, list, id));
                  }}
                />
              </div>
              {children(`${list}.${id}`, index + 1)}
            </li>
          );
        })}
      </ol>
      <Under hint={undefined} error={problemOf(list)} />
      <Button
        icon="plus"
        data-act="add"
        onClick={() => {
          const id = makeId();
          wanted.current = { id, what: 'field' };
          set(withItem(form, list, id, begins(ids.length + 1)));
        }}
      >
        {words.add[list]}
      </Button>
      <p role="status" className={styles.hidden}>
        {said}
      </p>
    </div>
  );
}

/** A button at the end of the list is disabled and cannot hold the focus: then its neighbour does. */
function focusOn(place: HTMLElement | null, wanted: Wanted): void {
  if (wanted === 'add') return place?.querySelector<HTMLElement>('[data-act="add"]')?.focus();
  const item = place?.querySelector(`[data-item="${wanted.id}"]`);
  if (wanted.what === 'field') return item?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  const buttons = Array.from(item?.querySelectorAll<HTMLButtonElement>('[data-act]') ?? []);
  (
    buttons.find((button) => button.dataset.act === wanted.what && !button.disabled) ??
    buttons.find((button) => !button.disabled)
  )?.focus();
}
