export const participants = {
  title: 'Deltagare'
};
