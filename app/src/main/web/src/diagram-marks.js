/** Colours the shapes of a drawing and hangs tokens and badges on them. */
export default class DiagramMarks {
  #viewer;
  #pick;
  #marked = [];

  /** The viewer has a drawing whenever something is shown; pick is called with the id of a badge's element. */
  constructor(viewer, pick) {
    this.#viewer = viewer;
    this.#pick = pick;
  }

  /** The drawing and all its marks are gone. */
  forget() {
    this.#marked = [];
  }

  /** Replaces all marks; ids that are not in the drawing are left out. */
  show({ passed, active, flows, badges, heat, picked }) {
    const elements = this.#viewer.get('elementRegistry');
    const drawn = (ids) => ids.filter((id) => elements.get(id));
    this.#clear();
    const now = new Set(drawn(active));
    drawn(flows).forEach((id) => {
      this.#put(id, 'passed');
      if (elements.get(`${id}_label`)) this.#put(`${id}_label`, 'passed');
    });
    drawn(passed).filter((id) => !now.has(id)).forEach((id) => this.#put(id, 'passed'));
    now.forEach((id) => {
      this.#put(id, 'active');
      this.#token(id);
    });
    heat.filter(({ element }) => elements.get(element)).forEach(({ element, level }) => this.#put(element, `heat-${level}`));
    if (elements.get(picked)) this.#put(picked, 'picked');
    badges.filter(({ element }) => elements.get(element)).forEach((badge) => this.#badge(badge, elements.get(badge.element)));
  }

  #clear() {
    const canvas = this.#viewer.get('canvas');
    const overlays = this.#viewer.get('overlays');
    this.#marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.#marked = [];
    overlays.remove({ type: 'token' });
    overlays.remove({ type: 'badge' });
  }

  #put(id, marker) {
    this.#viewer.get('canvas').addMarker(id, marker);
    this.#marked.push([id, marker]);
  }

  #token(id) {
    const token = document.createElement('div');
    token.className = 'process-diagram-token';
    this.#viewer.get('overlays').add(id, 'token', { position: { top: -11, left: -11 }, html: token });
  }

  /** On the upper edge, where neither labels nor boundary events are; the style sheet lifts it over the edge. */
  #badge({ element, text, tone }, shape) {
    const badge = document.createElement('div');
    const tokens = tone?.endsWith('tokens');
    const small = shape.width < 60;
    badge.className = `process-diagram-badge ${tone ?? ''}`;
    badge.classList.toggle('centred', small && !tokens);
    badge.classList.toggle('counted', Boolean(tokens));
    badge.textContent = text;
    badge.title = [shape.businessObject.name, text].filter(Boolean).join(': ');
    badge.addEventListener('click', () => this.#pick(element));
    let left = 16;
    if (tokens) left = shape.width;
    else if (small) left = shape.width / 2;
    this.#viewer.get('overlays').add(element, 'badge', { position: { top: 0, left }, html: badge, scale: { min: 0.7, max: 1.2 } });
  }
}
