import * as React from 'react';
import type { CurrentUser } from '../lists/repositories/ports';

/** Whether somebody with these roles coordinates. SharePoint's permissions decide; this only says what is offered. */
export function coordinates(roles: CurrentUser['roles']): boolean {
  return roles.includes('coordinator') || roles.includes('owner');
}

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
