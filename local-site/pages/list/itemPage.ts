import { html, type Html } from '../html';
import { documentOf, sitePath } from '../layout';
import { Refused, type SiteReader } from '../siteReader';
import type { Visitor } from '../visitor';
import { wordsFor } from '../words';
import { CellPainter } from './cell';
import type { ListField } from './definitions';
import { columnBehind, readAbout, stream, type ListAbout } from './readList';
import { plainText, type Row } from './row';
import { rowXml } from './viewXml';
import { filled, listWords } from './words';

export interface ItemPage extends ListAbout {
  readonly row: Row;
}

/**
 * Reads one row with every column that people may see. Throws Refused; 404 for a row that is not there or not theirs.
 */
export async function readItem(reader: SiteReader, name: string, id: number): Promise<ItemPage> {
  const about = await readAbout(reader, name);
  const shown = about.fields.filter((field) => !field.Hidden).map((field) => field.InternalName);
  const [row] = (await stream(reader, name, rowXml(id, shown))).Row;
  if (row === undefined) throw new Refused(404, `item ${id}`);
  return { ...about, row };
}

interface ItemRequest {
  readonly name: string;
  readonly visitor: Visitor;
  readonly address: string;
  /** Where the reader came from; SharePoint's own parameter. */
  readonly source: string | null;
  readonly now: Date;
}

/** Formatting may leave a no undrawn; on a sheet of facts a no is a fact. */
function factOf(row: Row, field: ListField, painter: CellPainter, empty: string): Html {
  const text = row[field.InternalName] ?? '';
  if (text === '') return html`<span class="nothing">${empty}</span>`;
  return field.TypeAsString === 'Boolean' && plainText(row, field) === '0' ? html`${text}` : painter.paint(row, field);
}

/** SharePoint's own columns, said in a sentence instead. */
const byItself = new Set(['ID', 'Created', 'Modified', 'Author', 'Editor', '_UIVersionString', 'Attachments']);
/** Keys, check sums, öre in addition to kronor and days kept as text in addition to a date: for the lists' own use. */
const isTechnical = ({ InternalName: name, Title }: ListField, all: readonly ListField[]): boolean =>
  /Keys?$|Hash$|^WriteKey$|^Snapshot$/.test(name) ||
  (/Ore$/.test(name) && all.some((other) => other.TypeAsString === 'Currency')) ||
  / \(text\)$/.test(Title);

/**
 * One row for reading: what the list's first view shows first, then the rest that is filled in, then what only the
 * lists themselves use.
 */
export function itemPage(item: ItemPage, { name, visitor, address, source, now }: ItemRequest): string {
  const { language } = visitor;
  const [words, ours] = [wordsFor(language), listWords(language)];
  const painter = new CellPainter(item.fields, visitor, now);
  const visible = item.fields.filter((field) => !field.Hidden && !byItself.has(field.InternalName));
  const view = item.views.find((each) => each.DefaultView) ?? item.views[0];
  const first = (view?.ViewFields.Items ?? []).flatMap((each) =>
    visible.filter((field) => field.InternalName === columnBehind(each)),
  );
  const isFilled = ({ InternalName }: ListField): boolean => (item.row[InternalName] ?? '') !== '';
  const others = visible.filter((field) => !first.includes(field) && isFilled(field));
  const [technical, more] = [
    others.filter((field) => isTechnical(field, visible)),
    others.filter((field) => !isTechnical(field, visible)),
  ];
  const facts = (fields: readonly ListField[]): Html =>
    html`<dl class="facts">${fields.map((field) => html`<div><dt title="${field.Description}">${field.Title}</dt><dd>${factOf(item.row, field, painter, ours.empty)}</dd></div>`)}</dl>`;
  const title =
    item.row.Title ||
    (first[0] === undefined ? '' : item.row[first[0].InternalName]) ||
    `${item.title} ${item.row.ID ?? ''}`;
  const made = filled(ours.made, {
    when: item.row.Created ?? '',
    who: item.row.Author ?? '',
    changed: item.row.Modified ?? '',
    by: item.row.Editor ?? '',
  });
  const back = source !== null && /^\/(?![/\\])/.test(source) ? source : `${sitePath}/Lists/${name}`;
  const body = html`<main id="content" tabindex="-1" class="page item">
<p class="crumb"><a href="/">${words.start}</a> › <a href="/#lists">${words.lists}</a> › <a href="${sitePath}/Lists/${name}">${item.title}</a></p>
<p class="back"><a href="${back}">‹ ${filled(ours.backTo, { list: item.title })}</a></p>
<h1>${title}</h1><p class="about">${made}</p>
<div class="sheet">${facts(first.filter((field) => field.InternalName !== 'Title'))}</div>
${more.length > 0 && html`<h2>${ours.more}</h2><div class="sheet">${facts(more)}</div>`}
${technical.length > 0 && html`<details class="technical"><summary>${ours.technical}</summary><div class="sheet">${facts(technical)}</div></details>`}
${painter.refused.size > 0 && html`<div class="notice" role="alert"><b>${ours.formatting}</b><ul>${Array.from(painter.refused, ([column, part]) => html`<li>${filled(ours.formattingAbout, { column, part })}</li>`)}</ul></div>`}
</main>`;
  return documentOf({ title: `${title} – ${item.title}`, visitor, address, body });
}
