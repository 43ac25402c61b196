export const decision = {
  title: 'Beslut'
};
