export const diploma = {
  title: 'Diplom'
};
