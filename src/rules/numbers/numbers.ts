/** The number people use for a group, two digits at least: `KRO-2026-09`. */
export function groupNumber(organisationCode: string, year: number, sequence: number): string {
  return `${organisationCode}-${year}-${String(sequence).padStart(2, '0')}`;
}

/** The number people use for a diploma, four digits at least: `KRO-2026-0042`. */
export function diplomaNumber(organisationCode: string, year: number, sequence: number): string {
  return `${organisationCode}-${year}-${String(sequence).padStart(4, '0')}`;
}

/** The sequence after the highest one used by an organisation in a year, among numbers of either form; 1 when none is. */
export function nextSequence(used: readonly string[], organisationCode: string, year: number): number {
  const prefix = `${organisationCode}-${year}-`;
  const sequences = used.filter((number) => number.startsWith(prefix)).map((number) => number.slice(prefix.length)).filter((rest) => /^\d+$/.test(rest));
  return Math.max(0, ...sequences.map(Number)) + 1;
}
