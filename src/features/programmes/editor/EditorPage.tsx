import * as React from 'react';
import { fill } from '../../../loc/fill';
import type { Catalogue } from '../../../lists/repositories/ports';
import { isIsoDate, type ProgrammeVersion } from '../../../rules';
import { Button, Message, Pill } from '../../../ui';
import { DraftNotice } from '../../../parts/DraftNotice';
import { formatDay, textIn } from '../../../words/format';
import { Loading } from '../../../parts/Loading';
import { PageHead } from '../../../ui/PageHead';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { hrefOfProgrammes, type DraftBasis, type EditorPart } from '../programmePlaces';
import { useProgrammeWords } from '../ProgrammeWords';
import { SandboxCard } from '../sandbox/SandboxCard';
import { useCatalogue } from '../useProgrammes';
import { BasicsPart } from './BasicsPart';
import { DemandsPart } from './DemandsPart';
import { DiscardDialog } from './DiscardDialog';
import { DraftPreview } from './DraftPreview';
import { EditorProvider } from './EditorContext';
import { EditorTabs } from './EditorTabs';
import styles from './editor.module.scss';
import { ProblemSummary } from './ProblemSummary';
import { PublishDialog } from './PublishDialog';
import { EligibilityPart, PricePart, ValidityPart } from './RestOfParts';
import { StepsPart } from './StepsPart';
import { useEditorState } from './useEditorState';
import { textOf } from './versionForm';

interface EditorPageProps {
  readonly basis: DraftBasis;
  readonly part: EditorPart;
  /** Called with the version that has been published. */
  readonly onPublished: (version: ProgrammeVersion) => void;
}

/**
 * The editor of a programme version: parts with live validation, the rules in plain words next to them, and what the
 * change would do to real processes.
 */
export function EditorPage(props: EditorPageProps): JSX.Element {
  const catalogue = useCatalogue();
  return (
    <Loading from={catalogue} lines={8}>
      {(value) => (
        <Editor key={props.basis.kind === 'version' ? props.basis.versionKey : ''} {...props} catalogue={value} />
      )}
    </Loading>
  );
}

const parts: Readonly<Record<EditorPart, () => JSX.Element>> = {
  grunder: BasicsPart,
  steg: StepsPart,
  krav: DemandsPart,
  giltighet: ValidityPart,
  vilka: EligibilityPart,
  pris: PricePart,
};

function Editor({
  basis,
  part,
  catalogue,
  onPublished,
}: EditorPageProps & { readonly catalogue: Catalogue }): JSX.Element {
  const { locale } = useCoordinatorServices();
  const { programmes: pages, programmeEditor: words } = useProgrammeWords();
  const from = basis.kind === 'version' ? catalogue.versions.find(({ key }) => key === basis.versionKey) : undefined;
  const state = useEditorState(from, basis, part, catalogue);
  const { draft, editor } = state;
  const title = textOf(draft.form, locale === 'sv-SE' ? 'programmeTitle.sv' : 'programmeTitle.en') || words.untitled;
  const validFrom = textOf(draft.form, 'validFrom');
  const Part = parts[part];
  if (basis.kind === 'version' && from === undefined)
    return (
      <PageHead
        trail={[{ text: pages.title, href: hrefOfProgrammes({ page: 'list' }) }]}
        trailLabel={pages.trail}
        title={pages.version.missing}
        state={pages.version.missingAdvice}
      />
    );
  return (
    <EditorProvider value={editor}>
      <PageHead
        trail={[
          { text: pages.title, href: hrefOfProgrammes({ page: 'list' }) },
          ...(from === undefined
            ? []
            : [
                {
                  text: textIn(from.programmeTitle, locale),
                  href: hrefOfProgrammes({ page: 'version', versionKey: from.key }),
                },
              ]),
          { text: from === undefined ? words.newTitle : pages.newVersion },
        ]}
        trailLabel={pages.trail}
        title={
          isIsoDate(validFrom)
            ? fill(words.title, { programme: title, day: formatDay(validFrom, locale) })
            : from === undefined
              ? title
              : fill(words.titleUndated, { programme: title })
        }
        state={
          <>
            <Pill icon="edit">{words.draft}</Pill>{' '}
            {from === undefined ? words.stateNew : fill(words.stateVersion, { day: formatDay(from.validFrom, locale) })}
          </>
        }
        actions={
          <>
            <Button onClick={() => state.ask('discard')}>{words.discard}</Button>
            <Button look="primary" disabled={!draft.kept.ready} onClick={state.review}>
              {words.review}
            </Button>
          </>
        }
      />
      <div className={styles.form} ref={state.page}>
        <DraftNotice draft={{ ...draft.kept, clear: draft.clear }} />
        {state.tried && draft.problems.length > 0 && (
          <ProblemSummary ref={state.summary} form={draft.form} problems={draft.problems} onGo={state.goTo} />
        )}
        {state.tried && draft.problems.length === 0 && (
          <Message tone="ok" live="status">
            {words.problems.ready}
          </Message>
        )}
        <EditorTabs basis={basis} part={part} problems={state.tried ? draft.problems : []} />
        <div className={styles.halves}>
          <div className={styles.form} onBlur={state.left}>
            <Part />
          </div>
          <DraftPreview version={draft.read.version} before={from} incomplete={state.unread} />
        </div>
        {from !== undefined && (
          <SandboxCard draft={draft.read.version} catalogue={catalogue} incomplete={state.unread} />
        )}
      </div>
      {state.asked === 'discard' && (
        <DiscardDialog
          onClose={() => state.ask(undefined)}
          onDiscard={() => {
            draft.clear();
            state.ask(undefined);
          }}
        />
      )}
      {state.asked === 'publish' && (
        <PublishDialog
          version={draft.read.version}
          before={from}
          versions={catalogue.versions}
          onClose={() => state.ask(undefined)}
          onPublished={(version) => {
            draft.clear();
            onPublished(version);
          }}
        />
      )}
    </EditorProvider>
  );
}
