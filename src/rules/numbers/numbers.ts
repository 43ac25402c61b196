/** The number people use for a group, two digits at least: `KRO-2026-09`. */
export function groupNumber(organisationCode: string, year: number, sequence: number): string {
  return `${organisationCode}-${year}-${String(sequence).padStart(2, '0')}`;
}

/** The number people use for a diploma, four digits at least: `KRO-2026-0042`. */
export function diplomaNumber(organisationCode: string, year: number, sequence: number): string {
  return `${organisationCode}-${year}-${String(sequence).padStart(4, '0')}`;
}
