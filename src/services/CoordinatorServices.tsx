import * as React from 'react';
import type { Repositories } from '../lists/repositories/ports';
import type { CoordinatorTexts, EssentialTexts, FirstTexts, ProgrammeTexts, Texts } from '../loc/texts';
import type { Locale } from '../loc/locale';
import { EssentialsProvider, type Essentials } from './Essentials';
import { loadPatiently, thrower } from '../ui/lazyView';

export { EssentialsProvider, useEssentials, useToday, type Essentials } from './Essentials';

/**
 * The coordinator's frame and first view have all lists as well, and the texts of Idag; no other web part is loaded
 * with them.
 */
export interface FirstView extends Essentials {
  readonly repositories: Repositories;
  readonly texts: EssentialTexts & FirstTexts;
  readonly furtherTexts: FurtherTexts;
}
/** The coordinator's other views have all texts. */
export interface CoordinatorServices extends FirstView {
  readonly texts: Texts;
}

/**
 * Texts that are downloaded when somebody asks: those of all views but Idag, and those of the pages on programmes, in
 * either language (rules are shown in both).
 */
export interface FurtherTexts {
  coordinator(locale: Locale): Promise<CoordinatorTexts>;
  programmes(locale: Locale): Promise<ProgrammeTexts>;
  reasons(locale: Locale): Promise<Texts['reasons']>;
}
interface Coordinating {
  readonly first: FirstView;
  /** Undefined until all texts are there. */
  readonly product: CoordinatorServices | undefined;
  /** Has all texts downloaded. */
  readonly want: () => void;
}
const CoordinatingContext = React.createContext<Coordinating | undefined>(undefined);

/**
 * For the coordinator's web part: what its first view has, the essentials included, and the rest when a view wants it
 * (lazyPage).
 */
export function FirstViewProvider({
  first,
  children,
}: {
  readonly first: FirstView;
  readonly children: React.ReactNode;
}): JSX.Element {
  const [wanted, setWanted] = React.useState(false);
  const [texts, setTexts] = React.useState<CoordinatorTexts>();
  const { furtherTexts, locale } = first;
  React.useEffect(() => {
    let asked = wanted;
    if (wanted)
      loadPatiently(() => furtherTexts.coordinator(locale)).then(
        (there) => {
          if (asked) setTexts(there);
        },
        (failure) => {
          if (asked) setTexts(thrower(failure));
        },
      );
    return () => {
      asked = false;
    };
  }, [wanted, furtherTexts, locale]);
  const want = React.useCallback(() => setWanted(true), []);
  const coordinating = React.useMemo(
    () => ({ first, product: texts && { ...first, texts: { ...first.texts, ...texts } }, want }),
    [first, texts, want],
  );
  return (
    <EssentialsProvider essentials={first}>
      <CoordinatingContext.Provider value={coordinating}>{children}</CoordinatingContext.Provider>
    </EssentialsProvider>
  );
}

/** For views shown on their own, with all texts. */
export function CoordinatorServicesProvider({
  product,
  children,
}: {
  readonly product: CoordinatorServices;
  readonly children: React.ReactNode;
}): JSX.Element {
  const coordinating = React.useMemo(() => ({ first: product, product, want: () => undefined }), [product]);
  return (
    <EssentialsProvider essentials={product}>
      <CoordinatingContext.Provider value={coordinating}>{children}</CoordinatingContext.Provider>
    </EssentialsProvider>
  );
}

/**
 * For the coordinator's frame and first view. Throws in any other web part, which is a mistake in the code and not
 * something a user can meet.
 */
export function useFirstView(): FirstView {
  return useCoordinating('useFirstView').first;
}

/**
 * For the coordinator's views that are pages of their own (lazyPage). Throws in any other, which is a mistake in the
 * code and not something a user can meet.
 */
export function useCoordinatorServices(): CoordinatorServices {
  const { product } = useCoordinating('useCoordinatorServices');
  if (product === undefined) throw new Error('useCoordinatorServices before all texts are there');
  return product;
}

/** Has all texts downloaded, once for all views. True when they are there. */
export function useAllTexts(): boolean {
  const { product, want } = useCoordinating('useAllTexts');
  React.useEffect(want, [want]);
  return product !== undefined;
}

function useCoordinating(asker: string): Coordinating {
  const coordinating = React.useContext(CoordinatingContext);
  if (coordinating === undefined) throw new Error(`${asker} outside the coordinator's web part`);
  return coordinating;
}
