import * as React from 'react';
import { fill } from '../../loc/fill';
import { elementAt } from '../../rules';
import type { ProgrammeVersion, VersionKey } from '../../rules';
import { Card, Empty, LinkButton } from '../../ui';
import { formatDay, textIn } from '../../words/format';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../ui/PageHead';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildProgrammeList, type ListedProgramme, type ListedVersion } from './buildProgrammeList';
import { Preview } from './Preview';
import { hrefOfProgrammes } from './programmePlaces';
import { useProgrammeWords } from './ProgrammeWords';
import { boundText, kindText } from './standing';
import { useBoundProcesses, useCatalogue } from './useProgrammes';
import { VersionAside } from './VersionAside';

/** One published version: its rules in plain words in either language, each with its source. */
export function VersionPage({ versionKey }: { readonly versionKey: VersionKey }): JSX.Element {
  const catalogue = useCatalogue();
  return (
    <Loading from={catalogue} lines={8}>
      {({ versions }) => <FoundVersion versions={versions} versionKey={versionKey} />}
    </Loading>
  );
}

function FoundVersion({
  versions,
  versionKey,
}: {
  readonly versions: readonly ProgrammeVersion[];
  readonly versionKey: VersionKey;
}): JSX.Element {
  const { programmes: words } = useProgrammeWords();
  const today = useToday();
  const programme = buildProgrammeList(versions, today).find((each) =>
    each.versions.some(({ version }) => version.key === versionKey),
  );
  if (programme !== undefined) return <Version programme={programme} versionKey={versionKey} />;
  return (
    <>
      <PageHead
        trail={[{ text: words.title, href: hrefOfProgrammes({ page: 'list' }) }, { text: words.version.missing }]}
        trailLabel={words.trail}
        title={words.version.missing}
        state={words.version.missingAdvice}
      />
      <Card>
        <Empty icon="search" title={words.version.missing}>
          <a href={hrefOfProgrammes({ page: 'list' })}>{words.title}</a>
        </Empty>
      </Card>
    </>
  );
}

function Version({
  programme,
  versionKey,
}: {
  readonly programme: ListedProgramme;
  readonly versionKey: VersionKey;
}): JSX.Element {
  const { locale } = useCoordinatorServices();
  const words = useProgrammeWords();
  const bound = useBoundProcesses(programme.versions.map(({ version }) => version));
  const at = programme.versions.findIndex(({ version }) => version.key === versionKey);
  const { version, standing } = elementAt(programme.versions, at);
  const earlier: ListedVersion | undefined = programme.versions[at + 1];
  const title = textIn(version.programmeTitle, locale);
  const { programmes: pages } = words;
  return (
    <>
      <PageHead
        trail={[{ text: pages.title, href: hrefOfProgrammes({ page: 'list' }) }, { text: title }]}
        trailLabel={pages.trail}
        title={fill(pages.version.title, { programme: title, day: formatDay(version.validFrom, locale) })}
        state={fill(pages.version.state, {
          kind: kindText(version, words, locale),
          state: pages.versions[standing],
          processes: boundText(bound, version.key, words),
        })}
        actions={
          <LinkButton
            href={hrefOfProgrammes({
              page: 'editor',
              basis: { kind: 'version', versionKey: version.key },
              part: 'krav',
            })}
            icon="edit"
            look="primary"
          >
            {pages.newVersion}
          </LinkButton>
        }
      />
      <div className={shell.columns}>
        <div className={shell.stack}>
          <Preview version={version} title={pages.version.rules} />
          {earlier !== undefined && (
            <Preview
              onlyChanges
              version={version}
              before={earlier.version}
              title={fill(pages.version.compare, { day: formatDay(earlier.version.validFrom, locale) })}
            />
          )}
        </div>
        <VersionAside programme={programme} at={at} bound={bound} />
      </div>
    </>
  );
}
