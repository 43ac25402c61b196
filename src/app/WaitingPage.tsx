import * as React from 'react';
import { useFirstView } from '../services/CoordinatorServices';
import { Card, Shimmer } from '../ui';
import shell from '../ui/page.module.scss';

/** In the place of a page that is being downloaded. */
export function WaitingPage(): JSX.Element {
  const { texts } = useFirstView();
  return (
    <main className={shell.page}>
      <Card>
        <Shimmer label={texts.common.loading} lines={8} />
      </Card>
    </main>
  );
}
