// Asks the plug-in's resource, again and again while somebody is looking.
const PAUSE = 30_000;

// Not api.engine: to plug-ins of the diagram Cockpit 7.24 gives the page's whole address under that name.
export const ENGINE = location.pathname.match(/\/app\/cockpit\/([^/]+)/)[1];

/** Calls show with each answer, failed when there was none; returns what ends it. */
export function watch(api, path, show, failed) {
  const ended = new AbortController();

  async function ask() {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(`${api.cockpitApi}/plugin/servicelane-clocks/${ENGINE}/${path}/clocks`, {
        headers: { Accept: 'application/json' },
        signal: ended.signal,
      });
      if (!answer.ok) {
        throw new Error(`${answer.status} ${path}`);
      }
      show(await answer.json());
    } catch (problem) {
      if (!ended.signal.aborted) {
        console.warn('Clocks:', problem);
        failed();
      }
    }
  }

  const timer = setInterval(ask, PAUSE);
  document.addEventListener('visibilitychange', ask, { signal: ended.signal });
  ask();
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}

/** An element with a class and children; text is never read as HTML. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
