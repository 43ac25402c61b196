/** Markup that is safe to send: made by the `html` tag, which escapes every value that is not itself markup. */
export class Html {
  constructor(readonly text: string) {}
}
type Value = Html | string | number | false | undefined | readonly (Html | false | undefined)[];

/** `` html`<p>${name}</p>` ``: values are escaped for text and quoted attributes; false and undefined leave nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((all, part, index) => all + toText(values[index - 1]) + part));
}

function toText(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  return typeof value === 'object' ? value.map(toText).join('') : escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Data for a script in the page; `<` is written so that no text in it can end the script element. */
export function jsonScript(id: string, data: object): Html {
  return new Html(
    `<script type="application/json" id="${escaped(id)}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
  );
}
