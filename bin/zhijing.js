#!/usr/bin/env node
// The command line. In a checkout missing packages are installed and the program is built first where its
// sources have changed.
import { build, isCheckout } from '../scripts/build.js';
import { installMissing } from '../scripts/install-missing.js';

if (isCheckout()) {
  installMissing();
  build(['server']);
}
const { run } = await import('../dist/cli.js');
await run(process.argv.slice(2));
