import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import DiagramMarks from './diagram-marks.js';

const CLOSEST = 2;
const FARTHEST = 0.2;
const READABLE = 0.55;
/** Smaller than that a whole process tells nothing even by its colours. */
const OVERVIEW = 0.3;

/** Where a window of that size starts so that the middle is in it and as little as possible beside the drawing. */
const around = (middle, size, start, length) => (length + 40 <= size
  ? start + length / 2 - size / 2
  : Math.max(start - 20, Math.min(start + length + 20 - size, middle - size / 2)));

/**
 * Shows a BPMN model and where its tokens are.
 * Properties: xml, passed (ids), active (ids), flows (ids taken), badges [{element, text, tone}],
 * heat [{element, level 1 to 5}], picked (id), words {label, zoomIn, zoomOut, fit, broken}.
 * Event: element-pick {element} when somebody chooses an element that has a badge.
 * Attributes it sets: rendered once drawn, broken when the model cannot be drawn.
 */
class ProcessDiagram extends HTMLElement {
  #viewer;
  #host = document.createElement('div');
  #tools = document.createElement('div');
  #message = document.createElement('p');
  #watch = new ResizeObserver(() => this.#resized());
  #drawing = Promise.resolve();
  #drawn = false;
  #touched = false;
  #marks;
  #values = { xml: '', passed: [], active: [], flows: [], badges: [], heat: [], picked: '', words: {} };

