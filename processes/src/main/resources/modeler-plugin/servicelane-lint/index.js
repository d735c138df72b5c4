'use strict';

module.exports = { name: 'Servicelane rules', script: './client.js' };
