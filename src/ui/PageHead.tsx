import * as React from 'react';
import { Icon } from './index';
import styles from './page.module.scss';

interface PageHeadProps {
  /** Where this page hangs: links from the outermost inwards. */
  readonly trail?: readonly { readonly text: string; readonly href?: string }[];
  readonly trailLabel?: string;
  readonly title: string;
  /** One line that says the state in words. */
  readonly state: React.ReactNode;
  readonly actions?: React.ReactNode;
}

/** The one h1 of a page, and the line under it that sums the page up. */
export function PageHead({ trail, trailLabel, title, state, actions }: PageHeadProps): JSX.Element {
  return (
    <>
      {trail !== undefined && (
        <nav className={styles.crumb} aria-label={trailLabel}>
          {trail.map((place, index) => (
            <React.Fragment key={place.text}>
              {index > 0 && <Icon name="chevronRight" />}
              {place.href === undefined ? <span>{place.text}</span> : <a href={place.href}>{place.text}</a>}
            </React.Fragment>
          ))}
        </nav>
      )}
      <div className={styles.head}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className={styles.state}>{state}</p>
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </>
  );
}
