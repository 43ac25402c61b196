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
const nodeSchema: v.GenericSchema<unknown, Node> = v.object({
  elmType: v.optional(v.string()),
  txtContent: v.optional(v.string()),
  attributes: v.optional(v.record(v.string(), v.string())),
  style: v.optional(v.record(v.string(), v.string())),
  children: v.optional(v.array(v.lazy(() => nodeSchema)))
});
/** What SharePoint lets a style set and this product uses; anything else is left out, as SharePoint leaves out what it forbids. */
const styles = ['border-radius', 'padding', 'padding-right', 'padding-left', 'display', 'align-items', 'width', 'font-weight', 'text-align', 'white-space'];

/**
 * Draws a cell by its column formatting (JSON). Answers undefined where SharePoint would show the plain value: text that is
 * no formatting, or a part this renderer does not know.
 */
export function renderFormatting(json: string, around: Surroundings): Html | undefined {
  if (json.trim() === '') return undefined;
  try {
    return draw(v.parse(nodeSchema, JSON.parse(json)), around);
  } catch (error) {
    if (error instanceof Unsupported || error instanceof SyntaxError || v.isValiError(error)) return undefined;
    throw error;
  }
}

function draw(node: Node, around: Surroundings): Html {
  const worth = (text: string): string => textOf(evaluate(text, around), around.language);
  const { iconName, class: classes, title, href, 'aria-label': label } = node.attributes ?? {};
  const style = Object.entries(node.style ?? {}).flatMap(([name, value]) => {
    const text = worth(value);
    return styles.includes(name) && /^[\w .%#()-]*$/.test(text) ? [`${name}:${text}`] : [];
  });
  const inside = [
    iconName !== undefined && iconFor(worth(iconName)),
    node.txtContent !== undefined && html`${worth(node.txtContent)}`,
    ...(node.children ?? []).map(child => draw(child, around))
  ];
  const attributes = html`${classes !== undefined && html` class="${worth(classes)}"`}${title !== undefined && html` title="${worth(title)}"`}${label !== undefined && html` aria-label="${worth(label)}"`}${style.length > 0 && html` style="${style.join(';')}"`}`;
  switch (node.elmType) {
    case 'div': return html`<div${attributes}>${inside}</div>`;
    case 'span': return html`<span${attributes}>${inside}</span>`;
    case 'a': return html`<a href="${safeAddress(worth(href ?? ''))}"${attributes}>${inside}</a>`;
    default: throw new Unsupported(`elmType ${node.elmType}`);
  }
}

const safeAddress = (address: string): string => (/^(https?:|mailto:|\/|#)/i.test(address) ? address : '#');
