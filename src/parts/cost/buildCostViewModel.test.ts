import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import {
  type CostSplit,
  elementAt,
  type Group,
  type GroupKey,
  type InvoiceLine,
  isoDate,
  keyFrom,
  kronor,
  notStated,
  type PriceRule,
  stated,
} from '../../rules';
import { openGroup, type OpenGroup } from '../../usecases/openGroup/openGroup';
import {
  catalogue,
  group,
  konceptA,
  organisation,
  participant,
  process,
  stored,
  today,
  unit,
} from '../../testing/fixtures';
import { groupFile } from '../../testing/renderWithServices';
import { buildCostViewModel } from './buildCostViewModel';
import { buildInvoiceLines } from '../../usecases/invoice/buildInvoiceLines';
import { inSwedish } from '../../testing/sentences';

const language = { texts: svSE, locale: 'sv-SE' } as const;
const names = ['a', 'b', 'c'];

interface Told {
  readonly people: readonly number[];
  readonly price?: Partial<PriceRule>;
  readonly group?: Partial<Group>;
  readonly hasOwnTrainers?: boolean;
  readonly organisationName?: string;
  readonly lines?: readonly InvoiceLine[];
}

function tell({
  people,
  price = {},
  group: change,
  hasOwnTrainers = true,
  organisationName = 'Region Kronoberg',
  lines = [],
}: Told): OpenGroup {
  const keys = names.slice(0, people.length);
  const processes = keys.map((key) => process(key, { priceAsOf: isoDate('2026-08-17') }));
  const row = group({ processKeys: processes.map(({ key }) => key), ...change });
  const file = groupFile({
    group: stored(row),
    groupsTogether: [stored(row)],
    processes: processes.map((each) => stored(each)),
    participants: people.flatMap((count, index) =>
      Array.from({ length: count }, (_, person) =>
        stored(
          participant(`${keys[index]}${person}`, {
            unitKey: elementAt(processes, index).unitKey,
            processKey: elementAt(processes, index).key,
          }),
        ),
      ),
    ),
    invoiceLines: lines.map((line) => stored(line)),
  });
  return openGroup(
    file,
    catalogue(
      keys.map((key) => unit(key)),
      {
        organisations: [stored(organisation({ hasOwnTrainers, name: organisationName }))],
        versions: [{ ...konceptA, price: { ...konceptA.price, ...price } }],
      },
    ),
    () => undefined,
  );
}
const view = (told: Told): ReturnType<typeof buildCostViewModel> => {
  const open = tell(told);
  return buildCostViewModel(open, open.file.group.value, today, language);
};

