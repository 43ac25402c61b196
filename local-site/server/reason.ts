import { STATUS_CODES } from 'node:http';

/** The text beside a status code. */
export function reason(status: number): string {
  return STATUS_CODES[status] ?? 'Unknown';
}
