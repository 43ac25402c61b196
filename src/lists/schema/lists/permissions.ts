import type { Permissions } from '../definition';

/** Everybody on the site may read; coordinators keep the list. */
export const keptByCoordinators: Permissions = {
  owners: 'full',
  coordinators: 'work',
  trainers: 'read',
  managers: 'read',
  directors: 'read',
  members: 'read',
  visitors: 'read',
};

/** Everybody may read; coordinators and trainers work in it. Nothing in such a list links a person to a group. */
export const keptByTrainersToo: Permissions = { ...keptByCoordinators, trainers: 'work' };

/** Lists with people: nobody else reads a byte of them. */
export const peopleOnly: Permissions = { owners: 'full', coordinators: 'work', trainers: 'work' };
