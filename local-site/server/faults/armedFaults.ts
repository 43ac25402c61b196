import { findPerson } from '../../directory';
import type { ArmedFault, Fault } from './fault';
import type { Target } from './targets';

/** The faults that wait for requests of one running site. Nothing is kept on disk: a new process has none. */
export class ArmedFaults {
  private armed: ArmedFault[] = [];
  private lastId = 0;

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

  /** The fault that strikes a request, if any; in the order they were armed, one for each request. */
  strike(targets: readonly Target[], login: string | undefined): Fault | undefined {
    for (const fault of this.armed) {
      const isSpent = fault.every === undefined && fault.struck > 0;
      if (isSpent || !matches(fault.match, targets, login)) continue;
      fault.met += 1;
      if (fault.met % (fault.every ?? 1) !== 0) continue;
      fault.struck += 1;
      return fault;
    }
    return undefined;
  }
}

function matches({ method, pathContains, user }: Fault['match'], targets: readonly Target[], login: string | undefined): boolean {
  if (user !== undefined && findPerson(user)?.login !== login) return false;
  const wanted = pathContains?.toLowerCase();
  return targets.some((target) => {
    // A digest is fetched before every write: only a fault that names it is meant for it.
    if (target.path.endsWith('/contextinfo') && !wanted?.includes('contextinfo')) return false;
    return (method === undefined || method === target.method) && (wanted === undefined || target.path.includes(wanted));
  });
}
