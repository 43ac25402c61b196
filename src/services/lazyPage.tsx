import * as React from 'react';
import { loadPatiently, thrower } from '../ui/lazyView';
import { useAllTexts } from './CoordinatorServices';

/**
 * A view that has all texts. Its code and the texts are asked for together when it is first shown, each as patiently as
 * a lazyView's; `Waiting` is in its place until both are there. Code that fails is thrown to the boundary around the
 * page.
 */
export function lazyPage<Props extends object>(
  load: () => Promise<React.ComponentType<Props>>,
  Waiting: React.ComponentType,
): React.FunctionComponent<Props> {
  let there: React.ComponentType<Props> | undefined;
  return function Page(props) {
    const textsAreThere = useAllTexts();
    const [View, show] = React.useState(() => there);
    React.useEffect(() => {
      let shown = true;
      const loaded = there === undefined ? loadPatiently(load) : Promise.resolve(there);
      loaded.then(
        (view) => {
          there = view;
          if (shown) show(() => view);
        },
        (failure) => {
          if (shown) show(thrower(failure));
        },
      );
      return () => {
        shown = false;
      };
    }, []);
    return View !== undefined && textsAreThere ? <View {...props} /> : <Waiting />;
  };
}
