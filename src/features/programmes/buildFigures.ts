import { fill } from '../../loc/fill';
import type { ProgrammeTexts } from '../../loc/texts';
import type { ProgrammeVersion, Threshold } from '../../rules';
import { formatChoice, formatKronor, limitsText } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';

export interface ProgrammeFigures {
  /** What people ask for first, as far as the source has it. */
  readonly stated: readonly { readonly label: string; readonly value: string }[];
  /** What of it the source does not state, as one sentence; undefined when it has it all. */
  readonly notStated: string | undefined;
}

/** A programme in figures: those that the source states, and a sentence of those that it does not. */
export function buildFigures(
  { groupSize, attendance, validity, price, steps, processMonths }: ProgrammeVersion,
  words: ProgrammeTexts,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): ProgrammeFigures {
  const { figures } = words.programmes;
  const sized = groupSize.least.kind !== 'notStated' || groupSize.most.kind !== 'notStated';
  const asked = [
    {
      label: figures.group,
      missing: figures.missing.group,
      value: sized ? fill(figures.groupValue, { limits: limitsText(groupSize, texts) }) : undefined,
    },
    {
      label: figures.attendance,
      missing: figures.missing.attendance,
      value: attendanceText(attendance.threshold, figures),
    },
    { label: figures.validity, missing: figures.missing.validity, value: validityText(validity, figures) },
    { label: figures.price, missing: figures.missing.price, value: priceText(price, figures, locale) },
  ];
  const missing = asked.filter(({ value }) => value === undefined).map((each) => each.missing);
  return {
    stated: [
      ...asked.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
      { label: figures.steps, value: String(steps.length) },
      ...(processMonths.kind === 'stated'
        ? [{ label: figures.processMonths, value: fill(figures.months, { months: processMonths.value }) }]
        : []),
    ],
    notStated: missing.length === 0 ? undefined : fill(figures.notStated, { what: formatChoice(missing, locale) }),
  };
}

function attendanceText(threshold: ProgrammeVersion['attendance']['threshold'], figures: Figures): string | undefined {
  if (threshold.kind === 'stated') return shareText(threshold.value);
  return threshold.kind === 'none' ? figures.attendanceNone : undefined;
}

/** "90 %", or "17/19" where the share is no whole number of hundredths of a per cent. */
function shareText({ numerator, denominator }: Threshold): string {
  const hundredths = (numerator * 10_000) / denominator;
  return Number.isInteger(hundredths)
    ? `${String(hundredths / 100).replace('.', ',')}\u00a0%`
    : `${numerator}/${denominator}`;
}

type Figures = ProgrammeTexts['programmes']['figures'];

function validityText({ years }: ProgrammeVersion['validity'], figures: Figures): string | undefined {
  if (years.kind !== 'stated') return years.kind === 'none' ? figures.validityNone : undefined;
  return years.value === 1 ? figures.validityOne : fill(figures.validityYears, { years: years.value });
}

function priceText(
  { basis, internal }: ProgrammeVersion['price'],
  figures: Figures,
  locale: CoordinatorServices['locale'],
): string | undefined {
  if (basis === 'quotation') return figures.quotation;
  if (internal.kind !== 'stated') return internal.kind === 'none' ? figures.free : undefined;
  const amount = formatKronor(internal.value, locale);
  if (basis === 'perGroup') return amount;
  return fill(basis === 'perParticipant' ? figures.perParticipant : figures.perProcess, { amount });
}
