import type { Grantee } from './schema/definition';

/** The product's own site groups. Membership is the role: there is no list of roles. */
export const productGroups = {
  coordinators: {
    name: 'Diplomera samordnare',
    about: 'Samordnar diplomeringen: anmälningar, grupper, beslut och diplom.',
  },
  trainers: { name: 'Diplomera utbildare', about: 'Håller utbildningstillfällen och för närvaro.' },
  managers: { name: 'Diplomera enhetschefer', about: 'Anmäler sin enhet och lämnar in dess uppgifter.' },
  directors: {
    name: 'Diplomera chefer',
    about: 'Läser uppföljningen, även genom Power BI. Ser aldrig deltagare eller närvaro.',
  },
} as const satisfies Partial<Record<Grantee, { readonly name: string; readonly about: string }>>;

/** A permission mask as SharePoint writes it: two unsigned 32-bit halves. */
export interface Mask {
  readonly high: number;
  readonly low: number;
}

/** What whoever runs setup must hold: ManageLists, ManagePermissions and ManageWeb. */
const ownerBits = [0x800, 0x2000000, 0x40000000];

/** True when the mask holds everything that setup needs. */
export function isOwnerMask(mask: Mask): boolean {
  return ownerBits.every((bit) => Math.floor(mask.low / bit) % 2 === 1);
}
