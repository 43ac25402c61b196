export const cost = {
  title: 'Kostnad'
};
