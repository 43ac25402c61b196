export const pool = {
  title: 'Pool och grupper'
};
