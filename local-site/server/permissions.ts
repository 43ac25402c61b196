/** A permission mask as SharePoint's `BasePermissions`: two unsigned 32-bit halves. */
export interface Mask {
  readonly high: number;
  readonly low: number;
}

/** The base permissions the local site checks, after SPBasePermissions. */
export const Permission = {
  viewListItems: { high: 0, low: 0x1 },
  addListItems: { high: 0, low: 0x2 },
  editListItems: { high: 0, low: 0x4 },
  deleteListItems: { high: 0, low: 0x8 },
  viewVersions: { high: 0, low: 0x40 },
  /** CancelCheckout in the API, "Override List Behaviors" in the interface: sees and edits past own-items security. */
  overrideListBehaviors: { high: 0, low: 0x100 },
  manageLists: { high: 0, low: 0x800 },
  createGroups: { high: 0, low: 0x1000000 },
  managePermissions: { high: 0, low: 0x2000000 },
  browseUserInfo: { high: 0, low: 0x8000000 },
  manageWeb: { high: 0, low: 0x40000000 },
  enumeratePermissions: { high: 0x40000000, low: 0 },
} as const satisfies Record<string, Mask>;

export const fullMask: Mask = { high: 0x7fffffff, low: 0xffffffff };
export const emptyMask: Mask = { high: 0, low: 0 };

/* eslint-disable no-bitwise -- masks are bits */
export function union(a: Mask, b: Mask): Mask {
  return { high: (a.high | b.high) >>> 0, low: (a.low | b.low) >>> 0 };
}

/** True when the mask holds every bit of the permission. */
export function holds(mask: Mask, permission: Mask): boolean {
  return (
    (mask.high & permission.high) >>> 0 === permission.high && (mask.low & permission.low) >>> 0 === permission.low
  );
}
/* eslint-enable no-bitwise */

/** The mask as REST writes it: both halves are decimal strings. */
export function maskToJson(mask: Mask): { High: string; Low: string } {
  return { High: String(mask.high), Low: String(mask.low) };
}

/** The permission levels of a new site, with SharePoint's own ids, masks, order and RoleTypeKind. */
export const defaultRoles = [
  {
    id: 1073741829,
    name: 'Full Control',
    description: 'Has full control.',
    high: 2147483647,
    low: 4294967295,
    order: 1,
    kind: 5,
    hidden: 0,
  },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    high: 432,
    low: 1012866047,
    order: 32,
    kind: 4,
    hidden: 0,
  },
  {
    id: 1073741830,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    high: 432,
    low: 1011030767,
    order: 48,
    kind: 6,
    hidden: 0,
  },
  {
    id: 1073741827,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    high: 432,
    low: 1011028719,
    order: 64,
    kind: 3,
    hidden: 0,
  },
  {
    id: 1073741826,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    high: 176,
    low: 138612833,
    order: 128,
    kind: 2,
    hidden: 0,
  },
  {
    id: 1073741825,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    high: 48,
    low: 134287360,
    order: 160,
    kind: 1,
    hidden: 1,
  },
  {
    id: 1073741924,
    name: 'View Only',
    description: 'Can view pages, list items, and documents.',
    high: 176,
    low: 138612801,
    order: 2147483647,
    kind: 0,
    hidden: 0,
  },
] as const;

export const RoleId = { fullControl: 1073741829, edit: 1073741830, read: 1073741826 } as const;
export const AssociatedGroup = { owners: 3, visitors: 4, members: 5 } as const;
