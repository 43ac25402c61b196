/**
 * A condition that the reader has put on one column. `In` takes several values; an empty one is a cell with nothing in
 * it.
 */
export interface Filter {
  readonly field: string;
  readonly operator: 'In' | 'BeginsWith' | 'Geq' | 'Leq';
  readonly values: readonly string[];
}

/** What the reader has chosen on top of a view, all of it held by the address. */
export interface ViewState {
  readonly sort: { readonly field: string; readonly descending: boolean } | undefined;
  readonly filters: readonly Filter[];
  /** SharePoint's token of the page shown, and of those before it, the nearest last; the first page has none. */
  readonly page: string | undefined;
  readonly trail: readonly string[];
  /** The column whose filter is being chosen. */
  readonly choosing: string | undefined;
}

export const untouched: ViewState = { sort: undefined, filters: [], page: undefined, trail: [], choosing: undefined };

/** SharePoint's own limit of filters in an address. */
const mostFilters = 10;
/** An address has an end; whoever has gone further back than this begins anew. */
const longestTrail = 12;
const between = ';#';
const operators: readonly Filter['operator'][] = ['BeginsWith', 'Geq', 'Leq'];

/**
 * Reads a state from an address written as SharePoint's list pages write theirs; what it does not know it passes over.
 */
export function readState(query: URLSearchParams): ViewState {
  const sortField = query.get('sortField');
  const filters: Filter[] = [];
  for (let number = 1; number <= mostFilters; number += 1) {
    const many = query.get(`FilterFields${number}`);
    const one = query.get(`FilterField${number}`);
    const operator = operators.find((each) => each === query.get(`FilterOp${number}`)) ?? 'In';
    if (many !== null)
      filters.push({ field: many, operator: 'In', values: (query.get(`FilterValues${number}`) ?? '').split(between) });
    else if (one !== null) filters.push({ field: one, operator, values: [query.get(`FilterValue${number}`) ?? ''] });
  }
  return {
    filters: filters.filter(({ field }) => isName(field)),
    sort:
      sortField !== null && isName(sortField)
        ? { field: sortField, descending: query.get('isAscending') === 'false' }
        : undefined,
    page: query.get('page') ?? undefined,
    trail: query.getAll('before').slice(-longestTrail),
    choosing: query.get('choose') ?? undefined,
  };
}

/** The address of a state, from the question mark on. */
export function addressOf({ sort, filters, page, trail, choosing }: ViewState): string {
  const query = new URLSearchParams();
  if (sort !== undefined) {
    query.set('sortField', sort.field);
    query.set('isAscending', String(!sort.descending));
  }
  filters.forEach(({ field, operator, values }, index) => {
    const many = values.length > 1;
    query.set(`FilterField${many ? 's' : ''}${index + 1}`, field);
    query.set(`FilterValue${many ? 's' : ''}${index + 1}`, values.join(between));
    if (operator !== 'In') query.set(`FilterOp${index + 1}`, operator);
  });
  for (const token of trail.slice(-longestTrail)) query.append('before', token);
  if (page !== undefined) query.set('page', page);
  if (choosing !== undefined) query.set('choose', choosing);
  return `?${query.toString()}`;
}

/** Another order or another choice of rows begins at the first page. */
export const sortedBy = (state: ViewState, field: string, descending: boolean): ViewState => ({
  ...state,
  sort: { field, descending },
  page: undefined,
  trail: [],
  choosing: undefined,
});
export const filteredBy = (state: ViewState, field: string, filters: readonly Filter[]): ViewState => ({
  ...state,
  filters: [...state.filters.filter((each) => each.field !== field), ...filters],
  page: undefined,
  trail: [],
  choosing: undefined,
});
export const choosing = (state: ViewState, field: string | undefined): ViewState => ({ ...state, choosing: field });
export const nextPage = (state: ViewState, token: string): ViewState => ({
  ...state,
  page: token,
  trail: state.page === undefined ? [] : [...state.trail, state.page],
});
export const previousPage = (state: ViewState): ViewState => ({
  ...state,
  page: state.trail.at(-1),
  trail: state.trail.slice(0, -1),
});
export const firstPage = (state: ViewState): ViewState => ({ ...state, page: undefined, trail: [] });

const isName = (text: string): boolean => /^\w+$/.test(text);

/** The filters that a form of the panel asks for; none for a form sent with nothing chosen. */
export function filtersFrom(query: URLSearchParams, field: string): readonly Filter[] {
  const values = query.getAll('value');
  const single = (name: string, operator: Filter['operator']): readonly Filter[] => {
    const text = (query.get(name) ?? '').trim();
    return text === '' ? [] : [{ field, operator, values: [text] }];
  };
  return [
    ...(values.length === 0 ? [] : [{ field, operator: 'In' as const, values }]),
    ...single('begins', 'BeginsWith'),
    ...single('from', 'Geq'),
    ...single('to', 'Leq'),
  ];
}
