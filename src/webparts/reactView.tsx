import * as React from 'react';
import * as ReactDom from 'react-dom';
import { DialogNotice } from '../ui';
import { BusyNotice } from '../parts/BusyNotice';
import { Guarded } from '../parts/Guarded';
import { EssentialsProvider } from '../services/CoordinatorServices';
import { ThemeScope } from '../ui/ThemeScope';
import { essentialsFor } from './compositionRoot';
import type { ViewHost, ViewModule } from './view';

/** A view's door, drawn with React in the host's colours and language. */
export function reactView(draw: (host: ViewHost) => JSX.Element): ViewModule {
  return {
    show: (element, host) => {
      ReactDom.render(
        <ThemeScope theme={host.theme} lang={host.locale}>
          <Guarded what="webPart" texts={host.texts}>
            <View draw={draw} host={host} />
          </Guarded>
        </ThemeScope>,
        element,
      );
    },
    close: (element) => {
      ReactDom.unmountComponentAtNode(element);
    },
  };
}

/** Lists are opened while this is drawn, so that a failure in that is caught as well. */
function View({
  draw,
  host,
}: {
  readonly draw: (host: ViewHost) => JSX.Element;
  readonly host: ViewHost;
}): JSX.Element {
  return (
    <EssentialsProvider essentials={essentialsFor(host)}>
      <DialogNotice.Provider value={<BusyNotice />}>{draw(host)}</DialogNotice.Provider>
      <BusyNotice />
    </EssentialsProvider>
  );
}
