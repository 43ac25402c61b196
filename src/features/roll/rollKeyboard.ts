import type { AttendanceState } from '../../rules';
import type { Mark } from './rollState';

/** A place in the roll: row and column, counted from 0 over all sections. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads. Arrows go to the nearest cell that can be marked; Home and End go to the first and last person of
 * the column, with Ctrl to the first and last cell of the roll. undefined = the key is not for moving, or leads
 * nowhere.
 */
export function moved(
  { row, column }: Place,
  key: string,
  ctrl: boolean,
  size: Place,
  isOpen: (place: Place) => boolean,
): Place | undefined {
  const search = (from: Place, down: number, right: number): Place | undefined => {
    for (
      let place = from;
      place.row >= 0 && place.column >= 0 && place.row < size.row && place.column < size.column;
      place = { row: place.row + down, column: place.column + right }
    ) {
      if (isOpen(place)) return place;
    }
    return undefined;
  };
  const last = size.row - 1;
  switch (key) {
    case 'ArrowDown':
      return search({ row: row + 1, column }, 1, 0);
    case 'ArrowUp':
      return search({ row: row - 1, column }, -1, 0);
    case 'ArrowRight':
      return search({ row, column: column + 1 }, 0, 1);
    case 'ArrowLeft':
      return search({ row, column: column - 1 }, 0, -1);
    case 'Home':
      return ctrl ? firstOpen(size, isOpen) : search({ row: 0, column }, 1, 0);
    case 'End':
      return ctrl ? lastOpen(size, isOpen) : search({ row: last, column }, -1, 0);
    default:
      return undefined;
  }
}

/** The cell that the Tab key reaches first; undefined when nothing can be marked. */
export function firstOpen(size: Place, isOpen: (place: Place) => boolean): Place | undefined {
  return places(size).find(isOpen);
}

function lastOpen(size: Place, isOpen: (place: Place) => boolean): Place | undefined {
  return [...places(size)].reverse().find(isOpen);
}

function places(size: Place): readonly Place[] {
  return Array.from({ length: size.row * size.column }, (_, index) => ({
    row: Math.floor(index / size.column),
    column: index % size.column,
  }));
}

/**
 * What a key makes of a mark: space toggles present, F absent, D (distans) present at a distance, and of
 * somebody who was present how. undefined = not a
 * marking key.
 */
export function keyed(mark: Mark, key: string): Pick<Mark, 'state' | 'mode'> | undefined {
  const state = (wanted: AttendanceState): Pick<Mark, 'state' | 'mode'> => ({
    state: mark.state === wanted ? 'unmarked' : wanted,
    mode: mark.mode,
  });
  if (key === ' ') return state('present');
  if (key === 'f' || key === 'F') return state('absent');
  if ((key === 'd' || key === 'D') && mark.state !== 'absent')
    return { state: 'present', mode: mark.state === 'present' && mark.mode === 'remote' ? 'onSite' : 'remote' };
  return undefined;
}

/** What pointing at a cell makes of it: here, absent, unmarked, here … */
export function pointed(mark: Mark): AttendanceState {
  return mark.state === 'unmarked' ? 'present' : mark.state === 'present' ? 'absent' : 'unmarked';
}
