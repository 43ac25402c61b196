import { text } from '../column';
import { listColumns } from '../listColumns';

/** What must happen once is claimed by adding the row whose key says what it is; no person is in it. */
export const claimColumns = listColumns('Claims', {
  Act: text(),
});
