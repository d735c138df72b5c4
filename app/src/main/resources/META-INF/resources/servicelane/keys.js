// Keys that work on every screen: g and a letter goes somewhere, / searches, c claims, r replies, ? explains.
const typing = (event) =>
  event.composedPath().some((e) => e instanceof HTMLElement && (e.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName)));

let going = 0;

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
  if (document.querySelector('vaadin-dialog-overlay[opened], vaadin-confirm-dialog-overlay[opened]')) return;
  const act = (selector, how = 'click') => {
    const target = [...document.querySelectorAll(selector)].find((e) => e.offsetParent !== null || e.tagName.includes('-'));
    if (target) {
      event.preventDefault();
      target[how]();
    }
  };
  if (going && Date.now() - going < 1500) {
    going = 0;
    act(`[data-go="${CSS.escape(event.key)}"]`);
    return;
  }
  going = event.key === 'g' ? Date.now() : 0;
  if (event.key === '/') act('[data-key="search"]', 'focus');
  else if (event.key === '?') act('[data-key="keys"]');
  else if (event.key === 'c') act('[data-key="claim"]');
  else if (event.key === 'r') act('[data-key="reply"]', 'focus');
});
