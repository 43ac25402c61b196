import * as React from 'react';
import { fill } from '../../loc/fill';
import { first } from '../../rules';
import type { VersionKey } from '../../rules';
import { Card, LinkButton } from '../../ui';
import { formatDay, textIn } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { Loaded } from '../../services/useLoad';
import { buildFigures } from './buildFigures';
import type { ListedProgramme, ListedVersion } from './buildProgrammeList';
import { hrefOfProgrammes } from './programmePlaces';
import { useProgrammeWords } from './ProgrammeWords';
import styles from './programmes.module.scss';
import { boundText, kindText, StandingPill } from './standing';

interface ProgrammeCardProps {
  readonly programme: ListedProgramme;
  readonly bound: Loaded<ReadonlyMap<VersionKey, number>>;
}

/** One programme: what it asks for in figures, and its versions on a line through time. */
export function ProgrammeCard({ programme: { current, versions }, bound }: ProgrammeCardProps): JSX.Element {
  const product = useCoordinatorServices();
  const words = useProgrammeWords();
  const title = textIn(current.programmeTitle, product.locale);
  const newest = first(versions).version;
  const figures = buildFigures(current, words, product);
  return (
    <Card
      title={title}
      end={
        <LinkButton
          href={hrefOfProgrammes({ page: 'editor', basis: { kind: 'version', versionKey: newest.key }, part: 'krav' })}
          icon="edit"
          aria-label={fill(words.programmes.newVersionOf, { programme: title })}
        >
          {words.programmes.newVersion}
        </LinkButton>
      }
    >
      <p className={styles.kind}>{kindText(current, words, product.locale)}</p>
      <div className={styles.programme}>
        <div>
          <dl className={styles.figures}>
            {figures.stated.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {figures.notStated !== undefined && <p className={styles.missing}>{figures.notStated}</p>}
        </div>
        <ol className={styles.timeline} aria-label={fill(words.programmes.versions.title, { programme: title })}>
          {versions.map((each) => (
            <TimelineVersion key={each.version.key} listed={each} title={title} bound={bound} />
          ))}
        </ol>
      </div>
    </Card>
  );
}

function TimelineVersion({
  listed: { version, standing },
  title,
  bound,
}: {
  readonly listed: ListedVersion;
  readonly title: string;
  readonly bound: ProgrammeCardProps['bound'];
}): JSX.Element {
  const { locale, texts } = useCoordinatorServices();
  const words = useProgrammeWords();
  const { versions } = words.programmes;
  const day = formatDay(version.validFrom, locale);
  const { publisher, dated } = version.citation;
  return (
    <li data-standing={standing}>
      <div className={styles.when}>
        <span className={styles.day}>{fill(versions.from, { day })}</span>
        {version.validFromAssumed && <span className={styles.note}>{versions.assumed}</span>}
        <StandingPill standing={standing} />
      </div>
      <span className={styles.note}>
        {publisher === ''
          ? texts.common.sourceMissing
          : `${publisher}, ${dated === 'undated' ? texts.common.undated : formatDay(dated, locale)}`}
      </span>
      <span className={styles.note}>{boundText(bound, version.key, words)}</span>
      <a
        href={hrefOfProgrammes({ page: 'version', versionKey: version.key })}
        aria-label={fill(versions.openOf, { programme: title, day })}
      >
        {versions.open}
      </a>
    </li>
  );
}
