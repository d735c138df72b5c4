// Runs the Modeler's checks over files and prints what they find: node lint.mjs client.js file…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };

const { Linter } = createRequire(import.meta.url)('bpmnlint');
const [, , client, ...files] = process.argv;
globalThis.window = {};
(0, eval)(readFileSync(client, 'utf8'));
const { config, resolver } = window.plugins[0].plugin;
const found = { rules: Object.keys(config.rules).map((name) => name.replace('servicelane/', '')) };
for (const file of files) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(readFileSync(file, 'utf8'));
  const reports = await new Linter({ config, resolver }).lint(rootElement);
  found[file] = Object.entries(reports).flatMap(([rule, all]) =>
    all.map(({ id, message }) => `${rule.replace('servicelane/', '')} ${id}: ${message}`));
}
process.stdout.write(JSON.stringify(found));
