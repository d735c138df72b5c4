// What Cockpit loads: where the clocks are shown, and by what.
import { badges } from './clock-badges.js';
import { tab } from './clocks-tab.js';
import { requestLink } from './request-link.js';
import { words } from './words.js';

export default [
  {
    id: 'servicelane-clocks-tab',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 18, // second: Cockpit's variables have 20, its incidents 15
    properties: { label: words.clocks },
    ...tab,
  },
  {
    id: 'servicelane-request-link',
    pluginPoint: 'cockpit.processInstance.runtime.action',
    priority: 30, // first: the button that cancels has 20
    ...requestLink,
  },
  {
    id: 'servicelane-clock-badges',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    ...badges,
  },
];
