import { isoDate } from '../../rules';
import type { Citation } from '../../rules';

/** The page bears no date and is built on as time goes. */
const page = {
  publisher: 'Västra Götalandsregionen, Kunskapscentrum för jämlik vård',
  page: 'Fokus: migration och etnicitet',
  dated: 'undated',
} as const;

/** The page's headings; its webinars and materials have headings of their own. */
export const under = {
  focus: { ...page, heading: 'Fokus: migration och etnicitet' },
  webinars: { ...page, heading: 'Webbinarier' },
  againstRacism: { ...page, heading: 'Så kan vi tillsammans motverka rasism i vården' },
  newRoutine: { ...page, heading: 'Ny rutin vid kränkning mot patient och närstående' },
  undeferrable: { ...page, heading: 'Vård som inte kan anstå' },
  racismMaterial: { ...page, heading: 'Rasism och bemötande i vården' },
  barriers: { ...page, heading: 'Riva hinder' },
  routines: { ...page, heading: 'Rutiner vid kränkning' },
} as const satisfies Readonly<Record<string, Citation>>;

/** The focus area is that of 2024 and 2025; it has ended since. */
export const period = { from: isoDate('2024-01-01'), to: isoDate('2025-12-31') } as const;
