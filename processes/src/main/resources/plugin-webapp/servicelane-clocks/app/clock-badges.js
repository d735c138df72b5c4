// The diagram of a process definition: how many clocks are in which state where tokens are.
import { element, watch } from './watch.js';
import { countWord, stateWord, words } from './words.js';

// a sign beside the colour, for those who cannot tell the colours apart
const COUNTS = [
  { count: 'overdue', state: 'BREACHED', sign: '!' },
  { count: 'atRisk', state: 'AT_RISK', sign: '▲' },
  { count: 'running', state: 'RUNNING', sign: '►' },
  { count: 'paused', state: 'PAUSED', sign: '‖' },
];

// Top left, astride the edge: Camunda's tokens are at the bottom left, called processes at the bottom right and the sign
// of a suspended job at the top right. Shown at any zoom, and never so small that nobody can read it.
const PLACE = {
  position: { top: -16, left: -6 },
  show: { minZoom: -Infinity, maxZoom: Infinity },
  scale: { min: 0.7 },
};

let stop = () => {};

export const badges = {
  render(viewer, { api, processDefinitionId }) {
    stop();
    const overlays = viewer.get('overlays');
    const shapes = viewer.get('elementRegistry');
    let shown = [];

    const legend = makeLegend();
    viewer.get('canvas').getContainer().append(legend);

    function clear() {
      shown.forEach((badge) => overlays.remove(badge));
      shown = [];
    }

    const unwatch = watch(
      api,
      `process-definition/${encodeURIComponent(processDefinitionId)}`,
      (elements) => {
        clear();
        shown = elements
          .filter((clocks) => shapes.get(clocks.element))
          .map((clocks) => overlays.add(clocks.element, 'servicelane-clocks', { ...PLACE, html: counts(clocks) }));
        legend.hidden = shown.length === 0;
      },
      () => {
        // better none than old ones: the diagram has no room to say how old they are
        clear();
        legend.hidden = true;
      },
    );
    // Cockpit keeps the viewer for the next visit
    stop = () => {
      unwatch();
      clear();
      legend.remove();
    };
  },
  unmount() {
    stop();
  },
};

function counts(clocks) {
  const shownCounts = COUNTS.filter(({ count }) => clocks[count] > 0);
  const marks = shownCounts.map(({ count, state, sign }) => badge(state, sign, clocks[count]));
  const group = element('div', 'sl-clock-badges', ...marks);
  group.setAttribute('role', 'img');
  group.title = shownCounts.map(({ count, state }) => countWord(clocks[count], state)).join('\n');
  group.setAttribute('aria-label', group.title);
  return group;
}

function badge(state, sign, count) {
  const made = element('span', 'sl-clock-badge', element('b', '', sign), `${count}`);
  made.dataset.clock = state;
  return made;
}

function makeLegend() {
  const lines = COUNTS.map(({ state, sign }) => {
    const mark = element('span', 'sl-clock-badge', element('b', '', sign));
    mark.dataset.clock = state;
    return element('span', '', mark, stateWord(state));
  });
  const legend = element('div', 'sl-clock-legend', element('strong', '', words.legend), ...lines);
  legend.hidden = true;
  return legend;
}
