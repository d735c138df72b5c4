// Bundles the web components into the folder given; Maven calls it with target/classes.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/process-diagram.js', 'src/process-diagram.css'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl', '.svg': 'dataurl' },
  outdir: process.argv[2] ?? '../../../target/classes/META-INF/resources/servicelane',
});
