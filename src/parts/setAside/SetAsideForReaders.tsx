import * as React from 'react';
import { useEssentials } from '../../services/CoordinatorServices';
import { Message } from '../../ui';
import { SetAsideNoticed } from './noticed';
import { useSetAside } from './useSetAside';

/**
 * For staff and visitors, who cannot correct a row: that something is missing here, and whom to tell. Nothing of the
 * row is shown. Silent where the coordinator's frame has said it already.
 */
export function SetAsideForReaders(): JSX.Element {
  const { texts } = useEssentials();
  const some = useSetAside().length > 0;
  const noticed = React.useContext(SetAsideNoticed);
  return (
    <div role="status">{some && !noticed && <Message icon="info">{texts.shell.setAside.forReaders}</Message>}</div>
  );
}
