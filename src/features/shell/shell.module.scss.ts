
require("./shell.module.css");
const styles = {
  root: 'root_74c29bac',
  appBar: 'appBar_74c29bac',
  brand: 'brand_74c29bac',
  mark: 'mark_74c29bac',
  nav: 'nav_74c29bac',
  tabs: 'tabs_74c29bac',
  page: 'page_74c29bac',
  crumb: 'crumb_74c29bac',
  head: 'head_74c29bac',
  state: 'state_74c29bac',
  actions: 'actions_74c29bac',
  columns: 'columns_74c29bac',
  stack: 'stack_74c29bac'
};

export default styles;
