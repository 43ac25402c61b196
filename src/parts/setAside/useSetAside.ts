import * as React from 'react';
import type { SetAsideRow } from '../../lists/repositories/ports';
import { useEssentials } from '../../services/CoordinatorServices';

/** The rows that could not be read, as they are found while the page is open. */
export function useSetAside(): readonly SetAsideRow[] {
  const {
    repositories: { setAside },
  } = useEssentials();
  const [rows, setRows] = React.useState(() => setAside.all());
  React.useEffect(() => {
    const look = (): void => setRows(setAside.all());
    look();
    return setAside.subscribe(look);
  }, [setAside]);
  return rows;
}
