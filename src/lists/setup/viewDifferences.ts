import { listPath } from '../listAddress';
import { literal } from '../odata';
import { aggregations } from '../schema/caml';
import type { ListDefinition, ViewDefinition } from '../schema/definition';
import type { Site, SiteRequest } from '../site';
import type { Difference } from './difference';
import { phrases } from './phrases';
import type { Language } from './phrases';
import type { ListState, ViewState } from './siteState';

/** Views that are missing or changed. Views that people made themselves are left alone. */
export function viewDifferences(
  site: Site,
  list: ListDefinition,
  actual: ListState,
  language: Language,
): readonly Difference[] {
  return list.views.flatMap((view, index): readonly Difference[] => {
    const current =
      actual.views.find(({ title }) => title === view.title.sv || title === view.title.en) ??
      (index === 0 ? automaticView(list, actual) : undefined);
    const settings = {
      Title: view.title[language],
      ViewQuery: view.query,
      RowLimit: view.rowLimit ?? 100,
      ...totalsOf(view),
      ...(index === 0 ? { DefaultView: true } : {}),
    };
    const views = `${listPath(site, list.path)}/views`;
    const address = `${views}/getByTitle(${literal(encodeURIComponent(view.title[language]))})`;
    const fields: SiteRequest[] = [
      { path: `${address}/viewfields/removeallviewfields`, method: 'POST' },
      ...view.fields.map(
        (name): SiteRequest => ({ path: `${address}/viewfields/addviewfield(${literal(name)})`, method: 'POST' }),
      ),
    ];
    if (!current) {
      return [
        {
          list: list.path,
          what: phrases[language].viewMissing(view.title[language]),
          repair: [{ path: views, method: 'POST', body: { PersonalView: false, ...settings } }, ...fields],
          asBatch: true,
        },
      ];
    }
    const sameSettings =
      current.title === settings.Title &&
      canonical(current.query) === canonical(view.query) &&
      current.rowLimit === settings.RowLimit &&
      canonical(current.aggregations) === settings.Aggregations &&
      (index > 0 || current.isDefault);
    const sameFields = current.fields.join() === view.fields.join();
    const merge: SiteRequest = { path: `${views}(${literal(current.id)})`, method: 'MERGE', body: settings };
    const repair = [...(sameSettings ? [] : [merge]), ...(sameFields ? [] : fields)];
    return repair.length > 0
      ? [{ list: list.path, what: phrases[language].view(view.title[language]), repair, asBatch: true }]
      : [];
  });
}

/**
 * The view of the title alone that SharePoint makes with every list; it becomes the list's first view, so that it is
 * not shown next to ours. One that somebody has made something of is left to them.
 */
function automaticView(list: ListDefinition, actual: ListState): ViewState | undefined {
  const declared = new Set(list.views.flatMap(({ title }) => [title.sv, title.en]));
  return actual.views.find(
    ({ page, title, fields }) =>
      page.endsWith('/AllItems.aspx') && !declared.has(title) && fields.join() === 'LinkTitle',
  );
}

/** Both are needed: what is to be summed, and that it is. */
function totalsOf({ totals }: ViewDefinition): { readonly Aggregations: string; readonly AggregationsStatus: string } {
  return { Aggregations: totals ? aggregations(totals) : '', AggregationsStatus: totals ? 'On' : 'Off' };
}

/** SharePoint gives CAML back with blanks of its own. */
function canonical(caml: string): string {
  return caml
    .replace(/>\s+</g, '><')
    .replace(/\s*\/>/g, '/>')
    .trim();
}
