import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ProgrammeVersion } from '../../rules';
import { Message } from '../../ui';
import { formatDay } from '../../words/format';
import { Loading } from '../../parts/Loading';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { useLoad } from '../../services/useLoad';
import { EditorPage } from './editor/EditorPage';
import { ProgrammeList } from './ProgrammeList';
import { hrefOfProgrammes, programmePlaceFrom, type ProgrammePlace } from './programmePlaces';
import { ProgrammeWordsProvider, useProgrammeWords } from './ProgrammeWords';
import { ImportPage } from './transfer/ImportPage';
import { VersionPage } from './VersionPage';

/**
 * "Program och regler": the programmes with their versions, one version in plain words, the editor and pack files.
 * `rest` is what the address says after `#/program/`.
 */
export function Programmes({ rest }: { readonly rest: string }): JSX.Element {
  const { furtherTexts, locale } = useCoordinatorServices();
  const words = useLoad(() => furtherTexts.programmes(locale), locale);
  const place = React.useMemo(() => programmePlaceFrom(rest), [rest]);
  return (
    <main className={shell.page}>
      <Loading from={words} lines={8}>
        {(value) => (
          <ProgrammeWordsProvider value={value}>
            <Page place={place} />
          </ProgrammeWordsProvider>
        )}
      </Loading>
    </main>
  );
}

/**
 * After going to another of these pages the keyboard's focus is at its heading; a tab of the same page leaves it where
 * it is.
 */
function Page({ place }: { readonly place: ProgrammePlace }): JSX.Element {
  const { locale } = useCoordinatorServices();
  const { programmes: words } = useProgrammeWords();
  const page = React.useRef<HTMLDivElement>(null);
  const [published, setPublished] = React.useState<ProgrammeVersion>();
  const name = nameOf(place);
  const arrivedAt = React.useRef(name);
  React.useEffect(() => {
    if (arrivedAt.current !== name) page.current?.querySelector<HTMLElement>('h1')?.focus();
    arrivedAt.current = name;
  }, [name]);
  const show = (version: ProgrammeVersion): void => {
    setPublished(version);
    window.location.hash = hrefOfProgrammes({ page: 'version', versionKey: version.key }).slice(1);
  };
  return (
    <div ref={page}>
      {place.page === 'version' && place.versionKey === published?.key && (
        <Message tone="ok" live="status">
          {fill(words.publish.done, { day: formatDay(published.validFrom, locale) })}
        </Message>
      )}
      {viewOf(place, show)}
    </div>
  );
}

function viewOf(place: ProgrammePlace, onPublished: (version: ProgrammeVersion) => void): JSX.Element {
  switch (place.page) {
    case 'version':
      return <VersionPage versionKey={place.versionKey} />;
    case 'editor':
      return <EditorPage basis={place.basis} part={place.part} onPublished={onPublished} />;
    case 'import':
      return <ImportPage />;
    case 'list':
      return <ProgrammeList />;
  }
}

function nameOf(place: ProgrammePlace): string {
  if (place.page === 'version') return `version ${place.versionKey}`;
  return place.page === 'editor' && place.basis.kind === 'version' ? `editor ${place.basis.versionKey}` : place.page;
}
