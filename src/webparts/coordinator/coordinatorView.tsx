import * as React from 'react';
import { CoordinatorApp } from '../../app/CoordinatorApp';
import { FirstViewProvider } from '../../services/CoordinatorServices';
import type { FirstTexts } from '../../loc/texts';
import { reactView } from '../reactView';
import type { ViewModule } from '../view';
import { firstViewFor } from './coordinatorCompositionRoot';

/** The coordinator's app with its repositories, for the web part to show. */
export function coordinatorView(texts: FirstTexts): ViewModule {
  return reactView((host) => (
    <FirstViewProvider first={firstViewFor(host, texts)}>
      <CoordinatorApp />
    </FirstViewProvider>
  ));
}
