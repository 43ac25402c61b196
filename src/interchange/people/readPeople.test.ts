import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readPeople, writeRows, type PersonRow, type ReadingHints } from './readPeople';
import { textOfBytes } from './textOfBytes';

const fixture = (name: string): string => readFileSync(join(__dirname, 'testing', name), 'utf8');
const people = (text: string, hints: ReadingHints = {}): readonly (readonly string[])[] =>
  readPeople(text, hints).rows.map(({ name, email, unit }) => (unit === '' ? [name, email] : [name, email, unit]));
const codes = (text: string): readonly (readonly string[])[] =>
  readPeople(text).rows.map(({ findings }) => findings.map(({ code }) => code));

describe('quotes that Excel left as they are', () => {
  it.each([
    ['one at the start of a name', 'Namn\tE-post\n"Kajsa Berg\tk@example.org\nBo Ek\tb@example.org', 'Kajsa Berg'],
    [
      'around a nickname',
      'Namn\tE-post\n"Kajsa" Karin Berg\tk@example.org\nBo Ek\tb@example.org',
      '"Kajsa" Karin Berg',
    ],
    [
      'of two rows that look like a pair',
      'Namn\tE-post\n"Kajsa Berg\tk@example.org\nBo Ek"\tb@example.org',
      'Kajsa Berg',
    ],
    ['in a list with semicolons', 'Namn;E-post\n"Kajsa Berg;k@example.org\nBo Ek;b@example.org', 'Kajsa Berg'],
    ['in a cell of quotes', 'Namn\tE-post\n"Kajsa "K" Berg"\tk@example.org\nBo Ek\tb@example.org', 'Kajsa "K" Berg'],
  ])('%s take no row along', (_, text, name) => {
    expect(people(text)).toEqual([
      [name, 'k@example.org'],
      ['Bo Ek', 'b@example.org'],
    ]);
  });
  it('are read as Excel means them where they are whole', () => {
    expect(people('Namn\tE-post\n"Anna ""Ann""\nBerg"\ta@example.org\nBo Ek\tb@example.org')).toEqual([
      ['Anna "Ann" Berg', 'a@example.org'],
      ['Bo Ek', 'b@example.org'],
    ]);
    expect(people('Namn;Enhet;E-post\n"Ek; Bo";"Norr; Söder";b@example.org')).toEqual([
      ['Ek; Bo', 'b@example.org', 'Norr; Söder'],
    ]);
  });
  it('never take a row along, wherever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('', '"', '""', '"x" '), fc.constantFrom('', '"', ' "y"')), {
          minLength: 2,
          maxLength: 8,
        }),
        (quotes) => {
          const lines = quotes.map(([before, after], index) => `${before}Anna Berg${after}\tp${index}@example.org`);
          expect(readPeople(['Namn\tE-post', ...lines].join('\n')).rows.map(({ email }) => email)).toEqual(
            quotes.map((_, index) => `p${index}@example.org`),
          );
        },
      ),
    );
  });
});

