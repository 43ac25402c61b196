export const group = {
  title: 'Grupp'
};
