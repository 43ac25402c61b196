import * as React from 'react';
import type { ProgrammeVersion } from '../../../rules';
import { carryOut, type FirstDoer } from '../../../usecases/act/act';
import { publicationOutcome, publishAct } from '../../../usecases/publishVersion/publishVersion';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';

/**
 * Why a version is not published: another came first, or SharePoint refused; `half` when parts of it may have been
 * written.
 */
export type PublishProblem =
  | { readonly kind: 'placeTaken' | 'changedMeanwhile' }
  | { readonly kind: 'taken'; readonly first: FirstDoer }
  | { readonly kind: 'refused'; readonly failure: unknown; readonly half: boolean };

export interface Publishing {
  readonly busy: boolean;
  readonly problem: PublishProblem | undefined;
  readonly publish: () => Promise<void>;
}

/**
 * Publishes a version once (src/usecases/publishVersion); `versions` are those on the screen. A press while one is under
 * way does nothing.
 */
export function usePublish(
  version: ProgrammeVersion,
  versions: readonly ProgrammeVersion[],
  onPublished: (version: ProgrammeVersion) => void,
): Publishing {
  const { repositories, now } = useCoordinatorServices();
  const act = React.useRef(crypto.randomUUID());
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<PublishProblem>();
  const underWay = React.useRef(false);
  const attempt = async (): Promise<PublishProblem | undefined> => {
    let half = false;
    try {
      const wanted = publishAct({ version, act: act.current, now: now() }, repositories);
      const outcome = await carryOut(
        {
          ...wanted,
          write: (facts, held) => {
            half = true;
            return wanted.write(facts, held);
          },
        },
        publicationOutcome(versions, version),
      );
      if (outcome.kind === 'done') return outcome.receipt === 'published' ? undefined : { kind: 'placeTaken' };
      if (outcome.kind === 'hindered') return outcome.because.kind === 'published' ? undefined : { kind: 'placeTaken' };
      return outcome.kind === 'taken' ? outcome : { kind: 'changedMeanwhile' };
    } catch (failure) {
      return { kind: 'refused', failure, half };
    }
  };
  const publish = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setProblem(undefined);
    const trouble = await attempt();
    underWay.current = false;
    setBusy(false);
    if (trouble === undefined) onPublished(version);
    else setProblem(trouble);
  };
  return { busy, problem, publish };
}