describe('what is no person', () => {
  it('is a line that says the delimiter', () => {
    const read = readPeople(fixture('02-sep-line.csv'));
    expect(read.rows.map(({ name, line }) => [name, line])).toEqual([['Disa Alm', 3]]);
    expect(read.leftOut).toEqual([{ line: 1, raw: 'sep=;', why: 'sep' }]);
  });
  it.each([
    ['sep=,\nNamn,E-post\nDisa Alm,d@example.org'],
    ['"sep=|"\r\nNamn|E-post\r\nDisa Alm|d@example.org'],
    ['SEP=;\nDisa Alm;d@example.org'],
  ])('%j', (text) => expect(people(text)).toEqual([['Disa Alm', 'd@example.org']]));

  const report = [
    ['Anna Berg', 'anna.berg@example.org'],
    ['Bo Ek', 'bo.ek@example.org'],
  ];
  it('is what a report from Teams has around its list of participants', () => {
    const read = readPeople(fixture('07-teams-report-sv.utf8.txt'));
    expect(read.rows.map(({ name, email }) => [name, email])).toEqual(report);
    expect(new Set(read.leftOut.map(({ why }) => why))).toEqual(new Set(['beforeHeadings', 'otherSection']));
    expect(read.rows.length + read.leftOut.length).toBe(
      fixture('07-teams-report-sv.utf8.txt')
        .split('\n')
        .filter((line) => line.trim() !== '').length - 1,
    );
  });
  it('is so in the file that Teams gives, in UTF-16', () => {
    const bytes = readFileSync(join(__dirname, 'testing', '07-teams-report-sv.csv'));
    expect(people(textOfBytes(bytes))).toEqual(report);
  });
  it('is so in English', () => {
    const text =
      '1. Summary\nMeeting title\tDay 1\nAttended participants\t1\n\n2. Participants\nName\tFirst Join\tEmail\tRole\nBo Ek (Guest)\t11/24/26\tbo@example.org\tAttendee\n\n3. In-Meeting Activities\nName\tJoin Time\tEmail\nBo Ek\t11/24/26\tbo@example.org';
    expect(people(text)).toEqual([['Bo Ek', 'bo@example.org']]);
  });
  it('is a title above the headings, headings once more, and a total', () => {
    const read = readPeople(
      'Personallista Norr\n\nNamn;E-post\nAnna Berg;a@example.org\nNamn;E-post\nBo Ek;\nTotalt;2',
    );
    expect(read.rows.map(({ name }) => name)).toEqual(['Anna Berg', 'Bo Ek']);
    expect(read.leftOut).toMatchObject([
      { line: 1, why: 'beforeHeadings' },
      { line: 5, why: 'headingsAgain' },
      { line: 7, why: 'total' },
    ]);
  });
  it('is no numbered list of names', () => {
    expect(people('1. Anna Berg\n2. Bo Ek')).toEqual([
      ['Anna Berg', ''],
      ['Bo Ek', ''],
    ]);
    expect(people('•\tAnna Berg\n•\tBo Ek')).toEqual([
      ['Anna Berg', ''],
      ['Bo Ek', ''],
    ]);
  });
});

describe('columns', () => {
  it.each([
    ['Efternamn\tTilltalsnamn\tE-post\nLind\tGreta\tgreta.lind@example.org', 'Greta Lind'],
    ['Namn;Efternamn;E-post\nGreta;Lind;greta.lind@example.org', 'Greta Lind'],
    ['Namn;Efternamn;E-post\nGreta Lind;Lind;greta.lind@example.org', 'Greta Lind'],
    ['Medarbetare;Mejl\nGreta Lind;greta.lind@example.org', 'Greta Lind'],
    ['Anställd:;E-postadress (arbete)\nGreta Lind;greta.lind@example.org', 'Greta Lind'],
    ['FÖRNAMN*\tEFTERNAMN*\tE-POST*\nGreta\tLind\tgreta.lind@example.org', 'Greta Lind'],
    ['Namn\tFörnamn\tEfternamn\tMail\nGL\tGreta\tLind\tgreta.lind@example.org', 'Greta Lind'],
    ['\ufeffNamn;E\u2011post\nGreta Lind;greta.lind@example.org', 'Greta Lind'],
    ['Greta\tLind\tgreta.lind@example.org', 'Greta Lind'],
    ['Lind\tGreta\tgreta.lind@example.org', 'Greta Lind'],
    ['1\tGreta Lind\tgreta.lind@example.org\n2\tBo Ek\tbo.ek@example.org', 'Greta Lind'],
  ])('are known by their headings or their cells: %j', (text, name) => {
    expect(readPeople(text).rows[0]).toMatchObject({ name, email: 'greta.lind@example.org', findings: [] });
  });
  it.each([['Avdelning'], ['Avd.'], ['Enhet'], ['Arbetsplats'], ['Organisationsenhet']])('of units: %s', (heading) => {
    expect(people(`Namn;${heading}\nGreta Lind;Norr`)).toEqual([['Greta Lind', '', 'Norr']]);
  });
  it('can be chosen by hand, whatever the headings say', () => {
    expect(people('Benämning;Kod;Namn\nGreta Lind;4711;Norr', { columns: ['name', undefined, 'unit'] })).toEqual([
      ['Greta Lind', '', 'Norr'],
    ]);
  });
  it('say when only half a name is there', () => {
    expect(codes('Efternamn;Rufnamn;E-post\nLind;Greta;g@example.org')).toEqual([['halfName']]);
    expect(codes('Förnamn;Efternamn\nGreta;\n;Lind\nBo;Ek')).toEqual([['halfName'], ['halfName'], []]);
    expect(codes('Namn;E-post\nGreta;g@example.org')).toEqual([['oneWord']]);
  });
  it('of the cases are read', () => {
    expect(people(fixture('03a-tilltalsnamn.txt'))).toEqual([['Greta Lind', 'greta.lind@example.org']]);
    expect(people(fixture('03b-namn-efternamn.csv'))).toEqual([['Hugo Palm', 'hugo.palm@example.org']]);
  });
});

