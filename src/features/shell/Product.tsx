import * as React from 'react';
import type { Repositories } from '../../lists/repositories/ports';
import type { Texts } from '../../loc/texts';
import type { IsoDate } from '../../rules';
import { swedishDayOf } from './swedishTime';

/** What every view may ask for. Made once by the web part; views never see SharePoint. */
export interface Product {
  readonly repositories: Repositories;
  readonly texts: Texts;
  readonly locale: Locale;
  /** The clock, as an argument: tests and the sandbox hand in their own. */
  readonly now: () => Date;
  /** Address of the page the coordinator's web part stands on; for links out of Teams and for QR codes. */
  readonly pageUrl: string;
}
export type Locale = 'sv-SE' | 'en-US';

const ProductContext = React.createContext<Product | undefined>(undefined);

export function ProductProvider({ product, children }: { readonly product: Product; readonly children: React.ReactNode }): JSX.Element {
  return <ProductContext.Provider value={product}>{children}</ProductContext.Provider>;
}

/** Throws when used outside ProductProvider, which is a mistake in the code and not something a user can meet. */
export function useProduct(): Product {
  const product = React.useContext(ProductContext);
  if (product === undefined) throw new Error('useProduct outside ProductProvider');
  return product;
}

/** Today in Sweden, renewed when a page is left open over midnight. */
export function useToday(): IsoDate {
  const { now } = useProduct();
  const [today, setToday] = React.useState(() => swedishDayOf(now()));
  React.useEffect(() => {
    const timer = window.setInterval(() => setToday(swedishDayOf(now())), 30_000);
    return () => window.clearInterval(timer);
  }, [now]);
  return today;
}
