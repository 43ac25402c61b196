import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ProgrammeVersion } from '../../rules';
import { Card, Empty, LinkButton } from '../../ui';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../ui/PageHead';
import { useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildProgrammeList } from './buildProgrammeList';
import { ProgrammeCard } from './ProgrammeCard';
import { hrefOfProgrammes } from './programmePlaces';
import { useProgrammeWords } from './ProgrammeWords';
import { useBoundProcesses, useCatalogue } from './useProgrammes';

/** Every programme with its versions in time. */
export function ProgrammeList(): JSX.Element {
  const catalogue = useCatalogue();
  return (
    <Loading from={catalogue} lines={8}>
      {({ versions }) => <List versions={versions} />}
    </Loading>
  );
}

function List({ versions }: { readonly versions: readonly ProgrammeVersion[] }): JSX.Element {
  const { programmes: words } = useProgrammeWords();
  const today = useToday();
  const bound = useBoundProcesses(versions);
  const programmes = React.useMemo(() => buildProgrammeList(versions, today), [versions, today]);
  return (
    <>
      <PageHead
        title={words.title}
        state={fill(words.state, { programmes: programmes.length, versions: versions.length })}
        actions={
          <>
            <LinkButton href={hrefOfProgrammes({ page: 'import' })} icon="document">
              {words.importPack}
            </LinkButton>
            <LinkButton
              href={hrefOfProgrammes({ page: 'editor', basis: { kind: 'nothing' }, part: 'grunder' })}
              icon="plus"
              look="primary"
            >
              {words.newProgramme}
            </LinkButton>
          </>
        }
      />
      <div className={shell.stack}>
        {programmes.length === 0 && (
          <Card>
            <Empty icon="document" title={words.empty}>
              {words.emptyAdvice}
            </Empty>
          </Card>
        )}
        {programmes.map((programme) => (
          <ProgrammeCard key={programme.key} programme={programme} bound={bound} />
        ))}
      </div>
    </>
  );
}
