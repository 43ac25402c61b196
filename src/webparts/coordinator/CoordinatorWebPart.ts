import type { Locale } from '../../features/shell/Product';
import type { ViewModule } from '../view';
import { ViewWebPart } from '../ViewWebPart';
import { coordinatorTexts } from './coordinatorTexts';

export default class CoordinatorWebPart extends ViewWebPart {
  protected async loadView(locale: Locale): Promise<ViewModule> {
    const [texts, { coordinatorView }] = await Promise.all([coordinatorTexts(locale), import(/* webpackChunkName: 'diplomera-coordinator' */ './coordinatorView')]);
    return coordinatorView(texts);
  }
}
