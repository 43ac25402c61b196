import * as React from 'react';
import type { ProgrammeKey, Text } from '../rules';

/** A programme as it can be chosen. */
export interface OfferedProgramme {
  readonly key: ProgrammeKey;
  readonly title: Text;
  /** Whose programme it is: who publishes its rules. */
  readonly publisher: string;
}

interface ProgrammeOptionsProps<P extends OfferedProgramme> {
  readonly programmes: readonly P[];
  readonly textOf: (programme: P) => string;
}

/**
 * The choices of a programme; under their publishers as soon as there are several, since two may call a programme by
 * the same name.
 */
export function ProgrammeOptions<P extends OfferedProgramme>({
  programmes,
  textOf,
}: ProgrammeOptionsProps<P>): JSX.Element {
  const publishers = Array.from(new Set(programmes.map(({ publisher }) => publisher)));
  const optionsOf = (some: readonly P[]): readonly JSX.Element[] =>
    some.map((programme) => (
      <option key={programme.key} value={programme.key}>
        {textOf(programme)}
      </option>
    ));
  if (publishers.length < 2) return <>{optionsOf(programmes)}</>;
  return (
    <>
      {publishers.map((each) => (
        <optgroup key={each} label={each}>
          {optionsOf(programmes.filter(({ publisher }) => publisher === each))}
        </optgroup>
      ))}
    </>
  );
}
