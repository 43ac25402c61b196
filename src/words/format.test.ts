import { describe, expect, it } from '@jest/globals';
import { isoDate, kronor, ore } from '../rules';
import { formatDay, formatKronor, formatList } from './format';

describe('format', () => {
  it('writes amounts with a no-break space and öre only when there are some', () => {
    expect(formatKronor(kronor(8300), 'sv-SE')).toBe('8\u00a0300\u00a0kr');
    expect(formatKronor(ore(276667), 'sv-SE')).toBe('2\u00a0766,67\u00a0kr');
    expect(formatKronor(kronor(5900), 'sv-SE', 'always')).toBe('5\u00a0900,00\u00a0kr');
    expect(formatKronor(kronor(5900), 'en-US')).toBe('SEK\u00a05,900');
  });
  it('writes days and lists as people do', () => {
    expect(formatDay(isoDate('2026-11-22'), 'sv-SE')).toBe('22 november 2026');
    expect(formatList(['Alvesta', 'Åsnen', 'Helgasjön'], 'sv-SE')).toBe('Alvesta, Åsnen och Helgasjön');
  });
});
