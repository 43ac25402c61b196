import { describe, expect, it, jest } from '@jest/globals';
import { get } from 'idb-keyval';
import styles from './testing/pills.module.scss';

const answered = new Map([['asked', 'answered']]);
jest.mock('idb-keyval', () => ({ get: (key: string) => answered.get(key) }));

describe('the transformer of the tests', () => {
  it('lets a mock count for the imports above it, and use what the file declares', () => {
    expect(get('asked')).toBe('answered');
  });

  it('tells at which line of the source an error was made', () => {
    expect(new Error('here').stack).toContain('transform.test.ts:14:12');
  });

  it('knows the classes of a style sheet, and no other', () => {
    expect(styles).toEqual({ pill: 'pill', 'chosen-one': 'chosen-one' });
  });
});
