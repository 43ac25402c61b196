import { describe, expect, it } from '@jest/globals';
import { allLists } from '../../../src/lists/schema';
import { choicePills, daysLeft, diplomaState } from '../../../src/lists/schema/formats';
import { evaluate, Unsupported, type Surroundings, type Value } from './expression';
import { drawings } from './icons';
import { renderFormatting } from './render';

const around = (currentField: Value, fields: Readonly<Record<string, Value>> = {}): Surroundings => ({
  currentField,
  now: new Date('2026-11-22T09:00:00Z'),
  me: 'kim@example.org',
  language: 'sv-SE',
  field: (name) => fields[name],
});

describe('formatting expressions', () => {
  it.each([
    ["=if(@currentField == 'Klar', 'ja', 'nej')", 'Klar', 'ja'],
    ['=1 + 2 * 3 - 4 / 2', '', 5],
    ['=(1 + 2) * -3', '', -9],
    ["='a' + 1 + 2", '', 'a12'],
    ['=@currentField > 3 && !(@currentField == 5)', 4, true],
    ["=[$Other] == '' ? 'tom' : 'fylld'", '', 'tom'],
    ["=if(Number(@currentField) == 0, 'tom', 'dag')", undefined, 'tom'],
    ["='it\\'s'", '', "it's"],
    ['plain text', '', 'plain text'],
    ['@currentField', 'Alvesta', 'Alvesta'],
  ])('%s with %o is %o', (text, field, expected) => {
    expect(evaluate(text, around(field))).toBe(expected);
  });
  it.each(['=loop(1)', '=1 +', "='open", '=@window', '=if(1, 2'])('%s is refused rather than guessed', (text) => {
    expect(() => evaluate(text, around(''))).toThrow(Unsupported);
  });
});

