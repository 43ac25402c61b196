export const application = {
  title: 'Registrera anmälan'
};
