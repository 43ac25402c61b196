import * as React from 'react';

const MayCoordinate = React.createContext(true);

/**
 * Says to the views below whether who is signed in coordinates; SharePoint's permissions decide, this only keeps from
 * offering what they refuse.
 */
export const MayCoordinateProvider = MayCoordinate.Provider;

/** False for a trainer, who works with groups but reads neither the pool nor the invoice basis. */
export function useMayCoordinate(): boolean {
  return React.useContext(MayCoordinate);
}
