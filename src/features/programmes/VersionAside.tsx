import * as React from 'react';
import { elementAt } from '../../rules';
import type { VersionKey } from '../../rules';
import { Card, classNames, controls } from '../../ui';
import { formatDay } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { citationText } from '../../words/reasons';
import shell from '../../ui/page.module.scss';
import type { Loaded } from '../../services/useLoad';
import type { ListedProgramme } from './buildProgrammeList';
import { hrefOfProgrammes } from './programmePlaces';
import { useProgrammeWords } from './ProgrammeWords';
import styles from './programmes.module.scss';
import { ExportButton } from './transfer/ExportButton';
import { boundText, StandingPill } from './standing';

interface VersionAsideProps {
  readonly programme: ListedProgramme;
  /** Which of its versions is shown. */
  readonly at: number;
  readonly bound: Loaded<ReadonlyMap<VersionKey, number>>;
}

/** Beside a version: since when, on which source, how many follow it, and the other versions of the programme. */
export function VersionAside({ programme, at, bound }: VersionAsideProps): JSX.Element {
  const product = useCoordinatorServices();
  const { locale } = product;
  const words = useProgrammeWords();
  const { version: pages } = words.programmes;
  const { version } = elementAt(programme.versions, at);
  return (
    <aside className={shell.stack} aria-label={pages.about}>
      <Card title={pages.about}>
        <dl className={styles.facts}>
          <div>
            <dt>{pages.validFrom}</dt>
            <dd>
              {formatDay(version.validFrom, locale)}
              {version.validFromAssumed && (
                <span className={styles.note}>
                  {version.validFrom === version.citation.dated ? pages.assumedPageDay : pages.assumedNote}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{pages.source}</dt>
            <dd>{citationText(version.citation, product)}</dd>
          </div>
          <div>
            <dt>{pages.bound}</dt>
            <dd>
              {boundText(bound, version.key, words)}
              <span className={styles.note}>{pages.boundNote}</span>
            </dd>
          </div>
        </dl>
        <div className={styles.export}>
          <ExportButton programmeKey={version.programmeKey} />
        </div>
      </Card>
      <Card title={pages.others}>
        <ol className={classNames(styles.timeline, styles.narrow)}>
          {programme.versions.map(({ version: each, standing }) => (
            <li key={each.key} data-standing={standing}>
              <div className={styles.when}>
                {each.key === version.key ? (
                  <span className={styles.day} aria-current="true">
                    {formatDay(each.validFrom, locale)}
                  </span>
                ) : (
                  <a className={styles.day} href={hrefOfProgrammes({ page: 'version', versionKey: each.key })}>
                    {formatDay(each.validFrom, locale)}
                  </a>
                )}
                <StandingPill standing={standing} />
              </div>
            </li>
          ))}
        </ol>
        {programme.versions.length === 1 && <p className={controls.caption}>{pages.first}</p>}
      </Card>
    </aside>
  );
}
