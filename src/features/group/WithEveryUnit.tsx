import * as React from 'react';
import { Dialog } from '../../ui';
import { Loading } from '../../parts/Loading';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useLoad } from '../../services/useLoad';
import { OpenGroupProvider, useOpenGroup } from '../../parts/OpenGroup';

interface WithEveryUnitProps {
  /** Of the dialog that waits for the units. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/**
 * The group in view with every unit of the site in its catalogue: for choosing another unit, which the group page
 * itself does not read.
 */
export function WithEveryUnit({ title, onClose, children }: WithEveryUnitProps): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const open = useOpenGroup();
  const read = useLoad(() => repositories.catalogue.readWithUnits(), 'every unit');
  const whole = React.useMemo(
    () => (read.state === 'ready' ? { ...open, catalogue: read.value } : undefined),
    [open, read],
  );
  if (whole !== undefined) return <OpenGroupProvider value={whole}>{children}</OpenGroupProvider>;
  return (
    <Dialog title={title} closeLabel={texts.common.close} onClose={onClose}>
      <Loading from={read}>{() => <></>}</Loading>
    </Dialog>
  );
}
