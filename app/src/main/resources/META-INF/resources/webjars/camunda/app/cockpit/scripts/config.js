// Stands before Cockpit's own file of this name. What is not said here stays as Cockpit has it.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Servicelane',
  },
};
