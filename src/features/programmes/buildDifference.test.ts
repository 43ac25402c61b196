import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { keyFrom, kronor, notStated, stated, type ProgrammeVersion, type StepKey, elementAt } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { buildMarkedPreview, changesIn } from './buildDifference';
import { wordDifference } from './wordDifference';
import { inSwedish } from '../../testing/sentences';

const swedish = { texts: svSE, locale: 'sv-SE' } as const;
const changes = (change: Partial<ProgrammeVersion>): readonly string[] =>
  buildMarkedPreview({ ...konceptA, ...change }, konceptA, swedish).flatMap(({ topic, lines }) =>
    lines
      .filter(({ mark }) => mark !== 'same')
      .map(
        ({ mark, runs }) =>
          `${topic} ${mark}: ${runs.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `-${text}-` : `+${text}+`)).join(' ')}`,
      ),
  );

describe('what has changed since the version before', () => {
  it('nothing, when nothing has', () => expect(changesIn(buildMarkedPreview(konceptA, konceptA, swedish))).toBe(0));
  it('without a version before nothing is marked', () =>
    expect(changesIn(buildMarkedPreview(konceptA, undefined, swedish))).toBe(0));

  it('threshold, years and price, word by word', () => {
    expect(
      changes({
        attendance: { ...konceptA.attendance, threshold: stated({ numerator: 95, denominator: 100 }) },
        validity: { ...konceptA.validity, years: stated(3) },
        price: { ...konceptA.price, internal: stated(kronor(6_100)) },
      }),
    ).toEqual([
      'attendance changed: Vid varje tillfälle ska minst -90\u00a0%- +95\u00a0%+ av arbetsgruppen vara med.',
      expect.stringMatching(/^validity changed: .*-4- \+3\+/),
      expect.stringMatching(/^price changed: .*-5\u00a0900\u00a0kr.*\+6\u00a0100\u00a0kr/),
    ]);
  });
  it('another reading is the same rule changed; a rule that is gone is gone', () => {
    const [reading] = changes({ attendance: { ...konceptA.attendance, reading: 'attendedAll' } });
    expect(reading).toMatch(/^attendance changed: /);
    expect(changes({ price: { ...konceptA.price, external: notStated } })).toEqual([
      `price added: +${inSwedish('rule.price.externalNotStated', {})}+`,
      expect.stringMatching(/^price removed: -.*28\u00a0200/),
      expect.stringMatching(/^price removed: -Tillägget /),
    ]);
    expect(changes({ validity: { ...konceptA.validity, years: notStated } })[0]).toMatch(/^validity changed: /);
  });
  it('a new step is new, and does not become the change of another', () => {
    const second = elementAt(konceptA.steps, 1);
    expect(
      changes({
        steps: [
          ...konceptA.steps,
          { ...second, key: keyFrom<StepKey>('third'), order: 3, title: { sv: 'Tillfälle 3', en: 'Session 3' } },
        ],
      }),
    ).toEqual([
      'steps added: +Steg 3: Tillfälle 3.+',
      `steps added: +${inSwedish('rule.stepForm.onSite', { order: 3 })}+`,
    ]);
  });
});

describe('wordDifference', () => {
  it.each([
    ['a b c', 'a x c', 'a|-b|+x|c'],
    ['a', 'a', 'a'],
    ['a b', 'b', '-a|b'],
    ['', 'a', '-|+a'],
    ['minst 90 % av', 'minst 95 % av', 'minst|-90|+95|% av'],
  ])('%s → %s: %s', (before, after, runs) => {
    expect(
      wordDifference(before, after)
        .map(({ kind, text }) => `${kind === 'same' ? '' : kind === 'removed' ? '-' : '+'}${text}`)
        .join('|'),
    ).toBe(runs);
  });
});
