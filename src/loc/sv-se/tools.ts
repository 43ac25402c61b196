export const tools = {
  title: 'Verktyg'
};
