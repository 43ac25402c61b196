import { describe, expect, it } from 'vitest';
import { svSE } from '../../loc/sv-se';
import { isoDate, keyFrom, kronor, reason, type StepKey } from '../../rules';
import { konceptA } from '../testing/fixtures';
import { citationText, reasonText } from './reasons';

const swedish = { texts: svSE, locale: 'sv-SE' } as const;

describe('a reason in words', () => {
  it('writes days, amounts, sectors, forms and titles for people', () => {
    expect(reasonText(reason('queue.date', { receivedDay: isoDate('2026-10-12') }), swedish)).toBe('Anmäld 12 oktober 2026');
    expect(reasonText(reason('rule.price.internal', { amountOre: kronor(5_900) }), swedish)).toContain('5\u00a0900\u00a0kr');
    expect(reasonText(reason('rule.sectors', { sectors: 'healthCare, schoolHealth' }), swedish)).toContain('Vårdenhet, Elevhälsa');
    expect(reasonText(reason('rule.step', { order: 1, stepKey: keyFrom<StepKey>('s1') }), swedish, () => 'Tillfälle 1')).toBe('Steg 1: Tillfälle 1.');
  });
  it('keeps numbers as they are', () => {
    expect(reasonText(reason('attendance.tooFew', { present: 17, of: 19, needed: 18 }), swedish)).toBe('17 av 19, minst 18 krävs');
  });
  it('names the source by publisher, page, date and heading', () => {
    const { publisher, page, heading } = konceptA.citation;
    expect(citationText(konceptA.citation, swedish)).toBe(`Källa: ${publisher}, ”${page}”, 30 januari 2023, under ${heading}.`);
  });
});
