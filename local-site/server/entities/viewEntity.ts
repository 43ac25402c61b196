import type { Call } from '../call';
import { viewXml } from '../definitions/view';
import type { Entity } from '../serialise/entity';
import type { ListRecord } from '../store/lists';
import type { View } from '../store/views';
import { listAddress, viewFolder } from './listAddress';

export function viewEntity({ site }: Call, list: ListRecord, view: View): Entity {
  const path = `${listAddress(list)}/Views(guid'${view.id}')`;
  const url = `${viewFolder(site, list)}/${view.page}.aspx`;
  const xml = viewXml(view);
  return {
    type: 'SP.View',
    path,
    properties: {
      ...view.properties,
      Id: view.id,
      ServerRelativeUrl: url,
      ServerRelativePath: { DecodedUrl: url },
      ListViewXml: xml,
      HtmlSchemaXml: xml,
      BaseViewId: '1',
      PersonalView: false,
      ViewType: 'HTML',
    },
    links: { ViewFields: () => viewFieldsEntity(path, view) },
  };
}

export function viewFieldsEntity(viewPath: string, view: View): Entity {
  return {
    type: 'SP.ViewFieldCollection',
    path: `${viewPath}/ViewFields`,
    properties: {
      SchemaXml: view.fields.map((name) => `<FieldRef Name="${name}" />`).join(''),
      Items: [...view.fields],
    },
  };
}
