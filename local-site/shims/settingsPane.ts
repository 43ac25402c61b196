/** A text field as a web part's property pane describes it; the only kind this product has. */
interface TextField {
  readonly targetProperty: string;
  readonly properties: {
    readonly label: string;
    readonly description: string;
    readonly onGetErrorMessage: (typed: string) => string;
  };
}
export interface PropertyPane {
  readonly pages: readonly {
    readonly groups: readonly { readonly groupName: string; readonly groupFields: readonly TextField[] }[];
  }[];
}

/**
 * Draws a web part's settings above it, as SharePoint does next to it while a page is edited. `changed` hears every
 * accepted value.
 */
export function settingsPane(
  { pages }: PropertyPane,
  values: Readonly<Record<string, unknown>>,
  changed: (name: string, value: string) => void,
): HTMLElement {
  const pane = document.createElement('section');
  pane.className = 'settings';
  for (const { groupName, groupFields } of pages.flatMap((page) => page.groups)) {
    const heading = document.createElement('h2');
    heading.textContent = groupName;
    pane.append(
      heading,
      ...groupFields.map((field) => fieldOf(field, String(values[field.targetProperty] ?? ''), changed)),
    );
  }
  return pane;
}

function fieldOf(
  { targetProperty, properties }: TextField,
  value: string,
  changed: (name: string, value: string) => void,
): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  const note = document.createElement('p');
  note.id = `setting-${targetProperty}`;
  note.textContent = properties.description;
  input.value = value;
  input.setAttribute('aria-describedby', note.id);
  input.addEventListener('change', () => {
    const problem = properties.onGetErrorMessage(input.value);
    note.textContent = problem === '' ? properties.description : problem;
    input.setAttribute('aria-invalid', String(problem !== ''));
    if (problem === '') changed(targetProperty, input.value);
  });
  label.append(properties.label, input);
  const field = document.createElement('div');
  field.append(label, note);
  return field;
}
