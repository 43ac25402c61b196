/**
 * What a list page can do with a script and does without one: groups that fold, and menus that lie over the table and
 * close by themselves.
 */
interface Fold {
  readonly button: HTMLButtonElement;
  readonly rows: HTMLElement;
}

function foldAt(heading: HTMLElement): readonly Fold[] {
  const rows = document.getElementById(heading.dataset.folds ?? '');
  const name = heading.querySelector<HTMLElement>('.group-name');
  if (rows === null || name === null) return [];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name.className;
  button.textContent = name.textContent;
  button.setAttribute('aria-controls', rows.id);
  name.replaceWith(button);
  const made = { button, rows };
  setFolded(made, false);
  button.addEventListener('click', () => setFolded(made, !rows.hidden));
  return [made];
}

function setFolded({ button, rows }: Fold, folded: boolean): void {
  rows.hidden = folded;
  button.setAttribute('aria-expanded', String(!folded));
}

function makeGroupsFoldable(): void {
  const folds = Array.from(document.querySelectorAll<HTMLElement>('[data-folds]'), foldAt).flat();
  const all = document.querySelector<HTMLButtonElement>('[data-fold-all]');
  if (all === null || folds.length < 2) return;
  all.hidden = false;
  all.addEventListener('click', () => {
    const folded = folds.some(({ rows }) => !rows.hidden);
    folds.forEach((each) => setFolded(each, folded));
    all.textContent = (folded ? all.dataset.unfold : all.dataset.fold) ?? '';
  });
}

/** The table scrolls sideways and would cut a menu off, so an open one is laid over the page at its heading. */
function place(menu: HTMLDetailsElement): void {
  const list = menu.querySelector('ul');
  const summary = menu.querySelector('summary');
  if (list === null || summary === null) return;
  const { left, bottom } = summary.getBoundingClientRect();
  list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${bottom + 2}px`;
}

function makeMenusFloat(): void {
  const menus = Array.from(document.querySelectorAll<HTMLDetailsElement>('details.menu'));
  const close = (except?: Node): void =>
    menus
      .filter((menu) => menu.open && (except === undefined || !menu.contains(except)))
      .forEach((menu) => {
        menu.open = false;
      });
  for (const menu of menus) {
    menu.classList.add('floating');
    menu.addEventListener('toggle', () => menu.open && place(menu));
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    menu.addEventListener(
      'focusout',
      (event) => event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget) && close(),
    );
  }
  document.addEventListener('click', (event) => event.target instanceof Node && close(event.target));
  for (const moved of ['scroll', 'resize'])
    window.addEventListener(moved, () => close(), { capture: true, passive: true });
}

makeGroupsFoldable();
makeMenusFloat();

export {};
