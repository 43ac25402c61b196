
require("./shell.module.css");
const styles = {
  root: 'root_bd96f35b',
  appBar: 'appBar_bd96f35b',
  brand: 'brand_bd96f35b',
  mark: 'mark_bd96f35b',
  nav: 'nav_bd96f35b',
  tabs: 'tabs_bd96f35b',
  page: 'page_bd96f35b',
  crumb: 'crumb_bd96f35b',
  head: 'head_bd96f35b',
  state: 'state_bd96f35b',
  actions: 'actions_bd96f35b',
  columns: 'columns_bd96f35b',
  stack: 'stack_bd96f35b'
};

export default styles;
