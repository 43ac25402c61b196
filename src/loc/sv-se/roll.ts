export const roll = {
  title: 'Närvaro'
};
