import * as React from 'react';
import type { RegisterReader } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { Button, Card, controls, Empty } from '../../ui';
import { Loading } from '../../parts/Loading';
import { SetAsideForReaders } from '../../parts/setAside/SetAsideForReaders';
import { PageHead } from '../../ui/PageHead';
import { useEssentials, useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import {
  buildRegisterRows,
  buildRegisterView,
  everything,
  type RegisterColumn,
  type RegisterSources,
} from './buildRegisterViewModel';
import styles from './Register.module.scss';
import { RegisterFilters } from './RegisterFilters';
import { RegisterTable } from './RegisterTable';
import { usePublicRegister, useRegister } from './useRegister';

/** A register of thousands is searched, not read from end to end; a browser should not have to draw it all. */
const rowsAtFirst = 200;

/** The register as the coordinator's page. */
export function Register(): JSX.Element {
  const { texts } = useCoordinatorServices();
  const read = useRegister();
  return (
    <main className={shell.page}>
      <PageHead title={texts.register.title} state={texts.register.state} />
      <Loading from={read} lines={6}>
        {(sources) => <RegisterList sources={sources} publicly={false} />}
      </Loading>
    </main>
  );
}

/** The register as a web part for any intranet page: what is public. */
export function PublicRegister({ register }: { readonly register: RegisterReader }): JSX.Element {
  const read = usePublicRegister(register);
  return (
    <div className={styles.webPart}>
      <SetAsideForReaders />
      <Loading from={read} lines={6}>
        {(sources) => <RegisterList sources={sources} publicly />}
      </Loading>
    </div>
  );
}

function RegisterList({
  sources,
  publicly,
}: {
  readonly sources: RegisterSources;
  readonly publicly: boolean;
}): JSX.Element {
  const { texts, locale } = useEssentials();
  const words = texts.register;
  const today = useToday();
  const [choice, setChoice] = React.useState(everything);
  const [shown, setShown] = React.useState(rowsAtFirst);
  const all = React.useMemo(
    () => buildRegisterRows(sources, today, publicly, { texts, locale }),
    [sources, today, publicly, texts, locale],
  );
  const view = React.useMemo(
    () => buildRegisterView(all, choice, publicly, { texts, locale }),
    [all, choice, publicly, texts, locale],
  );
  const title = publicly ? words.title : words.heading;
  const sort = (column: RegisterColumn): void =>
    setChoice((before) => ({ ...before, sortBy: column, descending: before.sortBy === column && !before.descending }));
  if (all.length === 0) {
    return (
      <Card title={title}>
        <Empty icon="award" title={publicly ? words.emptyPublic : words.empty}>
          {!publicly && words.emptyAdvice}
        </Empty>
      </Card>
    );
  }
  return (
    <Card
      title={title}
      end={
        <span className={controls.caption} role="status">
          {view.count}
        </span>
      }
      flush
    >
      <RegisterFilters
        choice={choice}
        options={view.options}
        publicly={publicly}
        onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
      />
      {view.rows.length === 0 ? (
        <Empty icon="search" title={words.nothing}>
          {words.nothingAdvice}
        </Empty>
      ) : (
        <RegisterTable rows={view.rows.slice(0, shown)} choice={choice} publicly={publicly} onSort={sort} />
      )}
      {view.rows.length > shown && (
        <div className={styles.more}>
          <Button onClick={() => setShown((before) => before + rowsAtFirst)}>
            {fill(words.more, { left: view.rows.length - shown })}
          </Button>
        </div>
      )}
    </Card>
  );
}
