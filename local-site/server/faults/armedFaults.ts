import { findPerson } from '../../directory';
import type { ArmedFault, Budget, Fault, Suffered } from './fault';
import type { Target } from './targets';

/** The faults that wait for requests of one running site. Nothing is kept on disk: a new process has none. */
export class ArmedFaults {
  private armed: ArmedFault[] = [];
  private lastId = 0;
  /** What each user has spent of each budget, since when. */
  private readonly spent = new Map<string, { readonly since: number; readonly requests: number }>();

  arm(fault: Fault): ArmedFault {
    this.lastId += 1;
    const armed = { ...fault, id: this.lastId, met: 0, struck: 0 };
    this.armed.push(armed);
    return armed;
  }

  list(): readonly ArmedFault[] {
    return this.armed;
  }

  /** Disarms one, or all. @returns false when there is none with the id. */
  disarm(id?: number): boolean {
    const before = this.armed.length;
    this.armed = id === undefined ? [] : this.armed.filter((fault) => fault.id !== id);
    return id === undefined || this.armed.length < before;
  }

  /** What a request suffers, if anything; in the order the faults were armed, one for each request. */
  strike(targets: readonly Target[], login: string | undefined, now: Date): Suffered | undefined {
    for (const fault of this.armed) {
      const isSpent = fault.every === undefined && fault.struck > 0 && fault.effect.kind !== 'budget';
      if (isSpent || !matches(fault.match, targets, login)) continue;
      fault.met += 1;
      if (fault.met % (fault.every ?? 1) !== 0) continue;
      const suffered =
        fault.effect.kind === 'budget'
          ? this.spend(`${fault.id} ${login ?? ''}`, fault.effect, targets.length, now.getTime())
          : fault.effect;
      if (suffered === undefined) continue;
      fault.struck += 1;
      return suffered;
    }
    return undefined;
  }

  private spend(key: string, { requests, seconds }: Budget, cost: number, now: number): Suffered | undefined {
    const before = this.spent.get(key);
    const running = before === undefined || now - before.since >= seconds * 1000 ? { since: now, requests: 0 } : before;
    // What is refused costs nothing, or somebody who tries again at once would never come through.
    if (running.requests + cost > requests && running.requests > 0)
      return { kind: 'refused', status: 429, retryAfter: Math.ceil((running.since + seconds * 1000 - now) / 1000) };
    this.spent.set(key, { since: running.since, requests: running.requests + cost });
    return undefined;
  }
}

function matches(
  { method, pathContains, user }: Fault['match'],
  targets: readonly Target[],
  login: string | undefined,
): boolean {
  if (user !== undefined && findPerson(user)?.login !== login) return false;
  const wanted = pathContains?.toLowerCase();
  return targets.some((target) => {
    // A digest is fetched before every write: only a fault that names it is meant for it.
    if (target.path.endsWith('/contextinfo') && !wanted?.includes('contextinfo')) return false;
    return (method === undefined || method === target.method) && (wanted === undefined || target.path.includes(wanted));
  });
}