describe('the cost of a group', () => {
  it('three units with an internal trainer: 5 900 + 1 200 × 2, split to the öre', () => {
    const cost = view({ people: [7, 7, 8] });
    if (cost.kind !== 'stated') throw new Error('no price');
    expect(cost.total).toBe('8\u00a0300\u00a0kr');
    expect(cost.lines.map(({ text, amount }) => [text, amount])).toEqual([
      ['Koncept A, intern utbildare', '5\u00a0900,00\u00a0kr'],
      ['Tillägg 1\u00a0200\u00a0kr × 2', '2\u00a0400,00\u00a0kr'],
    ]);
    expect([cost.sumText, cost.sum]).toEqual(['Summa, moms anges inte', '8\u00a0300,00\u00a0kr']);
    expect(cost.notes).toEqual([
      'Läsning: tillägg för varje enhet utöver den första.',
      'Med tillägg för varje enhet hade summan varit 9\u00a0500\u00a0kr.',
      'Pris vid anmälan 17 augusti 2026.',
      'Prislista från 30 januari 2023.',
    ]);
    expect(cost.shares.map(({ share }) => share)).toEqual([
      '2\u00a0766,67\u00a0kr',
      '2\u00a0766,67\u00a0kr',
      '2\u00a0766,66\u00a0kr',
    ]);
    expect(cost.shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(kronor(8_300));
  });

  it.each<[CostSplit, readonly number[]]>([
    ['byParticipants', [264_091, 264_091, 301_818]],
    ['allOnOne', [830_000, 0, 0]],
  ])('split %s adds up', (costSplit, expected) => {
    const cost = view({ people: [7, 7, 8], group: { costSplit } });
    expect(cost.kind === 'stated' && cost.shares.map(({ amount }) => amount)).toEqual(expected);
    expect(expected.reduce((sum, amount) => sum + amount, 0)).toBe(830_000);
  });

  it('an external trainer costs 28 200 without a surcharge', () => {
    const cost = view({ people: [7, 8], group: { trainerKind: 'external' } });
    expect(cost.kind === 'stated' && [cost.total, cost.lines.map(({ text }) => text), cost.notes[0]]).toEqual([
      '28\u00a0200\u00a0kr',
      ['Koncept A, extern utbildare'],
      'Inget tillägg.',
    ]);
  });

  it.each<[string, Told, string, string]>([
    [
      'a unit outside the member regions',
      { people: [9], organisationName: 'Region Okänd' },
      'Pris anges inte',
      `${inSwedish('cost.notMember', {})}.`,
    ],
    [
      'an internal trainer in a region without trainers',
      { people: [9], hasOwnTrainers: false },
      'Pris anges inte',
      `${inSwedish('cost.noOwnTrainers', {})}.`,
    ],
    [
      'merged units and a silent surcharge',
      { people: [7, 7], price: { surcharge: notStated } },
      'Samordnaren avgör priset',
      `${inSwedish('cost.surchargeNotStated', {})}.`,
    ],
  ])('%s has reasons and no number', (_, told, title, why) => {
    const cost = view(told);
    expect(cost).toMatchObject({ title, reasons: [why] });
    expect(JSON.stringify(cost)).not.toMatch(/\d\s?kr/);
    expect(buildInvoiceLines(tell(told), tell(told).file.group.value, 'draft', today)).toEqual([]);
  });
});

describe('the invoice basis', () => {
  const lines = (told: Told): readonly InvoiceLine[] =>
    buildInvoiceLines(tell(told), tell(told).file.group.value, 'draft', today);

  it('has one line per unit with a key that is the same the next time', () => {
    const first = lines({ people: [7, 7, 8] });
    expect(
      first.map(({ key, amount, vatAmount, period, reading }) => [key, amount, vatAmount, period, reading]),
    ).toEqual([
      ['process-a-group', 276_667, undefined, '2026-11', ['additionalUnit', 'equal']],
      ['process-b-group', 276_667, undefined, '2026-11', ['additionalUnit', 'equal']],
      ['process-c-group', 276_666, undefined, '2026-11', ['additionalUnit', 'equal']],
    ]);
    expect(lines({ people: [7, 7, 8] })).toEqual(first);
  });

  it('states VAT only where the price list does', () => {
    const price = { vat: 'exclusive', vatRate: stated({ numerator: 25, denominator: 100 }) } as const;
    expect(lines({ people: [9], price }).map(({ amount, vatAmount }) => [amount, vatAmount])).toEqual([
      [590_000, 147_500],
    ]);
    expect(
      lines({ people: [9], price: { ...price, vat: 'inclusive' } }).map(({ amount, vatAmount }) => [amount, vatAmount]),
    ).toEqual([[472_000, 118_000]]);
  });

  it('tells when another split was chosen after it was made, and when it is out of hand', () => {
    const made = lines({ people: [7, 7, 8] });
    const basis = (told: Partial<Told>): string => {
      const cost = view({ people: [7, 7, 8], lines: made, ...told });
      return cost.kind === 'stated' ? cost.basis : cost.kind;
    };
    expect(basis({ lines: [] })).toBe('none');
    expect(basis({})).toBe('draft');
    expect(basis({ group: { costSplit: 'byParticipants' } })).toBe('differs');
    expect(basis({ lines: made.map((line) => ({ ...line, status: 'toInvoice' as const })) })).toBe('locked');
    expect(basis({ lines: made.map((line) => ({ ...line, groupKey: keyFrom<GroupKey>('another') })) })).toBe('none');
  });
});
