// The tab of a process instance: one line for each clock of its request.
import { placeOf } from './request-link.js';
import { element, watch } from './watch.js';
import { kindWord, levelWord, moment, now, ofBudget, openRequest, stateWord, words } from './words.js';

let stop = () => {};

export const tab = {
  render(node, { api, processInstanceId }) {
    stop();
    const notice = element('p', 'sl-clocks-notice', words.loading);
    notice.setAttribute('role', 'status');
    const lines = element('div', 'sl-clocks-lines');
    node.append(element('div', 'sl-clocks', notice, lines));
    stop = watch(
      api,
      `process-instance/${encodeURIComponent(processInstanceId)}`,
      (clocks) => {
        lines.replaceChildren(...(clocks.length > 0 ? [table(clocks), foot(api, clocks[0].request)] : []));
        notice.textContent = clocks.length > 0 ? '' : words.none;
      },
      () => {
        notice.textContent = words.failed;
      },
    );
  },
  unmount() {
    stop();
  },
};

function table(clocks) {
  const head = ['clock', 'state', 'used', 'due', 'calendar', 'level'].map((column) => {
    const cell = element('th', `sl-clocks-${column}`, words[column]);
    cell.scope = 'col';
    return cell;
  });
  return element(
    'table',
    'cam-table',
    element('thead', '', element('tr', '', ...head)),
    element('tbody', '', ...clocks.map(line)),
  );
}

function line(clock) {
  const state = element('span', 'sl-clock-state', stateWord(clock.state));
  state.dataset.clock = clock.state;
  const cells = [
    kindWord(clock.kind),
    state,
    used(clock),
    moment(clock.due),
    clock.calendar,
    levelWord(clock.level),
  ];
  return element('tr', '', ...cells.map((cell) => element('td', '', cell)));
}

function used({ usedSeconds, budgetSeconds, state }) {
  const share = budgetSeconds > 0 ? Math.min(1, usedSeconds / budgetSeconds) : 1;
  const bar = element('span', 'sl-clock-bar', element('span', ''));
  bar.dataset.clock = state;
  bar.firstChild.style.width = `${Math.round(share * 100)}%`;
  bar.setAttribute('aria-hidden', 'true'); // the words beside it say the same
  return element('span', 'sl-clock-used', bar, ofBudget(usedSeconds, budgetSeconds));
}

function foot(api, request) {
  const link = element('a', '', openRequest(request));
  link.href = placeOf(api, request);
  return element('p', 'sl-clocks-foot', link, element('span', '', `${words.updated} ${now()}`));
}
