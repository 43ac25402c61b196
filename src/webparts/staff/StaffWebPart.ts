import type { ViewModule } from '../view';
import { ViewWebPart } from '../ViewWebPart';

export default class StaffWebPart extends ViewWebPart {
  protected loadView(): Promise<ViewModule> {
    return import(/* webpackChunkName: 'diplomera-staff' */ './staffView');
  }
}
