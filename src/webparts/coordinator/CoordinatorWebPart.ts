import type { ViewModule } from '../view';
import { ViewWebPart } from '../ViewWebPart';

export default class CoordinatorWebPart extends ViewWebPart {
  protected loadView(): Promise<ViewModule> {
    return import(/* webpackChunkName: 'diplomera-coordinator' */ './coordinatorView');
  }
}
