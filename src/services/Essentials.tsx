import * as React from 'react';
import type { EssentialRepositories } from '../lists/repositories/ports';
import type { Locale } from '../loc/locale';
import type { EssentialTexts } from '../loc/texts';
import { holdsPersonalNumber, refusedCharacter, type IsoDate } from '../rules';
import { fill } from '../loc/fill';
import { TextCheck } from '../ui';
import type { BusySignal } from './busySignal';
import { swedishDayOf } from '../rules';

/** What a view of any web part may ask for. Made once by the web part; views never see SharePoint. */
export interface Essentials {
  readonly repositories: EssentialRepositories;
  readonly texts: EssentialTexts;
  readonly locale: Locale;
  /** The clock, as an argument: tests and the sandbox hand in their own. */
  readonly now: () => Date;
  /** Address of the page that shows the web part; for links out of Teams and for QR codes. */
  readonly pageUrl: string;
  /** Whose and which site's what the device keeps is: on a shared computer nobody meets a colleague's unsent work. */
  readonly deviceScope: string;
  /** That SharePoint has asked the product to wait. */
  readonly busy: BusySignal;
}

const EssentialsContext = React.createContext<Essentials | undefined>(undefined);

/** For the staff app, which carries no more than this. */
export function EssentialsProvider({
  essentials,
  children,
}: {
  readonly essentials: Essentials;
  readonly children: React.ReactNode;
}): JSX.Element {
  const {
    texts: { common },
  } = essentials;
  const check = React.useCallback(
    (text: string): string | undefined => {
      if (holdsPersonalNumber(text)) return common.personalNumber;
      const character = refusedCharacter(text);
      return character === undefined ? undefined : fill(common.refusedCharacter, { character });
    },
    [common],
  );
  return (
    <EssentialsContext.Provider value={essentials}>
      <TextCheck.Provider value={check}>{children}</TextCheck.Provider>
    </EssentialsContext.Provider>
  );
}

/**
 * For what is shown in more than the coordinator's web part. Throws outside a provider, which is a mistake in the code
 * and not something a user can meet.
 */
export function useEssentials(): Essentials {
  const essentials = React.useContext(EssentialsContext);
  if (essentials === undefined) throw new Error('useEssentials outside EssentialsProvider');
  return essentials;
}

/** Today in Sweden, renewed when a page is left open over midnight. */
export function useToday(): IsoDate {
  const { now } = useEssentials();
  const [today, setToday] = React.useState(() => swedishDayOf(now()));
  React.useEffect(() => {
    const timer = window.setInterval(() => setToday(swedishDayOf(now())), 30_000);
    return () => window.clearInterval(timer);
  }, [now]);
  return today;
}
