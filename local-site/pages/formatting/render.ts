import * as v from 'valibot';
import { html, type Html } from '../html';
import { evaluate, textOf, Unsupported, type Surroundings } from './expression';
import { iconFor } from './icons';

interface Node {
  readonly elmType?: string;
  readonly txtContent?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly style?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}
/** Strict, so that a part that would be passed over is reported instead. */
const nodeSchema: v.GenericSchema<unknown, Node> = v.strictObject({
  $schema: v.optional(v.string()),
  elmType: v.optional(v.string()),
  txtContent: v.optional(v.string()),
  attributes: v.optional(v.record(v.string(), v.string())),
  style: v.optional(v.record(v.string(), v.string())),
  children: v.optional(v.array(v.lazy(() => nodeSchema))),
});
/** What SharePoint lets a style and an attribute set and this product uses. */
const styles = [
  'border-radius',
  'padding',
  'padding-right',
  'padding-left',
  'display',
  'align-items',
  'width',
  'font-weight',
  'text-align',
  'white-space',
];
const attributeNames = ['iconName', 'class', 'title', 'href', 'aria-label', 'aria-hidden'];

/**
 * Draws a cell by its column formatting (JSON); undefined when the column has none. Throws Unsupported, naming the
 * part, for text that is no formatting and for whatever this renderer does not know: a cell drawn by half would say
 * something else than SharePoint's.
 */
export function renderFormatting(json: string, around: Surroundings): Html | undefined {
  if (json.trim() === '') return undefined;
  return draw(parsed(json), around);
}

function parsed(json: string): Node {
  try {
    return v.parse(nodeSchema, JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unsupported('JSON');
    if (v.isValiError(error)) throw new Unsupported(v.getDotPath(error.issues[0]) ?? error.message);
    throw error;
  }
}

function draw(node: Node, around: Surroundings): Html {
  const worth = (text: string): string => textOf(evaluate(text, around), around.language);
  const unknown = Object.keys(node.attributes ?? {}).find((name) => !attributeNames.includes(name));
  if (unknown !== undefined) throw new Unsupported(`attributes.${unknown}`);
  const { iconName, class: classes, title, href, 'aria-label': label } = node.attributes ?? {};
  const style = Object.entries(node.style ?? {}).map(([name, value]) => {
    const text = worth(value);
    if (!styles.includes(name) || !/^[\w .%#()-]*$/.test(text)) throw new Unsupported(`style.${name}`);
    return `${name}:${text}`;
  });
  const inside = [
    iconName !== undefined && iconFor(worth(iconName)),
    node.txtContent !== undefined && html`${worth(node.txtContent)}`,
    ...(node.children ?? []).map((child) => draw(child, around)),
  ];
  const attributes = html`${classes !== undefined && html` class="${worth(classes)}"`}${title !== undefined && html` title="${worth(title)}"`}${label !== undefined && html` aria-label="${worth(label)}"`}${style.length > 0 && html` style="${style.join(';')}"`}`;
  switch (node.elmType) {
    case 'div':
      return html`<div${attributes}>${inside}</div>`;
    case 'span':
      return html`<span${attributes}>${inside}</span>`;
    case 'a':
      return html`<a href="${safeAddress(worth(href ?? ''))}"${attributes}>${inside}</a>`;
    default:
      throw new Unsupported(`elmType ${node.elmType}`);
  }
}

const safeAddress = (address: string): string => (/^(https?:|mailto:|\/|#)/i.test(address) ? address : '#');
