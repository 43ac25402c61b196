import * as React from 'react';
import * as ReactDom from 'react-dom';
import { ProductProvider } from '../features/shell/Product';
import { ThemeScope } from '../features/shell/ThemeScope';
import { productFor } from './compositionRoot';
import type { ViewHost, ViewModule } from './view';

/** A view's door, drawn with React in the host's colours and language. */
export function reactView(draw: (host: ViewHost) => JSX.Element): ViewModule {
  return {
    show: (element, host) => {
      ReactDom.render(
        <ThemeScope theme={host.theme} lang={host.locale}>
          <ProductProvider product={productFor(host)}>{draw(host)}</ProductProvider>
        </ThemeScope>,
        element
      );
    },
    close: element => {
      ReactDom.unmountComponentAtNode(element);
    }
  };
}