  connectedCallback() {
    // what was set before this script had come shadows the accessors below
    for (const name of Object.keys(this.#values).filter((own) => Object.hasOwn(this, own))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#viewer) this.#build();
    this.#watch.observe(this.#host);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  get xml() { return this.#values.xml; }
  set xml(value) {
    if (value === this.#values.xml) return;
    this.#values.xml = value ?? '';
    this.#draw();
  }

  get passed() { return this.#values.passed; }
  set passed(ids) {
    this.#values.passed = ids ?? [];
    this.#mark();
  }

  get active() { return this.#values.active; }
  set active(ids) {
    this.#values.active = ids ?? [];
    this.#mark();
    if (!this.#touched) this.#settle();
  }

  get flows() { return this.#values.flows; }
  set flows(ids) {
    this.#values.flows = ids ?? [];
    this.#mark();
  }

  get badges() { return this.#values.badges; }
  set badges(badges) {
    this.#values.badges = badges ?? [];
    this.#mark();
    if (!this.#touched) this.#settle();
  }

  get heat() { return this.#values.heat; }
  set heat(heat) {
    this.#values.heat = heat ?? [];
    this.#mark();
  }

  get picked() { return this.#values.picked; }
  set picked(id) {
    this.#values.picked = id ?? '';
    this.#mark();
    this.#show(this.#values.picked);
  }

  get words() { return this.#values.words; }
  set words(words) {
    this.#values.words = words ?? {};
    this.#say();
  }

  #build() {
    this.#host.className = 'process-diagram-host';
    this.#tools.className = 'process-diagram-tools';
    this.#message.className = 'process-diagram-message';
    this.#message.hidden = true;
    this.#message.setAttribute('role', 'status');
    this.#tools.append(
      this.#tool('zoomIn', '+', () => this.#zoom(1.25)),
      this.#tool('zoomOut', '−', () => this.#zoom(0.8)),
      this.#tool('fit', '⤢', () => this.#fit(true)),
    );
    this.append(this.#host, this.#tools, this.#message); // light DOM: diagram-js ships global css
    this.#viewer = new NavigatedViewer({
      container: this.#host,
      zoomScroll: { enabled: false }, // the wheel belongs to the page
      bpmnRenderer: { defaultFillColor: '#ffffff', defaultStrokeColor: '#6b7a76', defaultLabelColor: '#26332f' },
      textRenderer: { defaultStyle: { fontFamily: getComputedStyle(this).fontFamily } },
    });
    this.#marks = new DiagramMarks(this.#viewer, (element) => this.#pick(element));
    this.#host.tabIndex = 0;
    this.#host.setAttribute('role', 'img');
    this.#host.addEventListener('keydown', (event) => this.#key(event));
    this.#host.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.#viewer.on('element.click', ({ element }) => this.#pick(element.labelTarget?.id ?? element.id));
    this.#viewer.on('canvas.viewbox.changing', () => { this.#touched ||= this.#host.matches(':active'); });
    this.#say();
    this.#draw();
  }

  #tool(word, sign, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.dataset.word = word;
    button.addEventListener('click', () => { this.#touched = true; act(); });
    return button;
  }

  #say() {
    const words = this.#values.words;
    for (const button of this.#tools.children) {
      const word = words[button.dataset.word] ?? '';
      button.title = word;
      button.setAttribute('aria-label', word);
    }
    this.#message.textContent = words.broken ?? '';
    this.#describe();
  }

  /** One drawing after the other: a newer model must not be overtaken by an older one. */
  #draw() {
    if (!this.#viewer || !this.#values.xml) return;
    const xml = this.#values.xml;
    this.#drawing = this.#drawing.then(() => (xml === this.#values.xml ? this.#import(xml) : undefined));
  }

  async #import(xml) {
    this.#drawn = false;
    this.#marks.forget();
    try {
      await this.#viewer.importXML(xml);
      this.#drawn = true;
    } catch (broken) {
      console.warn('The process diagram cannot be drawn:', broken.message);
    }
    this.toggleAttribute('rendered', this.#drawn);
    this.toggleAttribute('broken', !this.#drawn);
    this.#message.hidden = this.#drawn;
    this.#host.hidden = this.#tools.hidden = !this.#drawn;
    this.#touched = false;
    this.#mark();
    this.#settle();
  }

  #mark() {
    if (!this.#drawn) return;
    this.#marks.show(this.#values);
    this.#describe();
  }

  #pick(element) {
    if (this.#values.badges.some((badge) => badge.element === element)) {
      this.dispatchEvent(new CustomEvent('element-pick', { detail: { element } }));
    }
  }

  /** Brings an element into the window when it is not there. */
  #show(id) {
    const element = this.#visible() && id ? this.#viewer.get('elementRegistry').get(id) : undefined;
    if (!element) return;
    this.#touched = true;
    const canvas = this.#viewer.get('canvas');
    if (canvas.zoom() < READABLE) canvas.zoom(READABLE + 0.1);
    const box = canvas.viewbox();
    const outside = element.x < box.x + 20 || element.y < box.y + 30
      || element.x + element.width > box.x + box.width - 20 || element.y + element.height > box.y + box.height - 20;
    if (outside) {
      const { inner, width, height } = box;
      canvas.viewbox({
        x: around(element.x + element.width / 2, width, inner.x, inner.width),
        y: around(element.y + element.height / 2, height, inner.y, inner.height),
        width,
        height,
      });
    }
  }

  #describe() {
    if (!this.#viewer) return;
    const elements = this.#drawn ? this.#viewer.get('elementRegistry') : undefined;
    const names = this.#values.active.map((id) => elements?.get(id)?.businessObject.name).filter(Boolean);
    this.#host.setAttribute('aria-label', [this.#values.words.label, names.join(', ')].filter(Boolean).join(': '));
  }

  #visible() {
    return this.#drawn && this.#host.clientWidth > 0 && this.#host.clientHeight > 0;
  }

  #resized() {
    if (!this.#visible()) return;
    this.#viewer.get('canvas').resized();
    if (!this.#touched) this.#settle();
  }

  /** The whole process, or where too small to be read the part around the token or the first badge. */
  #settle() {
    if (!this.#visible()) return;
    this.#fit(false);
    const canvas = this.#viewer.get('canvas');
    const { active, badges } = this.#values;
    const small = canvas.zoom() < OVERVIEW;
    const token = [...active, ...(small ? badges.map(({ element }) => element) : [])]
      .map((id) => this.#viewer.get('elementRegistry').get(id)).find(Boolean);
    if (canvas.zoom() < READABLE && token) {
      canvas.zoom(READABLE + 0.1);
      const { inner, width, height } = canvas.viewbox();
      canvas.viewbox({
        x: around(token.x + token.width / 2, width, inner.x, inner.width),
        y: around(token.y + token.height / 2, height, inner.y, inner.height),
        width,
        height,
      });
    }
  }

  #fit(whole) {
    if (!this.#visible()) return;
    const canvas = this.#viewer.get('canvas');
    const { inner, outer } = canvas.viewbox();
    const room = { width: outer.width - 104, height: outer.height - 32 }; // the buttons lie over the right edge
    const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({ x: inner.x + inner.width / 2 - width / 2, y: inner.y + inner.height / 2 - height / 2, width, height });
    if (whole) this.#touched = false;
  }

  #zoom(factor) {
    if (!this.#visible()) return;
    const canvas = this.#viewer.get('canvas');
    canvas.zoom(Math.max(FARTHEST, Math.min(CLOSEST, canvas.zoom() * factor)), 'auto');
  }

  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#touched = true;
    this.#zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#visible()) return;
    const scroll = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (scroll) this.#viewer.get('canvas').scroll({ dx: scroll[0], dy: scroll[1] });
    else if (event.key === '+' || event.key === '=') this.#zoom(1.25);
    else if (event.key === '-') this.#zoom(0.8);
    else if (event.key === '0') this.#fit(true);
    else return;
    this.#touched = event.key !== '0';
    event.preventDefault();
    event.stopPropagation();
  }
}

if (!customElements.get('process-diagram')) customElements.define('process-diagram', ProcessDiagram);
