import * as React from 'react';
import { longestText, type Catalogue } from '../../lists/repositories/ports';
import { keyFrom, type OrganisationKey, addressOf, isEmail, tidied } from '../../rules';
import { Button, Card, controls, Field, Message } from '../../ui';
import { ActStopped, type Stopped } from '../../parts/acts/ActStopped';
import { DraftNotice } from '../../parts/DraftNotice';
import { failureText } from '../../parts/Failure';
import { Loading } from '../../parts/Loading';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { useDraft } from '../../services/device/useDraft';
import { useLoad } from '../../services/useLoad';
import { carryOut } from '../../usecases/act/act';
import { installationOf, installForAct } from '../../usecases/installFor/installFor';
import { installationDifferences } from './installationDifferences';
import styles from './tools.module.scss';

/**
 * Which organisation this site is for, what its documents are signed with, and which regions have trainers of their
 * own.
 */
export function Installation(): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const read = useLoad(() => repositories.catalogue.read(true), 'catalogue');
  return (
    <Card title={texts.tools.installation}>
      <p className={styles.lead}>{texts.tools.installationLead}</p>
      <Loading from={read}>{(catalogue, reload) => <InstallationForm catalogue={catalogue} reload={reload} />}</Loading>
    </Card>
  );
}

type InstallationField = 'organisation' | 'signedBy' | 'contactEmail' | 'ownTrainers';

/** The form as it opens: what the lists have. The regions with trainers of their own are keys, one a line. */
function formOf({ home, organisations }: Catalogue): Record<InstallationField, string> {
  const ownTrainers = organisations
    .filter(({ value }) => value.hasOwnTrainers)
    .map(({ value }) => value.key)
    .join('\n');
  return {
    organisation: home.organisationKey ?? '',
    signedBy: home.signedBy,
    contactEmail: home.contactEmail,
    ownTrainers,
  };
}

function InstallationForm({
  catalogue,
  reload,
}: {
  readonly catalogue: Catalogue;
  readonly reload: () => void;
}): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const text = texts.tools;
  const draft = useDraft<InstallationField>('installation', '', () => formOf(catalogue));
  const {
    form: { organisation, signedBy, contactEmail },
    change,
  } = draft;
  const ownTrainers = draft.form.ownTrainers.split('\n');
  const [saving, setSaving] = React.useState(false);
  const [stopped, setStopped] = React.useState<Stopped>();
  const [emailWrong, setEmailWrong] = React.useState(false);
  const [attempt, setAttempt] = React.useState(0);
  const fields = useFirstInvalid(attempt);
  const [said, setSaid] = React.useState<{ readonly tone: 'ok' | 'bad'; readonly text: string }>();

  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const isWrong = addressOf(contactEmail) !== '' && !isEmail(addressOf(contactEmail));
    setEmailWrong(isWrong);
    setAttempt(attempt + 1);
    if (isWrong) return;
    setSaving(true);
    setStopped(undefined);
    const wanted = {
      home: {
        organisationKey: organisation === '' ? undefined : keyFrom<OrganisationKey>(organisation),
        signedBy: tidied(signedBy),
        contactEmail: addressOf(contactEmail),
      },
      ownTrainers: catalogue.organisations.map(({ value }) => value.key).filter((key) => ownTrainers.includes(key)),
    };
    const outcome = await carryOut(installForAct(wanted, repositories), installationOf(catalogue)).catch(
      (failure: unknown) => ({ kind: 'failed', failure }) as const,
    );
    setSaving(false);
    const refusal =
      outcome.kind === 'failed'
        ? outcome
        : outcome.kind === 'done'
          ? outcome.receipt.find((each) => each.kind === 'refused')
          : undefined;
    if (refusal !== undefined && 'failure' in refusal) {
      const { title, advice } = failureText(refusal.failure, texts.failure);
      setSaid({ tone: 'bad', text: `${title}. ${advice}` });
    } else if (outcome.kind === 'changedMeanwhile') {
      setSaid(undefined);
      setStopped({
        kind: outcome.kind,
        differences: installationDifferences(outcome.seen, outcome.now, outcome.facts, texts),
      });
    } else if (outcome.kind === 'done' && outcome.receipt.some((each) => each.kind === 'conflict')) {
      setSaid({ tone: 'bad', text: text.installationConflict });
    } else {
      setSaid({ tone: 'ok', text: texts.common.saved });
      draft.clear(draft.form);
    }
    // The lists are read again, so that the next attempt changes what they have now; what was typed stays.
    reload();
  };

  return (
    <form onSubmit={save} className={styles.form} noValidate>
      <DraftNotice draft={draft} />
      <div className={controls.formGrid} ref={fields}>
        <Field label={text.organisation}>
          {(control) => (
            <select
              {...control}
              value={organisation}
              onChange={(event) => change({ organisation: event.target.value })}
            >
              <option value="">{text.chooseOrganisation}</option>
              {catalogue.organisations.map(({ value }) => (
                <option key={value.key} value={value.key}>
                  {value.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text.signedBy} hint={text.signedByHint}>
          {(control) => (
            <input
              {...control}
              value={signedBy}
              maxLength={longestText}
              onChange={(event) => change({ signedBy: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.contactEmail} error={emailWrong ? texts.common.emailWrong : undefined}>
          {(control) => (
            <input
              {...control}
              type="email"
              value={contactEmail}
              maxLength={longestText}
              onChange={(event) => change({ contactEmail: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className={controls.field}>
        <legend className={controls.label}>{text.ownTrainers}</legend>
        <p className={controls.hint}>{text.ownTrainersHint}</p>
        {catalogue.organisations.map(({ value }) => (
          <label key={value.key} className={controls.choice}>
            <input
              type="checkbox"
              checked={ownTrainers.includes(value.key)}
              onChange={(event) =>
                change({
                  ownTrainers: (event.target.checked
                    ? [...ownTrainers, value.key]
                    : ownTrainers.filter((key) => key !== value.key)
                  ).join('\n'),
                })
              }
            />
            {value.name}
          </label>
        ))}
      </fieldset>
      {stopped !== undefined && <ActStopped stopped={stopped} />}
      {said !== undefined && (
        <Message tone={said.tone} live="status">
          {said.text}
        </Message>
      )}
      <div>
        <Button type="submit" disabled={saving || !draft.ready}>
          {saving ? texts.common.saving : texts.common.save}
        </Button>
      </div>
    </form>
  );
}
