// The button of a process instance that leads back to its request; nothing where the instance has none.
import { element, ENGINE } from './watch.js';
import { openRequest } from './words.js';

const NUMBER = /^SR-\d+$/;

let ended = new AbortController();

export const requestLink = {
  async render(node, { api, processInstanceId }) {
    ended.abort();
    ended = new AbortController();
    const { signal } = ended;
    try {
      const answer = await fetch(
        `${api.baseApi}/engine/${ENGINE}/process-instance/${encodeURIComponent(processInstanceId)}`,
        { headers: { Accept: 'application/json' }, signal },
      );
      const { businessKey } = answer.ok ? await answer.json() : {};
      if (!signal.aborted && NUMBER.test(businessKey ?? '')) {
        node.append(button(api, businessKey));
      }
    } catch (problem) {
      if (!signal.aborted) {
        console.warn('Request:', problem);
      }
    }
  },
  unmount() {
    ended.abort();
  },
};

function button(api, request) {
  const icon = element('span', 'glyphicon glyphicon-share-alt');
  icon.setAttribute('aria-hidden', 'true');
  const link = element('a', 'btn btn-default btn-toolbar', icon);
  link.href = placeOf(api, request);
  link.title = openRequest(request);
  link.setAttribute('aria-label', openRequest(request));
  return link;
}

/** Where the desk shows the request: its address is what stands before Cockpit's. */
export function placeOf(api, request) {
  return `${api.adminApi.replace(/\/camunda\/api\/admin$/, '')}/requests/${encodeURIComponent(request)}`;
}
