import { describe, expect, it } from '@jest/globals';
import { enUS } from '../../loc/en-us';
import { svSE } from '../../loc/sv-se';
import { regionVarmland } from '../../programmes';
import { none, notStated, stated, type ProgrammeVersion } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { buildFigures } from './buildFigures';

const inSwedish = (version: ProgrammeVersion): ReturnType<typeof buildFigures> =>
  buildFigures(version, svSE, { texts: svSE, locale: 'sv-SE' });
const valuesOf = (version: ProgrammeVersion): readonly string[] =>
  inSwedish(version).stated.map(({ label, value }) => `${label}: ${value.replace(/\u00a0/g, ' ')}`);

const silent: ProgrammeVersion = {
  ...konceptA,
  groupSize: { ...konceptA.groupSize, least: notStated, most: notStated },
  attendance: { ...konceptA.attendance, threshold: notStated },
  validity: { ...konceptA.validity, years: notStated },
  price: { ...konceptA.price, internal: notStated },
};

describe('a programme in figures', () => {
  it('has what its source states, and asks for nothing else', () => {
    expect(valuesOf(konceptA)).toEqual([
      'Grupp: 5–25 personer',
      'Närvaro: 90 %',
      'Gäller: 4 år',
      'Pris, egen utbildare: 5 900 kr',
      'Steg: 2',
    ]);
    expect(inSwedish(konceptA).notStated).toBeUndefined();
  });

  it('names what the source does not state in one sentence, and gives it no figure', () => {
    expect(valuesOf(silent)).toEqual(['Steg: 2']);
    expect(inSwedish(silent).notStated).toBe(
      'Källan anger inte gruppens storlek, hur många som ska närvara, hur länge det gäller eller pris med egen utbildare.',
    );
    expect(buildFigures(silent, enUS, { texts: enUS, locale: 'en-US' }).notStated).toMatch(
      /^The source does not state the size of a group, .* or a price with own trainers\.$/,
    );
  });

  it('tells that there is none where the source says so', () => {
    const open: ProgrammeVersion = {
      ...silent,
      attendance: { ...silent.attendance, threshold: none },
      validity: { ...silent.validity, years: none },
      price: { ...silent.price, internal: none },
    };
    expect(valuesOf(open)).toEqual([
      'Närvaro: inget krav',
      'Gäller: utan slut',
      'Pris, egen utbildare: ingen avgift',
      'Steg: 2',
    ]);
  });

  it('has the time a process takes where it is stated', () => {
    expect(valuesOf({ ...konceptA, processMonths: stated(6) })).toContain('Processtid: 6 månader');
    expect(regionVarmland.versions.map((version) => valuesOf(version).includes('Processtid: 6 månader'))).toContain(
      true,
    );
  });
});
