export const today = {
  title: 'Idag'
};