describe('recipients of a mail', () => {
  it('are people each', () => {
    expect(people(fixture('06a-recipients.txt'))).toEqual([
      ['Anna Berg', 'anna@example.org'],
      ['Bo Ek', 'bo@example.org'],
      ['Cia Lund', 'cia@example.org'],
    ]);
    expect(readPeople(fixture('06a-recipients.txt')).rows.map(({ id }) => id)).toEqual(['1', '1.2', '1.3']);
  });
  it.each([
    ['"Berg, Anna" <Anna@example.org>, "Ek, Bo" <bo@example.org>'],
    ['Berg, Anna <anna@example.org>; Ek, Bo <bo@example.org>;'],
    ['Anna Berg <anna@example.org>\nBo Ek <mailto:bo@example.org>'],
    ['Anna Berg <anna@example.org>, Bo Ek <bo@example.org>'],
  ])('as %j', (text) =>
    expect(people(text)).toEqual([
      ['Anna Berg', 'anna@example.org'],
      ['Bo Ek', 'bo@example.org'],
    ]),
  );
  it('may be addresses alone, and a name is offered where the address has one', () => {
    expect(people(fixture('06b-two-addresses.txt'))).toEqual([
      ['', 'anna@example.org'],
      ['', 'bo@example.org'],
    ]);
    expect(readPeople('ann-marie.berg@example.org, bo.ek2@example.org').rows.map(({ findings }) => findings)).toEqual([
      [{ code: 'nameMissing', suggestion: 'Ann-Marie Berg' }],
      [{ code: 'nameMissing', suggestion: undefined }],
    ]);
  });
  it('may be mixed', () => {
    expect(people('anna@example.org; Bo Ek <bo@example.org>; cia@example.org')).toEqual([
      ['', 'anna@example.org'],
      ['Bo Ek', 'bo@example.org'],
      ['', 'cia@example.org'],
    ]);
  });
});

