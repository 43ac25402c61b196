export const register = {
  title: 'Diplomerade verksamheter'
};
