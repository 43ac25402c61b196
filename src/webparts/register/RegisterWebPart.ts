import type { ViewModule } from '../view';
import { ViewWebPart } from '../ViewWebPart';

export default class RegisterWebPart extends ViewWebPart {
  protected loadView(): Promise<ViewModule> {
    return import(/* webpackChunkName: 'diplomera-register' */ './registerView');
  }
}
