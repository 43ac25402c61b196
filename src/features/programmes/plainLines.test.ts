import { describe, expect, it } from '@jest/globals';
import { enUS } from '../../loc/en-us';
import { svSE } from '../../loc/sv-se';
import { notStated, reasonCodes, stated, type ProgrammeVersion, elementAt } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { buildMarkedPreview } from './buildDifference';
import { topicOf } from './topics';
import { inSwedish } from '../../testing/sentences';

const swedish = { texts: svSE, locale: 'sv-SE' } as const;
const english = { texts: enUS, locale: 'en-US' } as const;

describe('a version in plain words', () => {
  it('every rule has a topic', () => {
    expect(reasonCodes.filter((code) => code.startsWith('rule.') && topicOf(code) === 'other')).toEqual([]);
  });

  it('says the rules of Koncept A in both languages, under one source per topic where they share it', () => {
    const attendance = buildMarkedPreview(konceptA, undefined, swedish).find(({ topic }) => topic === 'attendance');
    expect(attendance?.lines.map(({ text }) => text)).toContain(
      inSwedish('rule.attendance.eachSession', { percent: 90 }),
    );
    expect(attendance?.citation?.heading).toBe('Process för hbtqi-diplomering');
    const english = buildMarkedPreview(konceptA, undefined, { texts: enUS, locale: 'en-US' });
    expect(english.find(({ topic }) => topic === 'steps')?.lines[0]?.text).toContain('Session 1');
  });

  it('shows no digit for what nobody has stated', () => {
    const silent = {
      ...konceptA,
      validity: { ...konceptA.validity, years: notStated },
      price: { ...konceptA.price, internal: notStated, external: notStated, surcharge: notStated },
    };
    const said = buildMarkedPreview(silent, undefined, swedish)
      .filter(({ topic }) => topic === 'validity' || topic === 'price')
      .flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it('of a draft in which words are missing says where, in whole sentences', () => {
    const blank = { sv: '', en: '' };
    const step = elementAt(konceptA.steps, 0);
    const assignment = elementAt(konceptA.assignments, 0);
    const draft: ProgrammeVersion = {
      ...konceptA,
      award: { ...konceptA.award, word: blank },
      steps: [{ ...step, title: blank }],
      assignments: [{ ...assignment, title: blank }],
      perspectives: [{ sv: 'Bemötande', en: 'Encounters' }, blank],
      eligibility: { ...konceptA.eligibility, memberOrganisations: stated([]), sectors: stated([]) },
      evaluations: [{ of: 'session', perspective: blank, citation: konceptA.citation }],
    };
    const said = (language: typeof swedish | typeof english): readonly string[] =>
      buildMarkedPreview(draft, undefined, language).flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(said(swedish)).toEqual(
      expect.arrayContaining([
        inSwedish('rule.awardedToUnit', { word: '[inte ifyllt]' }),
        'Steg 1: [inte ifyllt].',
        'Perspektiv: Bemötande, [inte ifyllt].',
        inSwedish('rule.members', { organisations: '[inte ifyllt]' }),
        'Verksamheter: [inte ifyllt].',
        inSwedish('rule.evaluation.session', { perspective: '[inte ifyllt]' }),
      ]),
    );
    expect(
      [...said(swedish), ...said(english)].filter((text) => /^\s|\s[.,)]|\(\)|, ,|\u201d\u201d|: ?\.?$/.test(text)),
    ).toEqual([]);
    expect(said(english)).toContain('Step 1: [not filled in].');
  });
});
