import * as React from 'react';
import { Loading } from '../shell/Loading';
import { useProduct } from '../shell/Product';
import shell from '../shell/shell.module.scss';
import { useLoad } from '../shell/useLoad';
import { ProgrammeList } from './ProgrammeList';
import { programmePlaceFrom, type ProgrammePlace } from './programmePlaces';
import { ProgrammeWordsProvider } from './ProgrammeWords';
import { VersionPage } from './VersionPage';

/** "Program och regler": the programmes with their versions, one version in plain words, the editor and pack files. `rest` is what the address says after `#/program/`. */
export function Programmes({ rest }: { readonly rest: string }): JSX.Element {
  const { furtherTexts, locale } = useProduct();
  const words = useLoad(() => furtherTexts.programmes(locale), locale);
  const place = React.useMemo(() => programmePlaceFrom(rest), [rest]);
  return (
    <main className={shell.page}>
      <Loading from={words} lines={8}>{(value) => <ProgrammeWordsProvider value={value}><Page place={place} /></ProgrammeWordsProvider>}</Loading>
    </main>
  );
}

/** After going to another of these pages the keyboard stands at its heading; a tab of the same page leaves it where it is. */
function Page({ place }: { readonly place: ProgrammePlace }): JSX.Element {
  const page = React.useRef<HTMLDivElement>(null);
  const name = `${place.page} ${place.page === 'version' ? place.versionKey : ''}`;
  const arrivedAt = React.useRef(name);
  React.useEffect(() => {
    if (arrivedAt.current !== name) page.current?.querySelector<HTMLElement>('h1')?.focus();
    arrivedAt.current = name;
  }, [name]);
  return <div ref={page}>{place.page === 'version' ? <VersionPage versionKey={place.versionKey} /> : <ProgrammeList />}</div>;
}
