import * as v from 'valibot';
import { faultsPath } from '../faults/control';
import { armedFaultSchema, type ArmedFault, type FaultToArm } from '../faults/fault';

/** A running local site, by its address. */
interface Running {
  readonly url: string;
}

/**
 * Arms a fault of a running local site: the next request that matches is struck, or every n-th.
 * @example await armFault(site, { match: { method: 'POST', pathContains: "'Attendance'" }, effect: { kind: 'cutAfter' }
 * });
 * @throws Error with the site's words when it is no fault.
 */
export async function armFault(site: Running, fault: FaultToArm): Promise<ArmedFault> {
  const response = await fetch(control(site), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fault),
  });
  const body: unknown = await response.json();
  if (response.status !== 201) throw new Error(JSON.stringify(body));
  return v.parse(armedFaultSchema, body);
}

/** What is armed, and how many requests each has met and struck. */
export async function armedFaults(site: Running): Promise<readonly ArmedFault[]> {
  const body: unknown = await (await fetch(control(site))).json();
  return v.parse(v.object({ value: v.array(armedFaultSchema) }), body).value;
}

/** Disarms one fault, or all. */
export async function disarmFaults(site: Running, id?: number): Promise<void> {
  await fetch(`${control(site)}${id === undefined ? '' : `/${id}`}`, { method: 'DELETE' });
}

const control = (site: Running): string => new URL(faultsPath, site.url).href;
