import * as React from 'react';
import { loadPatiently } from '../ui/lazyView';
import { useAllTexts } from './CoordinatorServices';

/**
 * A view that has all texts. Its code and the texts are asked for together when it is first shown, each as patiently as
 * a lazyView's;
 * `Waiting` is shown in its place until both are there.
 */
export function lazyPage<Props extends object>(
  load: () => Promise<React.ComponentType<Props>>,
  Waiting: React.ComponentType,
): React.FunctionComponent<Props> {
  let there: React.ComponentType<Props> | undefined;
  return function Page(props) {
    const textsAreThere = useAllTexts();
    const [, redraw] = React.useReducer((turn: number) => turn + 1, 0);
    React.useEffect(() => {
      let shown = true;
      if (there === undefined)
        void loadPatiently(load).then((view) => {
          there = view;
          if (shown) redraw();
        });
      return () => {
        shown = false;
      };
    }, []);
    const View = there;
    return View !== undefined && textsAreThere ? <View {...props} /> : <Waiting />;
  };
}
