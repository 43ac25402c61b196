import * as React from 'react';
import { fill } from '../../loc/fill';
import { keyFrom, type Application, type ApplicationKey, type ProgrammeKey, type TrainerKind } from '../../rules';
import { RegisterApplication } from '../../parts/application/RegisterApplication';
import { Button, Card, controls, Field, Message } from '../../ui';
import { formatDay, textIn } from '../../words/format';
import { Loading } from '../../parts/Loading';
import { useMayCoordinate } from '../../services/mayCoordinate';
import { PageHead } from '../../ui/PageHead';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { ProgrammeOptions } from '../../parts/ProgrammeOptions';
import shell from '../../ui/page.module.scss';
import { useLoad } from '../../services/useLoad';
import { goTo } from '../../services/useRoute';
import { buildPoolViewModel, chosenRows, type PoolFacts, type PoolRow, type PoolViewModel } from './buildPoolViewModel';
import { knownApplications } from '../../usecases/strays/knownApplications';
import { buildProposal } from '../../usecases/formGroup/buildProposal';
import { FormGroup } from './FormGroup';
import { AskedCard } from './AskedCard';
import { InterestedCard } from './InterestedCard';
import { EndedGroups, OngoingGroups } from './OngoingGroups';
import styles from './pool.module.scss';
import { PoolTable } from './PoolTable';
import { ProposalCard } from './ProposalCard';
import { RegistrationDialog } from './RegistrationDialog';
import { RegistrationState } from './RegistrationState';

/** The page "Pool och grupper": who waits, what a choice of them would become, and the groups going on. */
export function Pool(): JSX.Element {
  const { repositories } = useCoordinatorServices();
  const today = useToday();
  const mayCoordinate = useMayCoordinate();
  const facts = useLoad(async (): Promise<PoolFacts> => {
    const [catalogue, { waiting, interested, asked }, groups] = await Promise.all([
      repositories.catalogue.read(),
      mayCoordinate ? repositories.applications.inPool() : { waiting: [], interested: [], asked: [] },
      repositories.groups.listed(Number(today.slice(0, 4)) - 1),
    ]);
    const unitKeys = Array.from(
      new Set([...waiting, ...interested, ...asked.map(({ row }) => row)].map(({ value }) => value.unitKey)),
    );
    const [units, processes] = await Promise.all([
      repositories.catalogue.units(unitKeys),
      unitKeys.length === 0 ? [] : repositories.groups.processesOfUnits(unitKeys),
    ]);
    const withUnits = { ...catalogue, units };
    const known = (rows: PoolFacts['waiting'], which: 'waiting' | 'interested'): PoolFacts['waiting'] =>
      knownApplications(rows, withUnits, repositories.setAside, which);
    return {
      catalogue: withUnits,
      waiting: known(waiting, 'waiting'),
      interested: known(interested, 'interested'),
      asked,
      processes,
      groups,
    };
  }, 'pool');
  return (
    <main className={shell.page}>
      <Loading from={facts} lines={8}>
        {(value, reload) => (mayCoordinate ? <PoolPage facts={value} reload={reload} /> : <GroupsPage facts={value} />)}
      </Loading>
    </main>
  );
}

