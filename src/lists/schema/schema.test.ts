import { describe, expect, it } from '@jest/globals';
import { fieldId } from '../setup/fieldXml';
import { elementAt, trainerKinds } from '../../rules/model';
import type { TrainerKind } from '../../rules/model';
import * as choices from './choices';
import { choices as choiceTable } from './choiceTable';
import { aggregations, and, equals, groupBy, isOneOf, onOrAfterToday, or, orderBy, where } from './caml';
import { allLists } from './index';

const columnsOf = (path: string): readonly string[] =>
  Object.keys(allLists.find((list) => list.path === path)?.columns ?? {});

describe.each(allLists.map((list) => [list.path, list] as const))('the list %s', (path, list) => {
  const names = Object.keys(list.columns);

  it('has an ASCII address, and words in both languages for itself and every column', () => {
    expect(path).toMatch(/^[A-Za-z]+$/);
    for (const text of [list.title, list.description]) expect(text.sv !== '' && text.en !== '').toBe(true);
    expect(Object.keys(list.words).sort()).toEqual([...names].sort());
    for (const words of Object.values(list.words)) expect(words.every((word) => word !== '')).toBe(true);
  });

  it('has column names that SharePoint keeps, and no title twice', () => {
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z0-9]{1,31}$/);
    for (const language of [0, 1]) {
      const titles = names.map((name) => list.words[name]?.[language]);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('has at most 20 indexes, one on the key, and none on a column of several lines', () => {
    const indexed = Object.entries(list.columns).filter(([, column]) => column.indexed);
    expect(indexed.length + (list.ownItems ? 1 : 0)).toBeLessThanOrEqual(20);
    expect(list.columns.Key?.indexed).toBe(true);
    expect(indexed.filter(([, column]) => column.type === 'Note')).toEqual([]);
  });

  it('has unique columns only where everyone reads all rows: SharePoint excludes the two', () => {
    const unique = Object.values(list.columns).filter((column) => column.unique);
    expect(unique.length > 0).toBe(!list.ownItems);
    expect(unique.every((column) => column.indexed)).toBe(true);
  });

  it('has a default view without a key, a hash or öre', () => {
    const technical = elementAt(list.views, 0).fields.filter((name) => /Key|Hash|Ore$|^WriteKey$/.test(name));
    expect(technical).toEqual([]);
  });

  it('has views that filter on an index first, and show and sort by columns it has', () => {
    for (const view of list.views) {
      const builtIn = ['LinkTitle', 'Title', 'Created', 'Author', 'Modified', 'Editor', 'ID'];
      const used = Array.from(view.query.matchAll(/FieldRef Name="([^"]+)"/g), ([, name = '']) => name);
      // A total is shown under a column that is shown.
      expect(Object.keys(view.totals ?? {}).filter((name) => !view.fields.includes(name))).toEqual([]);
      expect([...used, ...view.fields].filter((name) => !names.includes(name) && !builtIn.includes(name))).toEqual([]);
      const [first] = Array.from(view.query.matchAll(/<Where>.*?FieldRef Name="([^"]+)"/g), (match) => match[1]);
      if (first !== undefined)
        expect(`${view.title.sv}: ${first} ${list.columns[first]?.indexed}`).toBe(`${view.title.sv}: ${first} true`);
    }
  });
});

describe('the lists together', () => {
  it('give every column an id of its own', () => {
    const ids = allLists.flatMap((list) => Object.keys(list.columns).map((name) => fieldId(list.path, name)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('show nobody but coordinators, trainers and owners who is in which group', () => {
    for (const path of ['Participants', 'Attendance', 'Submissions']) {
      const list = allLists.find((candidate) => candidate.path === path);
      expect(Object.keys(list?.permissions ?? {}).sort()).toEqual(['coordinators', 'owners', 'trainers']);
      expect(list?.noCrawl).toBe(true);
    }
  });

  it('have no column for a person outside the lists with people', () => {
    const open = allLists.filter((list) => list.permissions.members === 'read');
    for (const { path } of open)
      expect(columnsOf(path).filter((name) => /Participant|Person/.test(name) && name !== 'Participants')).toEqual([]);
  });

  it('carry the key a group file is read by', () => {
    const inFile = [
      'Groups',
      'Processes',
      'Participants',
      'Sessions',
      'Attendance',
      'Submissions',
      'Decisions',
      'Diplomas',
      'InvoiceLines',
      'MyPath',
    ];
    for (const path of inFile)
      expect(allLists.find((list) => list.path === path)?.columns.TogetherKey?.indexed).toBe(true);
  });
});

describe('choices', () => {
  it('do not compile with a member of the enumeration left out', () => {
    // @ts-expect-error 'external' has no word
    const table = choiceTable<TrainerKind>({ internal: 'Intern' });
    expect(table.labels).not.toHaveLength(trainerKinds.length);
  });
  it('have a word of their own for every code, both ways', () => {
    for (const table of Object.values(choices)) {
      const codes = Object.keys(table.labelOf);
      expect(new Set(table.labels).size).toBe(codes.length);
      expect(table.labels.map((label) => table.codeOf(label))).toEqual(codes);
      expect(table.codeOf('något annat')).toBeUndefined();
    }
  });
});

describe('CAML', () => {
  it('is nested two at a time, as SharePoint wants it', () => {
    expect(
      where(
        and(
          equals('A', 'Text', 'x & y'),
          onOrAfterToday('B', -30),
          or(isOneOf('C', 'd', 'e'), equals('F', 'Boolean', 1)),
        ),
      ),
    ).toBe(
      '<Where><And><And><Eq><FieldRef Name="A"/><Value Type="Text">x &amp; y</Value></Eq><Geq><FieldRef Name="B"/><Value Type="DateTime"><Today OffsetDays="-30"/></Value></Geq></And>' +
        '<Or><In><FieldRef Name="C"/><Values><Value Type="Choice">d</Value><Value Type="Choice">e</Value></Values></In><Eq><FieldRef Name="F"/><Value Type="Boolean">1</Value></Eq></Or></And></Where>',
    );
    expect(aggregations({ LinkTitle: 'COUNT', A: 'SUM' })).toBe(
      '<FieldRef Name="LinkTitle" Type="COUNT"/><FieldRef Name="A" Type="SUM"/>',
    );
    expect(groupBy('-G')).toBe('<GroupBy Collapse="FALSE"><FieldRef Name="G" Ascending="FALSE"/></GroupBy>');
    expect(groupBy('G') + orderBy('A', '-B')).toBe(
      '<GroupBy Collapse="FALSE"><FieldRef Name="G"/></GroupBy><OrderBy><FieldRef Name="A"/><FieldRef Name="B" Ascending="FALSE"/></OrderBy>',
    );
  });
});
