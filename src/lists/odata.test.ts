import { describe, expect, it } from '@jest/globals';
import { anyOf, inGroupsOf, odata } from './odata';

describe('a filter', () => {
  it('keeps what people typed inside its quotes', () => {
    expect(odata`Key eq ${"x' or 1 eq 1 or Key eq 'y"} and Year ge ${2026}`).toBe(
      "Key eq 'x'' or 1 eq 1 or Key eq ''y' and Year ge 2026",
    );
    expect(anyOf('Key', ["a'b", 'c'])).toBe("Key eq 'a''b' or Key eq 'c'");
  });

  it('is cut into groups that fit', () => {
    expect(inGroupsOf(2, [1, 2, 3, 4, 5])).toEqual([[1, 2], [3, 4], [5]]);
    expect(inGroupsOf(2, [])).toEqual([]);
  });
});
