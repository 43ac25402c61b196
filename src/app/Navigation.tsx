import * as React from 'react';
import type { CurrentUser } from '../lists/repositories/ports';
import { useFirstView } from '../services/CoordinatorServices';
import { Icon } from '../ui';
import frame from '../ui/frame.module.scss';
import type { Page } from './page';

interface NavigationProps {
  readonly pages: readonly Page[];
  readonly current: Page;
  readonly roles: CurrentUser['roles'];
}

/**
 * The bar with the product's name and the places that somebody with these roles has. Where they do not all fit they
 * scroll on one line, and the current one is scrolled into view.
 */
export function Navigation({ pages, current, roles }: NavigationProps): JSX.Element {
  const { texts } = useFirstView();
  const nav = React.useRef<HTMLElement>(null);
  const currentAddress = current.place === 'own' ? current.address : current.place.under;
  React.useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [currentAddress]);
  return (
    <div className={frame.appBar}>
      <div className={frame.brand}>
        <span className={frame.mark}>
          <Icon name="award" />
        </span>
        {texts.common.product}
      </div>
      <nav ref={nav} className={frame.nav} aria-label={texts.common.product}>
        {pages
          .filter(({ place, mayOpen }) => place === 'own' && mayOpen(roles))
          .map(({ address, title }) => (
            <a key={address} href={`#/${address}`} aria-current={address === currentAddress ? 'page' : undefined}>
              {texts.shell.pages[title]}
            </a>
          ))}
      </nav>
    </div>
  );
}
