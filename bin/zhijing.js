#!/usr/bin/env node
// The command line. In a checkout the program is built first where its sources have changed.
import { build, isCheckout } from '../scripts/build.js';

if (isCheckout()) await build(['server']);
const { run } = await import('../dist/cli.js');
await run(process.argv.slice(2));
