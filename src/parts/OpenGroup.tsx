import * as React from 'react';
import type { OpenGroup } from '../usecases/openGroup/openGroup';

const OpenGroupContext = React.createContext<OpenGroup | undefined>(undefined);

/** Around the tabs of a group page: the group they all work on. */
export const OpenGroupProvider = OpenGroupContext.Provider;

/** The group in view. Throws outside the group page, which is a mistake in the code. */
export function useOpenGroup(): OpenGroup {
  const group = React.useContext(OpenGroupContext);
  if (group === undefined) throw new Error('useOpenGroup outside the group page');
  return group;
}
