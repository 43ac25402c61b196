export const staff = {
  title: 'Min diplomering'
};
