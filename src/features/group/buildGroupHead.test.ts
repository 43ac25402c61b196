import { describe, expect, it } from '@jest/globals';
import { enUS } from '../../loc/en-us';
import { svSE } from '../../loc/sv-se';
import { type AwardRule, elementAt, notStated, type ProcessComputed } from '../../rules';
import { story } from '../decision/testing/story';
import { konceptA, process, today } from '../../testing/fixtures';
import { buildGroupHead } from './buildGroupHead';

/** The last stop on the group's way, of one unit of nine with a decision, as a programme that awards so. */
function lastStage(
  award: Partial<AwardRule>,
  outcome: ProcessComputed['outcome'],
  language: 'sv' | 'en' = 'sv',
): unknown {
  const open = story({
    units: [9],
    absent: [0, 0],
    version: { award: { ...konceptA.award, ...award }, validity: { ...konceptA.validity, years: notStated } },
    process: { stage: outcome === 'pending' ? 'decision' : 'decided', computed: { ...process('a').computed, outcome } },
    group: { stage: outcome === 'pending' ? 'decision' : 'done' },
  });
  const { stages } = buildGroupHead(
    open,
    today,
    language === 'sv' ? svSE : enUS,
    language === 'sv' ? 'sv-SE' : 'en-US',
  );
  const { title, note, state } = elementAt(stages, stages.length - 1);
  return [title, note, state];
}

describe('the last stop on the way of a group', () => {
  it.each([
    ['pending', 'ahead'],
    ['awarded', 'done'],
    ['awardedWithDeviation', 'done'],
    ['notAwarded', 'now'],
  ] as const)('of a programme that awards nothing is that it is completed, when %s: %s', (...[outcome, state]) => {
    expect(lastStage({ to: 'nobody' }, outcome)).toEqual(['Genomfört', 'inget delas ut', state]);
    expect(lastStage({ to: 'nobody' }, outcome, 'en')).toEqual(['Completed', 'nothing is issued', state]);
  });
  it('of a programme that awards the individual is reached with the decision, for no diploma is written', () => {
    expect(lastStage({ to: 'individual' }, 'awarded')).toEqual(['Diplom', 'anges inte', 'done']);
  });
  it("of one that awards the unit waits for its diploma, in the programme's own word", () => {
    expect(lastStage({ word: { sv: 'certifikat', en: 'certificate' } }, 'awarded')).toEqual([
      'Certifikat',
      'anges inte',
      'now',
    ]);
  });
});