describe('cells', () => {
  it('with several addresses are as many people, when they name as many or none', () => {
    expect(people('Namn\tE-post\n"Anna Berg\nBo Ek"\t"anna@example.org\nbo@example.org"')).toEqual([
      ['Anna Berg', 'anna@example.org'],
      ['Bo Ek', 'bo@example.org'],
    ]);
    expect(people('Namn;E-post\n;anna@example.org, bo@example.org').map(([, email]) => email)).toEqual([
      'anna@example.org',
      'bo@example.org',
    ]);
  });
  it('with several addresses of one person are asked about', () => {
    expect(readPeople('Namn\tE-post\nAnna Berg\tanna@example.org; ab@example.org').rows[0]).toMatchObject({
      email: '',
      findings: [{ code: 'severalAddresses', addresses: ['anna@example.org', 'ab@example.org'] }],
    });
  });
  it('with a name and its address are both', () => {
    expect(people('Deltagare\tEnhet\nAnna Berg <anna@example.org>\tNorr')).toEqual([
      ['Anna Berg', 'anna@example.org', 'Norr'],
    ]);
  });
  it('with the family name first are turned', () => {
    expect(people(fixture('06c-last-first.txt'))).toEqual([
      ['Anna Berg', ''],
      ['Bo Ek', ''],
    ]);
    expect(people('Namn\tE-post\nvon Berg, Ann-Marie\ta@example.org')).toEqual([
      ['Ann-Marie von Berg', 'a@example.org'],
    ]);
    expect(people('Namn,E-post\nBerg, Anna,a@example.org')).toEqual([['Anna Berg', 'a@example.org']]);
    expect(people('Anna Berg, Norr\nBo Ek, Norr', { units: ['Norr'] })).toEqual([
      ['Anna Berg', '', 'Norr'],
      ['Bo Ek', '', 'Norr'],
    ]);
  });
  it('that are blank under a merged one say what is above', () => {
    expect(
      readPeople(fixture('15-merged-unit-cells.txt')).rows.map(({ unit, unitAbove }) => [unit, unitAbove]),
    ).toEqual([
      ['Rehabmottagningen Åsnen', undefined],
      ['', 'Rehabmottagningen Åsnen'],
      ['Familjecentralen Helgasjön', undefined],
      ['', 'Familjecentralen Helgasjön'],
    ]);
  });
  it('are normalised', () => {
    const [one, other] = readPeople(fixture('05-zero-width-space.txt')).rows;
    expect(one).toMatchObject({ name: 'Ida Holm', email: 'ida.holm@example.org', findings: [] });
    expect(other).toMatchObject({ name: 'Ida Holm', email: 'ida.holm@example.org' });
    expect(people('Namn\tEnhet\nBjo\u0308rn\u00a0Ek\u200e\tVa\u030ard\u00adcentralen')).toEqual([
      ['Björn Ek', '', 'Vårdcentralen'],
    ]);
  });
  it('that begin as a formula are said, in every field and any width', () => {
    expect(
      readPeople(`${fixture('14-formula-guard.txt')}Dan\td@example.org`).rows.map(({ findings }) =>
        findings.flatMap((finding) => (finding.code === 'formula' ? [finding.column] : [])),
      ),
    ).toEqual([['name'], ['name'], ['email'], []]);
    expect(codes('Namn;Enhet\nAnna Berg;＝1+1')).toEqual([['formula']]);
    expect(codes('Namn;Enhet\n"\tAnna Berg";Norr')).toEqual([['formula']]);
  });
  it('with a character that cannot be stored name it', () => {
    expect(readPeople('Namn\nBj\ufffdrn Ek').rows[0]?.findings).toEqual([
      { code: 'character', column: 'name', character: 'U+FFFD' },
    ]);
  });
  it('with a personal identity number are said', () => {
    expect(codes('Namn;Enhet\nAnna Berg;1985-04-12-1234')).toEqual([['personalNumber']]);
  });
});

describe('rows written again', () => {
  it.each([
    ['sep=;\nNamn;E-post\n"Ek; Eva";e@example.org\nBo Ek;b@example.org'],
    ['Namn\tE-post\tEnhet\nAnna Berg\ta@example.org\tNorr\n"Bo\nEk"\tb@example.org\tNorr'],
    ['Anna Berg <a@example.org>; b@example.org; Cia Lund <c@example.org>'],
    ['Berg, Anna\nEk, Bo'],
  ])('read as the same people: %j', (text) => {
    const read = readPeople(text);
    const who = ({ name, email, unit }: PersonRow): readonly string[] => [name, email, unit];
    expect(readPeople(writeRows(read, read.rows)).rows.map(who)).toEqual(read.rows.map(who));
  });
  it('account for every line of any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Namn',
            'Anna Berg',
            '\t',
            ';',
            ',',
            '"',
            '\n',
            '<a@example.org>',
            'b@example.org',
            'sep=;',
            '1. X',
            '=1',
            ' ',
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const read = readPeople(text);
          expect(read.rows.every(({ raw }) => raw !== '')).toBe(true);
          expect(writeRows(read, [])).toBe('');
        },
      ),
    );
  });
});
