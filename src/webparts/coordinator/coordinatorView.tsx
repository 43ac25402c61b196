import * as React from 'react';
import { CoordinatorApp } from '../../features/shell/CoordinatorApp';
import { ProductProvider } from '../../features/shell/Product';
import type { CoordinatorTexts } from '../../loc/texts';
import { reactView } from '../reactView';
import type { ViewModule } from '../view';
import { productFor } from './coordinatorCompositionRoot';

/** The coordinator's app with its repositories, for the web part to show. */
export function coordinatorView(texts: CoordinatorTexts): ViewModule {
  return reactView(host => <ProductProvider product={productFor(host, texts)}><CoordinatorApp /></ProductProvider>);
}
