import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportTable } from '../supportTable';

writeFileSync(join(__dirname, '..', 'SUPPORT.md'), supportTable());
