import type { Locale } from '../../loc/locale';
import type { ViewModule } from '../view';
import { ViewWebPart } from '../ViewWebPart';
import { firstTexts } from './coordinatorTexts';

export default class CoordinatorWebPart extends ViewWebPart {
  protected async loadView(locale: Locale): Promise<ViewModule> {
    const [texts, { coordinatorView }] = await Promise.all([
      firstTexts(locale),
      import(/* webpackChunkName: 'diplomera-coordinator' */ './coordinatorView'),
    ]);
    return coordinatorView(texts);
  }
}
