import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { errors } from '../errors';

/** An element of CAML or of a field schema. Comments and processing instructions are dropped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
const MAX_DEPTH = 60;

/**
 * Reads XML with one root element. Entities other than the five of XML are refused with the document type.
 * @throws SharePointError 400 when it is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  if (/<!/.test(text.replace(/<!\[CDATA\[|<!--/g, ''))) throw errors.invalidCaml('a document type is not allowed');
  const [root] = elements(parsedNodes(text), 0);
  if (root === undefined) throw errors.invalidCaml('an element was expected');
  return root;
}

function parsedNodes(text: string): unknown {
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw errors.invalidCaml(checked.err.msg);
  try {
    return parser.parse(text);
  } catch (error) {
    // The parser refuses some of what the validator lets through, such as a CDATA section without an end.
    throw errors.invalidCaml(error instanceof Error ? error.message : 'it is not well-formed');
  }
}

function elements(nodes: unknown, depth: number): XmlElement[] {
  if (depth > MAX_DEPTH) throw errors.invalidCaml('it is nested too deeply');
  return entriesOf(nodes).flatMap(({ name, content, attributes }) =>
    name.startsWith('#') || name.startsWith('?')
      ? []
      : [{ name, attributes, children: elements(content, depth + 1), text: textIn(content) }],
  );
}

function entriesOf(nodes: unknown): { name: string; content: unknown; attributes: Record<string, string> }[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (typeof node !== 'object' || node === null) return [];
    const given: Record<string, unknown> = { ...node };
    const attributes = Object.entries({ ...(typeof given[':@'] === 'object' ? given[':@'] : {}) }).map(
      ([key, value]): [string, string] => [key, String(value)],
    );
    return Object.entries(given)
      .filter(([name]) => name !== ':@')
      .map(([name, content]) => ({ name, content, attributes: Object.fromEntries(attributes) }));
  });
}

function textIn(nodes: unknown): string {
  return entriesOf(nodes)
    .filter(({ name }) => name === '#text')
    .map(({ content }) => String(content))
    .join('');
}

/** The first child with the name, in any case. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
}

/** An attribute, its name in any case. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return Object.entries(element?.attributes ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

export function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true' || text === '1';
}
