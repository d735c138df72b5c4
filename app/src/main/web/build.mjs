// Bundles the web components into the first folder given and the Modeler's checks into the second; Maven calls it.
import { readFileSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

const web = process.argv[2] ?? '../../../target/classes/META-INF/resources/servicelane';
const plugin = process.argv[3] ?? '../../../target/classes/modeler-plugin/servicelane-lint';
const processes = '../../../../processes/src/main/resources/';

await build({
  entryPoints: ['src/process-diagram.js', 'src/process-diagram.css'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl', '.svg': 'dataurl' },
  outdir: web,
});

await build({
  entryPoints: ['src/lint/client.js'],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  outdir: plugin,
  plugins: [{ name: 'kit', setup: kit }],
});

/** What the gate knows, too: its catalogue, the icons, and the steps as their element templates describe them. */
function kit(bundle) {
  const known = {
    'kit:catalogue': () => json(JSON.parse(readFileSync(`${processes}gate/rules.json`, 'utf8'))),
    'kit:icons': () => json(readFileSync(`${processes}gate/icons.txt`, 'utf8').split('\n').filter((name) => name)),
    'kit:palette': steps,
  };
  bundle.onResolve({ filter: /^kit:/ }, (wanted) => ({ path: wanted.path, namespace: 'kit' }));
  bundle.onLoad({ filter: /.*/, namespace: 'kit' }, (wanted) => ({ contents: known[wanted.path](), loader: 'js' }));
}

function json(value) {
  return `export default ${JSON.stringify(value)};`;
}

function steps() {
  const palette = [];
  const inputs = {};
  for (const file of readdirSync(`${processes}element-templates`).sort()) {
    const { properties } = JSON.parse(readFileSync(`${processes}element-templates/${file}`, 'utf8'));
    for (const { value, binding } of properties) {
      const bean = /^\$\{(\w+)}$/.exec(value)?.[1];
      if (bean && binding.type === 'camunda:executionListener') palette.push({ bean, kind: 'listener' });
      if (bean && binding.name === 'camunda:delegateExpression') {
        palette.push({ bean, kind: 'step' });
        inputs[bean] = Object.fromEntries(properties
          .filter((property) => property.binding.type === 'camunda:inputParameter')
          .map(({ binding: { name }, description, constraints }) =>
            [name, { words: `for example: ${description.split(' · ')[0]}`, pattern: constraints?.pattern?.value }]));
      }
    }
  }
  return `export const palette = ${JSON.stringify(palette)}; export const inputs = ${JSON.stringify(inputs)};`;
}
