import * as React from 'react';
import type { CatalogueWithUnits } from '../../lists/repositories/ports';
import type { Application } from '../../rules';
import { Button, Dialog, Message } from '../../ui';
import { DraftNotice } from '../DraftNotice';
import { failureText } from '../Failure';
import { Loading } from '../Loading';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { useLoad } from '../../services/useLoad';
import styles from './application.module.scss';
import { ApplicationAside } from './ApplicationAside';
import { ApplicationFields } from './ApplicationFields';
import type { KnownBeforehand } from './applicationForm';
import { UnitFields } from './UnitFields';
import { useRegisterApplication, type SaveProblem } from './useRegisterApplication';

interface RegisterApplicationProps {
  /** A unit and a programme chosen before the form opens, as when a diploma is to be renewed. */
  readonly known?: KnownBeforehand;
  readonly onClose: () => void;
  /** Called once the application is in its list; the dialog is then to be closed. */
  readonly onSaved: (application: Application) => void;
}

/** "Registrera anmälan": the way in for a unit that called or mailed. What is typed outlives a closed dialog. */
export function RegisterApplication(props: RegisterApplicationProps): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const catalogue = useLoad(() => repositories.catalogue.readWithUnits(), 'catalogue');
  if (catalogue.state === 'ready') return <ApplicationDialog {...props} catalogue={catalogue.value} />;
  return (
    <Dialog wide title={texts.application.title} closeLabel={texts.common.close} onClose={props.onClose}>
      <Loading from={catalogue}>{() => <></>}</Loading>
    </Dialog>
  );
}

function ApplicationDialog({
  catalogue,
  known,
  onClose,
  onSaved,
}: RegisterApplicationProps & { readonly catalogue: CatalogueWithUnits }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.application;
  const { draft, model, refused, saving, problem, save } = useRegisterApplication(catalogue, known, onSaved);
  const fields = useFirstInvalid(refused);
  const shown = {
    draft,
    model,
    errorOf: (field: keyof typeof model.errors) => textOf(refused > 0 ? model.errors[field] : undefined, words.errors),
  };
  const blocked = refused > 0 && model.ready === undefined && Object.keys(model.errors).length > 0;
  return (
    <Dialog
      wide
      title={words.title}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look="primary"
            disabled={saving || !draft.ready}
            onClick={() => {
              void save();
            }}
          >
            {saving ? texts.common.saving : words.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <DraftNotice draft={draft} />
      <div className={styles.columns}>
        <div className={styles.fields} ref={fields}>
          <UnitFields {...shown} organisations={catalogue.organisations.map(({ value }) => value)} />
          <ApplicationFields {...shown} />
        </div>
        <ApplicationAside preview={model.preview} />
      </div>
      {blocked && (
        <Message tone="bad" live="alert">
          {words.errorCount}
        </Message>
      )}
      {problem !== undefined && <NotSaved problem={problem} />}
    </Dialog>
  );
}

function NotSaved({ problem: { failure, unitSaved } }: { readonly problem: SaveProblem }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { title, advice } = failureText(failure, texts.failure);
  return (
    <Message tone="bad" live="alert">
      <strong>{unitSaved ? texts.application.unitSavedOnly : texts.application.nothingSaved}</strong> {title}. {advice}{' '}
      {texts.application.resend}
    </Message>
  );
}

function textOf<Code extends string>(
  code: Code | undefined,
  errors: Readonly<Record<Code, string>>,
): string | undefined {
  return code === undefined ? undefined : errors[code];
}
