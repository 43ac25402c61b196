import * as React from 'react';
import type { Application, Unit } from '../../rules';
import type { KnownBeforehand } from '../../parts/application/applicationForm';
import { Button, Card, controls, LinkButton, Message, Pill } from '../../ui';
import { lazyView } from '../../ui/lazyView';
import { useMayCoordinate } from '../../services/mayCoordinate';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import type { RenewalView } from './buildRenewal';
import styles from './Diploma.module.scss';

const RegisterApplication = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-application' */ '../../parts/application/RegisterApplication'))
      .RegisterApplication,
);

interface RenewalCardProps {
  readonly renewal: RenewalView;
  /** The unit that renews: the one that carries the diploma today. Undefined when it is no longer in the register. */
  readonly unit: Unit | undefined;
}

/** When and how the diploma is renewed, and the way into it: an application with unit and programme already chosen. */
export function RenewalCard({ renewal, unit }: RenewalCardProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.diploma.renewal;
  const mayCoordinate = useMayCoordinate();
  const [known, setKnown] = React.useState<KnownBeforehand>();
  const [registered, setRegistered] = React.useState<Application['state']>();
  return (
    <div className={styles.notice}>
      <Card
        title={words.title}
        end={
          <Pill tone={renewal.pill.tone} icon={renewal.pill.icon}>
            {renewal.pill.text}
          </Pill>
        }
      >
        <div className={styles.renewal}>
          {renewal.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {renewal.facts.length > 0 && (
            <dl className={controls.keyValues}>
              {renewal.facts.map(({ term, value }) => (
                <React.Fragment key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </React.Fragment>
              ))}
            </dl>
          )}
          {renewal.mergeAdvice !== undefined && (
            <Message tone="warm" icon="people">
              {renewal.mergeAdvice}
            </Message>
          )}
          {registered !== undefined && (
            <Message
              tone="ok"
              live="status"
              end={
                <LinkButton look="quiet" href={hrefOf({ view: 'pool' })}>
                  {words.toPool}
                </LinkButton>
              }
            >
              {registered === 'interested' ? texts.pool.registeredInterested : texts.pool.registered}
            </Message>
          )}
          {mayCoordinate && unit !== undefined && registered === undefined && renewal.ways.length > 0 && (
            <div className={controls.row}>
              {renewal.ways.map(({ text, programmeKey }) => (
                <Button key={text} onClick={() => setKnown({ unit, programmeKey })}>
                  {text}
                </Button>
              ))}
            </div>
          )}
          {unit === undefined && <p>{words.unitMissing}</p>}
        </div>
      </Card>
      {known !== undefined && (
        <React.Suspense fallback={null}>
          <RegisterApplication
            known={known}
            onClose={() => setKnown(undefined)}
            onSaved={({ state }) => {
              setKnown(undefined);
              setRegistered(state);
            }}
          />
        </React.Suspense>
      )}
    </div>
  );
}
