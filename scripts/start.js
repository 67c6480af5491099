// `npm start`: builds what is stale, then serves the demonstration city (or what the data directory holds).
import { build } from './build.js';

build();
const { run } = await import('../dist/cli.js');
await run(['serve', '--demo', ...process.argv.slice(2)]);
