import { describe, expect, it } from '@jest/globals';
import { enUS } from '../loc/en-us';
import { svSE } from '../loc/sv-se';
import { isoDate, keyFrom, kronor, reason, type StepKey } from '../rules';
import { konceptA } from '../testing/fixtures';
import { citationText, reasonText, storedReasonText } from './reasons';

const swedish = { texts: svSE, locale: 'sv-SE' } as const;
const english = { texts: enUS, locale: 'en-US' } as const;

describe('a reason in words', () => {
  it('writes days, amounts, sectors, forms and titles for people', () => {
    expect(reasonText(reason('queue.date', { receivedDay: isoDate('2026-10-12') }), swedish)).toBe(
      'Anmäld 12 oktober 2026',
    );
    expect(reasonText(reason('rule.price.internal', { amountOre: kronor(5_900) }), swedish)).toContain(
      '5\u00a0900\u00a0kr',
    );
    expect(reasonText(reason('rule.sectors', { sectors: 'healthCare, schoolHealth' }), swedish)).toContain(
      'Vårdenhet, Elevhälsa',
    );
    expect(reasonText(reason('rule.groupSize', { least: 5, most: 25 }), swedish)).toContain(' 5–25 deltagare');
    expect(reasonText(reason('rule.groupSize', { least: 8, most: 8 }), swedish)).toMatch(/(?<!–)\b8 deltagare/);
    expect(
      reasonText(reason('rule.step', { order: 1, stepKey: keyFrom<StepKey>('s1') }), swedish, () => 'Tillfälle 1'),
    ).toBe('Steg 1: Tillfälle 1.');
  });
  it('keeps numbers as they are', () => {
    expect(reasonText(reason('attendance.tooFew', { present: 17, of: 19, needed: 18 }), swedish)).toMatch(
      /17\D+19\D+18/,
    );
  });
  it('that was stored marks what is missing, and shows an unknown code with its values', () => {
    const stored = (code: string, values: Readonly<Record<string, string | number>>): string =>
      storedReasonText({ code, values }, swedish);
    expect(stored('attendance.tooFew', { present: 17, of: 19 })).toMatch(/17\D+19\D+–/);
    expect(() => reasonText({ code: 'attendance.tooFew', values: { present: 17, of: 19 } }, swedish)).toThrow(
      '{needed}',
    );
    expect(stored('attendance.byLottery', { drawn: 3, of: 22 })).toBe('attendance.byLottery (drawn 3, of 22)');
    expect(stored('toString', {})).toBe('toString');
    expect(stored('rule.price.internal', { amountOre: 10.5 })).toContain('10.5');
    expect(stored('rule.sectors', { sectors: 'constructor' })).toContain('constructor');
  });
  it('names the source by publisher, page, date and heading', () => {
    const { publisher, page, heading } = konceptA.citation;
    expect(citationText(konceptA.citation, swedish)).toBe(
      `Källa: ${publisher}, ”${page}”, 30 januari 2023, under ${heading}.`,
    );
  });
  it.each([
    [
      'nothing',
      { publisher: '', page: '', dated: 'undated', heading: '' },
      'Ingen källa är angiven än.',
      'No source is given yet.',
    ],
    [
      'the heading',
      { publisher: '', page: '', dated: 'undated', heading: 'Process' },
      'Källa: under Process.',
      'Source: under Process.',
    ],
    [
      'the publisher',
      { publisher: 'Region X', page: '', dated: 'undated', heading: '' },
      'Källa: Region X, odaterad.',
      'Source: Region X, undated.',
    ],
    [
      'page and day',
      { publisher: '', page: 'Beslut 7', dated: isoDate('2026-01-02'), heading: '' },
      'Källa: ”Beslut 7”, 2 januari 2026.',
      'Source: “Beslut 7”, 2 January 2026.',
    ],
  ] as const)(
    'of a draft whose source says only %s leaves out what is not there',
    (...[_, of, swedishText, englishText]) => {
      expect([citationText(of, swedish), citationText(of, english)]).toEqual([swedishText, englishText]);
    },
  );
});
