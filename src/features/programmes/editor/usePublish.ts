import * as React from 'react';
import { placeProblems, type ProgrammeVersion } from '../../../rules';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';

/**
 * Why a version is not published: another came first, or SharePoint refused; `half` when parts of it may have been
 * written.
 */
export type PublishProblem =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly failure: unknown; readonly half: boolean };

export interface Publishing {
  readonly busy: boolean;
  readonly problem: PublishProblem | undefined;
  readonly publish: () => Promise<void>;
}

/**
 * Publishes a version once: the versions are read anew first, so that two coordinators cannot give a day two rules, and
 * a version that is there already, row for row, is taken for what an earlier press wrote. A press while one is under
 * way does nothing.
 */
export function usePublish(version: ProgrammeVersion, onPublished: (version: ProgrammeVersion) => void): Publishing {
  const {
    repositories: { catalogue },
  } = useCoordinatorServices();
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<PublishProblem>();
  const underWay = React.useRef(false);
  const attempt = async (): Promise<PublishProblem | undefined> => {
    let half = false;
    try {
      const { versions } = await catalogue.read(true);
      if (versions.some(({ key }) => key === version.key)) return undefined;
      if (placeProblems(versions, version).length > 0) return { kind: 'taken' };
      half = true;
      const outcome = await catalogue.publishVersion(version);
      if (outcome.kind === 'conflict') return { kind: 'taken' };
      return outcome.kind === 'refused' ? { kind: 'refused', failure: outcome.failure, half } : undefined;
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
