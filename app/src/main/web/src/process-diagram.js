import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** Shows a BPMN model and where its tokens are. Properties: xml, passed (ids), active (ids). */
class ProcessDiagram extends HTMLElement {
  connectedCallback() {
    if (!this.viewer) {
      this.host = document.createElement('div');
      this.host.className = 'process-diagram-host';
      this.append(this.host); // light DOM: diagram-js ships global css
      this.viewer = new NavigatedViewer({ container: this.host });
    }
    this.show();
  }

  set xml(value) {
    this.source = value;
    this.show();
  }

  set passed(ids) {
    this.passedIds = ids;
    this.mark();
  }

  set active(ids) {
    this.activeIds = ids;
    this.mark();
  }

  async show() {
    if (!this.viewer || !this.source) return;
    await this.viewer.importXML(this.source);
    this.viewer.get('canvas').zoom('fit-viewport');
    this.drawn = true;
    this.mark();
    this.setAttribute('rendered', '');
  }

  mark() {
    if (!this.drawn) return;
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    (this.passedIds ?? []).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'passed'));
    (this.activeIds ?? []).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'active'));
  }
}

if (!customElements.get('process-diagram')) customElements.define('process-diagram', ProcessDiagram);
