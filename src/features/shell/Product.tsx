import * as React from 'react';
import type { EssentialRepositories, Repositories } from '../../lists/repositories/ports';
import type { EssentialTexts, ProgrammeTexts, Texts } from '../../loc/texts';
import type { IsoDate } from '../../rules';
import type { BusySignal } from './busySignal';
import { swedishDayOf } from './swedishTime';

/** What a view of any web part may ask for. Made once by the web part; views never see SharePoint. */
export interface Essentials {
  readonly repositories: EssentialRepositories;
  readonly texts: EssentialTexts;
  readonly locale: Locale;
  /** The clock, as an argument: tests and the sandbox hand in their own. */
  readonly now: () => Date;
  /** Address of the page the web part stands on; for links out of Teams and for QR codes. */
  readonly pageUrl: string;
  /** Whose and which site's what the device keeps is: on a shared computer nobody meets a colleague's unsent work. */
  readonly deviceScope: string;
  /** That SharePoint has asked the product to wait. */
  readonly busy: BusySignal;
}
/** The coordinator's views have all lists and all texts as well; no other web part is loaded with them. */
export interface Product extends Essentials {
  readonly repositories: Repositories;
  readonly texts: Texts;
  readonly furtherTexts: FurtherTexts;
}

/** Texts that only the pages on programmes need, in either language (rules are shown in both): downloaded by who asks. */
export interface FurtherTexts {
  programmes(locale: Locale): Promise<ProgrammeTexts>;
  reasons(locale: Locale): Promise<Texts['reasons']>;
}
export type Locale = 'sv-SE' | 'en-US';

const EssentialsContext = React.createContext<Essentials | undefined>(undefined);
const ProductContext = React.createContext<Product | undefined>(undefined);

/** For the staff app, which carries no more than this. */
export function EssentialsProvider({ essentials, children }: { readonly essentials: Essentials; readonly children: React.ReactNode }): JSX.Element {
  return <EssentialsContext.Provider value={essentials}>{children}</EssentialsContext.Provider>;
}

/** For the coordinator's web part: the whole product, the essentials included. */
export function ProductProvider({ product, children }: { readonly product: Product; readonly children: React.ReactNode }): JSX.Element {
  return <EssentialsProvider essentials={product}><ProductContext.Provider value={product}>{children}</ProductContext.Provider></EssentialsProvider>;
}

/** For what is shown in more than the coordinator's web part. Throws outside a provider, which is a mistake in the code and not something a user can meet. */
export function useEssentials(): Essentials {
  const essentials = React.useContext(EssentialsContext);
  if (essentials === undefined) throw new Error('useEssentials outside EssentialsProvider');
  return essentials;
}

/** For what only the coordinator's web part shows. Throws in any other, which is a mistake in the code and not something a user can meet. */
export function useProduct(): Product {
  const product = React.useContext(ProductContext);
  if (product === undefined) throw new Error('useProduct outside ProductProvider');
  return product;
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