function PoolPage({ facts, reload }: { readonly facts: PoolFacts; readonly reload: () => void }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  const words = texts.pool;
  const [programme, setProgramme] = React.useState<ProgrammeKey>();
  const [chosen, setChosen] = React.useState<ReadonlySet<ApplicationKey>>(new Set());
  const [trainerKind, setTrainerKind] = React.useState<TrainerKind>('internal');
  const [forming, setForming] = React.useState<readonly PoolRow[]>();
  const [registering, setRegistering] = React.useState<'open' | Application['state']>();
  const [withdrawn, setWithdrawn] = React.useState<PoolRow>();
  const [settingTimes, setSettingTimes] = React.useState(false);
  const model = React.useMemo(() => buildPoolViewModel(facts, programme, today), [facts, programme, today]);
  const rows = chosenRows(model.rows, chosen);
  const version = model.answer?.kind === 'version' ? model.answer.version : undefined;
  const proposal =
    version &&
    buildProposal(
      rows,
      model.rows.filter((row) => !rows.includes(row)),
      { version, trainerKind, split: undefined, day: today },
    );
  const toggle = (key: ApplicationKey): void =>
    setChosen(
      (before) =>
        new Set(before.has(key) ? Array.from(before).filter((each) => each !== key) : [...Array.from(before), key]),
    );
  const programmeTitle = textIn(
    model.programmes.find(({ key }) => key === model.programmeKey)?.title ?? { sv: '', en: '' },
    locale,
  );
  return (
    <>
      <PageHead
        title={words.title}
        state={stateText(model, words, programmeTitle)}
        actions={
          <Button icon="plus" onClick={() => setRegistering('open')}>
            {words.register}
          </Button>
        }
      />
      <div className={shell.stack}>
        {registering !== undefined && registering !== 'open' && (
          <Message tone="ok" live="status">
            {registering === 'interested' ? words.registeredInterested : words.registered}
          </Message>
        )}
        {withdrawn !== undefined && (
          <Message tone="ok" live="status">
            {fill(words.withdrawn, { unit: withdrawn.unit.name })}
          </Message>
        )}
        {model.programmes.length === 0 && <Message tone="bad">{words.noProgrammes}</Message>}
        {model.answer?.kind === 'beforeFirstVersion' && (
          <Message tone="bad">
            {fill(words.beforeFirstVersion, { day: formatDay(model.answer.firstDay, locale) })}
          </Message>
        )}
        <div className={styles.halves}>
          <Card flush title={words.pool} end={<span className={controls.caption}>{words.order}</span>}>
            <div className={styles.programme}>
              <Field label={words.programme}>
                {(control) => (
                  <select
                    {...control}
                    value={model.programmeKey ?? ''}
                    onChange={({ target }) => setProgramme(keyFrom<ProgrammeKey>(target.value))}
                  >
                    <ProgrammeOptions
                      programmes={model.programmes}
                      textOf={({ title, waiting }) =>
                        fill(words.programmeWaiting, { programme: textIn(title, locale), count: waiting })
                      }
                    />
                  </select>
                )}
              </Field>
            </div>
            {model.registration !== undefined && (
              <div className={styles.notes}>
                <RegistrationState
                  registration={model.registration}
                  end={
                    <Button look="quiet" icon="calendar" onClick={() => setSettingTimes(true)}>
                      {words.times.manage}
                    </Button>
                  }
                />
              </div>
            )}
            <PoolTable
              rows={model.rows}
              chosen={chosen}
              groupSize={version?.groupSize}
              onToggle={toggle}
              onOwnGroup={(row) => setForming([row])}
              onWithdrawn={(row) => {
                setWithdrawn(row);
                reload();
              }}
            />
          </Card>
          <ProposalCard
            proposal={proposal}
            trainerKind={trainerKind}
            onTrainer={setTrainerKind}
            onToggle={toggle}
            onClear={() => setChosen(new Set())}
            onForm={() => setForming(rows)}
          />
        </div>
        <AskedCard rows={model.asked} reload={reload} />
        <InterestedCard key={model.programmeKey} rows={model.interested} reload={reload} />
        <OngoingGroups groups={model.groups} />
        <EndedGroups groups={model.endedGroups} />
      </div>
      {registering === 'open' && (
        <RegisterApplication
          onClose={() => setRegistering(undefined)}
          onSaved={({ state, programmeKey }) => {
            setRegistering(state);
            setProgramme(programmeKey);
            reload();
          }}
        />
      )}
      {settingTimes && model.programmeKey !== undefined && (
        <RegistrationDialog
          programmeKey={model.programmeKey}
          programmeTitle={programmeTitle}
          windows={facts.catalogue.registrationWindows.filter(({ value }) => value.programmeKey === model.programmeKey)}
          onClose={() => setSettingTimes(false)}
          onSaved={() => {
            setSettingTimes(false);
            reload();
          }}
        />
      )}
      {forming !== undefined && model.programmeKey !== undefined && (
        <FormGroup
          rows={forming}
          programmeKey={model.programmeKey}
          catalogue={facts.catalogue}
          trainerKind={trainerKind}
          programmeTitle={programmeTitle}
          onClose={() => {
            setForming(undefined);
            reload();
          }}
          onFormed={(groupKey) => goTo({ view: 'grupp', groupKey, tab: 'deltagare' })}
        />
      )}
    </>
  );
}

/** What a trainer sees of the page: the groups. Applications are read, and groups formed, by coordinators. */
function GroupsPage({ facts }: { readonly facts: PoolFacts }): JSX.Element {
  const {
    texts: { pool: words },
  } = useCoordinatorServices();
  const today = useToday();
  const { groups, endedGroups } = React.useMemo(() => buildPoolViewModel(facts, undefined, today), [facts, today]);
  return (
    <>
      <PageHead title={words.title} state={words.stateTrainer} />
      <div className={shell.stack}>
        <Message>{words.coordinatorsOnly}</Message>
        <OngoingGroups groups={groups} />
        <EndedGroups groups={endedGroups} />
      </div>
    </>
  );
}

function stateText(
  { rows, people, programmeKey }: PoolViewModel,
  words: ReturnType<typeof useCoordinatorServices>['texts']['pool'],
  programme: string,
): string {
  if (programmeKey === undefined) return words.stateNoProgramme;
  if (rows.length === 0) return fill(words.stateEmpty, { programme });
  return rows.length === 1
    ? fill(words.stateOne, { people, programme })
    : fill(words.state, { units: rows.length, people, programme });
}
