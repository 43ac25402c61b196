
require("./shell.module.css");
const styles = {
  root: 'root_8fb2690d',
  appBar: 'appBar_8fb2690d',
  brand: 'brand_8fb2690d',
  mark: 'mark_8fb2690d',
  nav: 'nav_8fb2690d',
  tabs: 'tabs_8fb2690d',
  page: 'page_8fb2690d',
  crumb: 'crumb_8fb2690d',
  head: 'head_8fb2690d',
  state: 'state_8fb2690d',
  actions: 'actions_8fb2690d',
  columns: 'columns_8fb2690d',
  stack: 'stack_8fb2690d'
};

export default styles;
