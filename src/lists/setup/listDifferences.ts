import { listPath } from '../listAddress';
import { literal } from '../odata';
import type { Column } from '../schema/column';
import type { ListDefinition } from '../schema/definition';
import type { Site, SiteRequest } from '../site';
import type { Difference } from './difference';
import { fieldXml } from './fieldXml';
import { permissionDifferences } from './permissionDifferences';
import { phrases } from './phrases';
import type { Language } from './phrases';
import type { FieldState, ListState, SiteState } from './siteState';
import { viewDifferences } from './viewDifferences';

/** What a list that was just created looks like. */
const newList: ListState = {
  title: '',
  description: '',
  noCrawl: false,
  versioning: false,
  attachments: true,
  readSecurity: 1,
  writeSecurity: 1,
  ownPermissions: false,
  fields: new Map([
    [
      'Title',
      {
        title: '',
        description: '',
        type: 'Text',
        indexed: false,
        unique: false,
        required: true,
        format: '',
        choices: [],
      },
    ],
  ]),
  views: [],
  assignments: [],
};

/** Everything about one list that is not as declared, in the order it has to be put right. */
export function listDifferences(
  site: Site,
  list: ListDefinition,
  state: SiteState,
  language: Language,
): readonly Difference[] {
  const actual = state.lists.get(list.path);
  const made: Difference[] = actual
    ? []
    : [
        {
          list: list.path,
          what: phrases[language].listMissing,
          // The first title becomes the address, so it is the ASCII path; the readable title comes with the settings.
          repair: [
            {
              path: '_api/web/lists',
              method: 'POST',
              body: {
                Title: list.path,
                Description: '',
                BaseTemplate: 100,
                AllowContentTypes: false,
                ContentTypesEnabled: false,
              },
            },
          ],
        },
      ];
  const current = actual ?? newList;
  return [
    ...made,
    ...Object.entries(list.columns).flatMap(([name, column]) =>
      fieldDifference(site, list, name, column, current.fields.get(name), language),
    ),
    ...retiredDifferences(site, list, current, language),
    ...authorDifference(site, list, current, language),
    ...settingsDifference(site, list, current, language),
    // A new list gets its views in the next round, when the view SharePoint made with it can be seen.
    ...(actual ? viewDifferences(site, list, actual, language) : []),
    ...permissionDifferences(site, list, current, state, language),
  ];
}

/** A column that an earlier version of the product had, and that others may read something in. */
function retiredDifferences(
  site: Site,
  list: ListDefinition,
  actual: ListState,
  language: Language,
): readonly Difference[] {
  return list.retired
    .filter((name) => actual.fields.has(name))
    .map((name) => ({
      list: list.path,
      what: phrases[language].columnRetired(name),
      removes: true as const,
      repair: [
        // A view that filters by the column would fail without it.
        ...actual.views
          .filter(({ query, title }) => query.includes(`"${name}"`) && !isDeclared(list, title))
          .map(({ id }) => ({
            path: `${listPath(site, list.path)}/views(${literal(id)})`,
            method: 'DELETE' as const,
            ifMatch: '*',
          })),
        {
          path: `${listPath(site, list.path)}/fields/getByInternalNameOrTitle(${literal(name)})`,
          method: 'DELETE' as const,
          ifMatch: '*',
        },
      ],
    }));
}

function isDeclared({ views }: ListDefinition, name: string): boolean {
  return views.some(({ title }) => title.sv === name || title.en === name);
}

/** In an inbox people ask for what they made themselves, so SharePoint's own author column needs an index there. */
function authorDifference(
  site: Site,
  list: ListDefinition,
  actual: ListState,
  language: Language,
): readonly Difference[] {
  if (!list.ownItems || actual.fields.get('Author')?.indexed) return [];
  const path = `${listPath(site, list.path)}/fields/getByInternalNameOrTitle('Author')`;
  return [
    {
      list: list.path,
      what: phrases[language].authorIndex,
      repair: [{ path, method: 'MERGE', body: { Indexed: true } }],
    },
  ];
}

