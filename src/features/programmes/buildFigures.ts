import { fill } from '../../loc/fill';
import type { ProgrammeTexts } from '../../loc/texts';
import type { ProgrammeVersion, Threshold } from '../../rules';
import { formatKronor, limitsText } from '../shell/format';
import type { Product } from '../shell/Product';

/** The four figures people ask for first, each in words where the source gives none. */
export function buildFigures({ groupSize, attendance, validity, price }: ProgrammeVersion, words: ProgrammeTexts, { texts, locale }: Pick<Product, 'texts' | 'locale'>): readonly { readonly label: string; readonly value: string }[] {
  const { figures } = words.programmes;
  const { common } = texts;
  const none = groupSize.least.kind === 'notStated' && groupSize.most.kind === 'notStated' ? common.notStated : undefined;
  return [
    { label: figures.group, value: none ?? fill(figures.groupValue, { limits: limitsText(groupSize, texts) }) },
    { label: figures.attendance, value: attendance.threshold.kind === 'stated' ? shareText(attendance.threshold.value) : attendance.threshold.kind === 'none' ? figures.attendanceNone : common.notStated },
    { label: figures.validity, value: validityText(validity, figures, common.notStated) },
    { label: figures.price, value: priceText(price, figures, common.notStated, locale) },
  ];
}

/** "90 %", or "17/19" where the share is no whole number of hundredths of a per cent. */
export function shareText({ numerator, denominator }: Threshold): string {
  const hundredths = (numerator * 10_000) / denominator;
  return Number.isInteger(hundredths) ? `${String(hundredths / 100).replace('.', ',')}\u00a0%` : `${numerator}/${denominator}`;
}

type Figures = ProgrammeTexts['programmes']['figures'];

function validityText({ years }: ProgrammeVersion['validity'], figures: Figures, notStated: string): string {
  if (years.kind !== 'stated') return years.kind === 'none' ? figures.validityNone : notStated;
  return years.value === 1 ? figures.validityOne : fill(figures.validityYears, { years: years.value });
}

function priceText({ basis, internal }: ProgrammeVersion['price'], figures: Figures, notStated: string, locale: Product['locale']): string {
  if (basis === 'quotation') return figures.quotation;
  if (internal.kind !== 'stated') return internal.kind === 'none' ? figures.free : notStated;
  const amount = formatKronor(internal.value, locale);
  if (basis === 'perGroup') return amount;
  return fill(basis === 'perParticipant' ? figures.perParticipant : figures.perProcess, { amount });
}