describe('column formatting', () => {
  const stages = JSON.stringify(choicePills([{ word: 'Klar <för> beslut', icon: 'CompletedSolid', color: 'Good' }]));
  it('draws a pill as word and icon, escaped', () => {
    const drawn = renderFormatting(stages, around('Klar <för> beslut'))?.text ?? '';
    expect(drawn).toContain('<span>Klar &lt;för&gt; beslut</span>');
    expect(drawn).toContain('sp-css-backgroundColor-BgMintGreen');
    expect(drawn).toContain('<svg');
  });
  it.each([
    // A day column reaches formatting as the midnight that begins the day in Sweden.
    ['2026-11-20T23:00:00Z', '2025-11-20T23:00:00Z', '', 'Utgånget 2026-11-21'],
    ['2026-11-21T23:00:00Z', '2025-11-21T23:00:00Z', '', 'Dags att förnya, 2026-11-22'],
    ['2027-11-21T23:00:00Z', '2026-11-21T23:00:00Z', '', 'Dags att förnya, 2027-11-22'],
    ['2027-11-22T23:00:00Z', '2026-11-22T23:00:00Z', '', 'Giltigt till 2027-11-23'],
    ['2029-02-28T23:00:00Z', '2028-02-28T23:00:00Z', '2026-01-01', 'Återkallat'],
  ])(
    'a diploma valid to %s, to be renewed from %s, revoked "%s", reads "%s"',
    (lastDay, renewalFrom, revoked, words) => {
      expect(
        renderFormatting(
          JSON.stringify(diplomaState()),
          around(new Date(lastDay), { RevokedDay: revoked, RenewalFrom: new Date(renewalFrom) }),
        )?.text,
      ).toContain(words);
    },
  );
  it('counts the days left', () => {
    expect(renderFormatting(JSON.stringify(daysLeft()), around(new Date('2026-11-26T23:00:00Z')))?.text).toContain(
      '2026-11-27 (5 dagar kvar)',
    );
    const inWords = (day: string): string | undefined =>
      renderFormatting(JSON.stringify(daysLeft()), around(new Date(day)))?.text;
    expect(inWords('2026-11-22T23:00:00Z')).toContain('2026-11-23 (1 dag kvar)');
    expect(inWords('2026-11-21T23:00:00Z')).toContain('2026-11-22 (i dag)');
    expect(inWords('2026-11-20T23:00:00Z')).toContain('2026-11-21 (passerad)');
    expect(renderFormatting(JSON.stringify(daysLeft()), around(undefined))?.text).toBe('<span></span>');
  });
  it.each([
    ['Uppgift', '2026-11-01 (passerad)'],
    ['Inför beslut', '2026-11-01'],
    ['Klar', '2026-11-01'],
    ['Inställd', '2026-11-01'],
  ])('the assignment of a group that is "%s" reads "%s": what is approved is not late', (stage, words) => {
    const format = JSON.stringify(allLists.find(({ path }) => path === 'Groups')?.formats?.AssignmentDue);
    expect(renderFormatting(format, around(new Date('2026-10-31T23:00:00Z'), { Stage: stage }))?.text).toBe(
      `<span>${words}</span>`,
    );
  });
  it.each(
    ['Decisions', 'Processes'].flatMap((path) =>
      Object.entries({
        Diplomeras: 'Godkänt',
        'Diplomeras med avsteg': 'Godkänt med avsteg',
        Villkorat: 'Villkorat',
        'Diplomeras inte': 'Ej godkänt',
        'Ej avgjort': 'Ej avgjort',
        'Något nytt': 'Något nytt',
      }).map(([stored, shown]) => [path, stored, shown]),
    ),
  )('%s: "%s" reads "%s", which holds also where no diploma is given', (path, stored, shown) => {
    const format = JSON.stringify(allLists.find((list) => list.path === path)?.formats.Outcome);
    expect(renderFormatting(format, around(stored))?.text).toContain(`<span>${shown}</span>`);
  });
  it('draws nothing for a column without any', () => {
    expect(renderFormatting('', around('x'))).toBeUndefined();
  });
  it.each([
    ['not json', 'JSON'],
    ['{"elmType":"video"}', 'elmType video'],
    ['{"elmType":"div","txtContent":"=unknown()"}', 'unknown()'],
    ['{"elmType":"div","customRowAction":{}}', 'customRowAction'],
    ['{"elmType":"div","attributes":{"onclick":"x"}}', 'attributes.onclick'],
    ['{"elmType":"div","style":{"position":"fixed"}}', 'style.position'],
    ['{"elmType":"div","children":[{"elmType":"span","forEach":"x"}]}', 'children.0.forEach'],
  ])('%s is refused by the name of its part, rather than drawn by half', (json, part) => {
    expect(() => renderFormatting(json, around('x'))).toThrow(new Unsupported(part));
  });
  it('lets no address run a script and no style leave its value', () => {
    const link = { elmType: 'a', attributes: { href: '@currentField' }, txtContent: 'gå' };
    expect(renderFormatting(JSON.stringify(link), around('javascript:alert(1)'))?.text).toBe('<a href="#">gå</a>');
    expect(() =>
      renderFormatting(JSON.stringify({ ...link, style: { padding: '1px;background:url(x)' } }), around('')),
    ).toThrow('style.padding');
  });
  it.each(
    allLists.flatMap((list) =>
      Object.entries(list.formats).map(([column, format]) => [`${list.path}.${column}`, JSON.stringify(format)]),
    ),
  )('%s can be drawn, each icon too', (_column, format) => {
    expect(renderFormatting(format, around('x'))).toBeDefined();
    const icons = Array.from(format.matchAll(/"iconName":"([^"]*)"/g), ([, found = '']) => found).flatMap((worth) =>
      worth.startsWith('=')
        ? Array.from(worth.matchAll(/, '([A-Z][A-Za-z0-9]+)'/g), ([, found = '']) => found)
        : [worth],
    );
    expect(icons.filter((icon) => !Object.hasOwn(drawings, icon))).toEqual([]);
  });
});