function settingsDifference(
  site: Site,
  list: ListDefinition,
  actual: ListState,
  language: Language,
): readonly Difference[] {
  const own = list.ownItems ? 2 : 1;
  const wanted = {
    Title: list.title[language],
    Description: list.description[language],
    NoCrawl: list.noCrawl,
    EnableVersioning: list.versioning,
    EnableAttachments: false,
    ReadSecurity: own,
    WriteSecurity: own,
  };
  const current: typeof wanted = {
    Title: actual.title,
    Description: actual.description,
    NoCrawl: actual.noCrawl,
    EnableVersioning: actual.versioning,
    EnableAttachments: actual.attachments,
    ReadSecurity: actual.readSecurity,
    WriteSecurity: actual.writeSecurity,
  };
  const changed = changedProperties(wanted, current);
  return (
    (changed && [
      {
        list: list.path,
        what: phrases[language].settings(Object.keys(changed).join(', ')),
        repair: [{ path: listPath(site, list.path), method: 'MERGE', ifMatch: '*', body: changed }],
      },
    ]) ||
    []
  );
}

function fieldDifference(
  site: Site,
  list: ListDefinition,
  name: string,
  column: Column,
  actual: FieldState | undefined,
  language: Language,
): readonly Difference[] {
  const words = list.words[name];
  if (words === undefined) throw new RangeError(`${list.path}.${name} has no words`);
  const [sv, en, aboutSv, aboutEn] = words;
  const [Title, Description] = language === 'sv' ? [sv, aboutSv] : [en, aboutEn];
  const format = list.formats[name];
  const CustomFormatter = format ? JSON.stringify(format) : '';
  const fields = `${listPath(site, list.path)}/fields`;
  const field = `${fields}/getByInternalNameOrTitle(${literal(name)})`;
  const merge = (body: object): SiteRequest => ({ path: field, method: 'MERGE', body });
  if (!actual) {
    // 8 = AddFieldInternalNameHint: the name is kept although the title is another.
    const create: SiteRequest = {
      path: `${fields}/createfieldasxml`,
      method: 'POST',
      body: { parameters: { SchemaXml: fieldXml(list.path, name, column, Title, Description), Options: 8 } },
    };
    return [
      {
        list: list.path,
        what: phrases[language].columnMissing(name),
        repair: format ? [create, merge({ CustomFormatter })] : [create],
      },
    ];
  }
  if (actual.type !== column.type) {
    return [{ list: list.path, what: phrases[language].columnType(name, actual.type, column.type), repair: [] }];
  }
  const changed = changedProperties(
    { Title, Description, CustomFormatter, Required: false, Choices: column.choices?.join('\n') ?? '' },
    {
      Title: actual.title,
      Description: actual.description,
      CustomFormatter: actual.format,
      Required: actual.required,
      Choices: actual.choices.join('\n'),
    },
  );
  // An index first: a unique column needs one.
  const repair = [
    ...(changed ? [merge('Choices' in changed ? { ...changed, Choices: column.choices ?? [] } : changed)] : []),
    ...(column.indexed && !actual.indexed ? [merge({ Indexed: true })] : []),
    ...(Boolean(column.unique) !== actual.unique ? [merge({ EnforceUniqueValues: Boolean(column.unique) })] : []),
  ];
  return repair.length > 0
    ? [
        {
          list: list.path,
          what: phrases[language].column(
            name,
            repair.map((request) => Object.keys(request.body ?? {}).join(', ')).join(', '),
          ),
          repair,
        },
      ]
    : [];
}

function changedProperties<T extends object>(wanted: T, actual: T): Partial<T> | undefined {
  const changed: Partial<T> = {};
  for (const name in wanted) if (wanted[name] !== actual[name]) changed[name] = wanted[name];
  return Object.keys(changed).length > 0 ? changed : undefined;
}
