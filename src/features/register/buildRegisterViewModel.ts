import { fill } from '../../loc/fill';
import type { Catalogue, DiplomasRead, ListedDiploma } from '../../lists/repositories/ports';
import type { DiplomaKey, DiplomaState, IsoDate } from '../../rules';
import type { IconName, Tone } from '../../ui';
import { diplomaStateLooks } from '../../parts/looks';
import { statesOfDiplomas } from '../../rules';
import { formatDay } from '../../words/format';
import type { Essentials } from '../../services/CoordinatorServices';

/** What the register is read from: everything that decides a diploma's state on a day. */
export interface RegisterSources {
  readonly register: DiplomasRead<ListedDiploma>;
  readonly catalogue: Pick<Catalogue, 'unitEvents' | 'versions'>;
}

export interface RegisterRow {
  readonly key: DiplomaKey;
  readonly unit: string;
  readonly organisation: string;
  readonly municipality: string;
  readonly category: string;
  readonly programme: string;
  readonly number: string;
  /** As people write it, and as it sorts: no end comes last. */
  readonly lastValidDay: string;
  readonly sortDay: string;
  readonly state: DiplomaState;
  readonly stateWord: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

export type RegisterColumn =
  | 'unit'
  | 'organisation'
  | 'municipality'
  | 'category'
  | 'programme'
  | 'lastValidDay'
  | 'number';
export interface RegisterChoice {
  readonly search: string;
  readonly category: string;
  readonly municipality: string;
  readonly organisation: string;
  readonly state: string;
  readonly sortBy: RegisterColumn;
  readonly descending: boolean;
}
export const everything: RegisterChoice = {
  search: '',
  category: '',
  municipality: '',
  organisation: '',
  state: '',
  sortBy: 'unit',
  descending: false,
};

/**
 * The rows of the register with each diploma's state on a day. `publicly`: only what is in force, and then nothing but
 * "valid", since when a unit is to renew is between it and its region. Names are as issued.
 */
export function buildRegisterRows(
  { register, catalogue }: RegisterSources,
  today: IsoDate,
  publicly: boolean,
  { texts, locale }: Pick<Essentials, 'texts' | 'locale'>,
): readonly RegisterRow[] {
  const unitEvents = catalogue.unitEvents.map(({ value }) => value);
  const stateOf = statesOfDiplomas({ ...register, unitEvents, versions: catalogue.versions }, today);
  const categories = new Map<string, string>(Object.entries(texts.register.categories));
  return register.diplomas.flatMap((diploma): readonly RegisterRow[] => {
    const exact = stateOf(diploma);
    if (publicly && exact !== 'valid' && exact !== 'renewalDue') return [];
    const state: DiplomaState = publicly ? 'valid' : exact;
    return [
      {
        key: diploma.key,
        unit: diploma.issuedUnitName,
        organisation: diploma.issuedOrganisationName,
        municipality: diploma.municipality,
        category: categories.get(diploma.category) ?? diploma.category,
        programme: diploma.programmeTitle,
        number: diploma.number,
        lastValidDay:
          diploma.lastValidDay === undefined ? texts.register.noLastDay : formatDay(diploma.lastValidDay, locale),
        sortDay: diploma.lastValidDay ?? '9999-12-31',
        state,
        stateWord: texts.common.diplomaState[state],
        ...diplomaStateLooks[state],
      },
    ];
  });
}

export interface RegisterView {
  readonly rows: readonly RegisterRow[];
  readonly count: string;
  /** What can be chosen, taken from what there is. */
  readonly options: Readonly<Record<'category' | 'municipality' | 'organisation', readonly string[]>> & {
    readonly state: readonly { readonly value: DiplomaState; readonly text: string }[];
  };
}

/**
 * The rows that fit what was chosen, in the order chosen. Every word of the search has to be found somewhere in the
 * row.
 */
export function buildRegisterView(
  all: readonly RegisterRow[],
  choice: RegisterChoice,
  publicly: boolean,
  { texts, locale }: Pick<Essentials, 'texts' | 'locale'>,
): RegisterView {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const words = choice.search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const isFound = (row: RegisterRow): boolean => {
    if (words.length === 0) return true;
    const text = [row.unit, row.organisation, row.municipality, row.category, row.programme, publicly ? '' : row.number]
      .join(' ')
      .toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  };
  const fits = (row: RegisterRow): boolean =>
    isFound(row) &&
    [
      [choice.category, row.category],
      [choice.municipality, row.municipality],
      [choice.organisation, row.organisation],
      [choice.state, row.state],
    ].every(([wanted, held]) => wanted === '' || wanted === held);
  const sortText = (row: RegisterRow): string => (choice.sortBy === 'lastValidDay' ? row.sortDay : row[choice.sortBy]);
  const rows = all
    .filter(fits)
    .sort(
      (one, other) =>
        (choice.descending ? -1 : 1) * collator.compare(sortText(one), sortText(other)) ||
        collator.compare(one.number, other.number),
    );
  const distinct = (column: 'category' | 'municipality' | 'organisation'): readonly string[] =>
    [...new Set(all.map((row) => row[column]))].filter(Boolean).sort(collator.compare);
  return {
    rows,
    count: fill(publicly ? texts.register.countPublic : texts.register.count, { shown: rows.length, of: all.length }),
    options: {
      category: distinct('category'),
      municipality: distinct('municipality'),
      organisation: distinct('organisation'),
      state: [...new Set(all.map(({ state }) => state))]
        .map((value) => ({ value, text: texts.common.diplomaState[value] }))
        .sort((one, other) => collator.compare(one.text, other.text)),
    },
  };
}
