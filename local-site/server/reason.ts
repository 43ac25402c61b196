import { STATUS_CODES } from 'node:http';

/** The text that goes with a status code. */
export function reason(status: number): string {
  return STATUS_CODES[status] ?? 'Unknown';
}
