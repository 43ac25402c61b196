export const sessions = {
  title: 'Tillfällen'
};
