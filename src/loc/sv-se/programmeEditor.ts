/** The editor of a programme version: its sections, its fields and what can be wrong with them. */
export const programmeEditor = {
  title: 'Nytt program'
};
