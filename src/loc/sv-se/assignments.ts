export const assignments = {
  title: 'Uppgifter'
};
