import { describe, expect, it } from '@jest/globals';
import { houseMap, layersIn, upwardImports, type Import } from './houseMap';

const layers = ['rules', 'lists', 'features', 'local-site'];
const arrow = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly });
const section = (map: string, title: string): string => {
  const [, text = ''] = map.split(`## ${title}\n\n`);
  return (text.split('\n\n## ')[0] ?? '').trim();
};

describe('layersIn', () => {
  it('reads the folders of the table, top to bottom', () => {
    const readme = [
      '| folder | holds |',
      '| [src/rules](src/rules/README.md) | verdicts |',
      '| `src/webparts` | shells |',
      '| [local-site](local-site/server/README.md) | src/loc |',
    ].join('\n');
    expect(layersIn(readme)).toEqual(['rules', 'webparts', 'local-site']);
  });
});

describe('upwardImports', () => {
  it.each([
    ['to a folder further down in the table', 'src/rules/cost/a.ts', 'src/lists/site.ts'],
    ['from the product to the local site', 'src/features/roll/Roll.tsx', 'local-site/directory.ts'],
    ['from one feature to another', 'src/features/roll/Roll.tsx', 'src/features/cost/Cost.tsx'],
    ['to a folder that the table does not have', 'src/features/roll/Roll.tsx', 'src/shell/a.ts'],
  ])('finds an import %s, also of types', (_, from, to) => {
    expect(upwardImports([arrow(from, to, true)], layers)).toEqual([`${from} → ${to}`]);
  });
  it('leaves out what goes down and what stays in its folder', () => {
    const down = [
      arrow('src/features/roll/Roll.tsx', 'src/rules/cost/a.ts'),
      arrow('src/features/roll/Roll.tsx', 'src/features/roll/useRoll.ts'),
      arrow('src/lists/site.ts', 'src/lists/rows/places.ts'),
      arrow('local-site/seed/demo.ts', 'src/lists/site.ts'),
    ];
    expect(upwardImports(down, layers)).toEqual([]);
  });
});

describe('houseMap', () => {
  const imports = [
    arrow('src/features/roll/Roll.tsx', 'src/lists/site.ts', true),
    arrow('src/features/roll/Roll.tsx', 'src/rules/cost/a.ts'),
    arrow('src/lists/rows/a.ts', 'src/lists/write/b.ts'),
    arrow('src/lists/write/c.ts', 'src/lists/rows/a.ts'),
  ];
  const files = [...new Set(imports.flatMap(({ from, to }) => [from, to]))];
  const map = houseMap({ files, imports, cycles: [] }, layers);

  it('counts the arrows between layers', () => {
    expect(section(map, 'Arrows between layers')).toContain('| features   |     1 |     1 |        · |            |');
  });
  it('counts the arrows inside a layer, and names folders that import each other', () => {
    expect(section(map, 'Inside lists')).toContain('| rows            |    · |     1 |');
    expect(section(map, 'Folders of one layer that import each other')).toContain('- lists: rows → write 1, back 1');
  });
  it('says that nothing goes up and nothing in a circle', () => {
    expect(section(map, 'Upward arrows')).toBe('None.');
    expect(section(map, 'Cycles')).toMatch(/^None/);
  });
  it('names what goes up and each circle once, wherever it was found', () => {
    const bad = houseMap(
      {
        files,
        imports: [...imports, arrow('src/rules/cost/a.ts', 'src/lists/site.ts')],
        cycles: [
          ['b.ts', 'c.ts', 'a.ts'],
          ['a.ts', 'b.ts', 'c.ts'],
        ],
      },
      layers,
    );
    expect(section(bad, 'Upward arrows')).toBe('- src/rules/cost/a.ts → src/lists/site.ts');
    expect(section(bad, 'Cycles')).toBe('- a.ts → b.ts → c.ts → a.ts');
  });
  it('is the same for the same imports in any order', () => {
    const turned = houseMap({ files: [...files].reverse(), imports: [...imports].reverse(), cycles: [] }, layers);
    expect(turned).toBe(map);
  });
});
