import { measure } from '../audit.js';
import { optionsOf } from './options.js';

/** `npm run bench:audit -- --show 10 --generator clerk --kind txt --seed 7 --count 20`. */
const met = await measure(optionsOf(process.argv.slice(2)), (line) => {
  process.stdout.write(`${line}\n`);
});
if (!met) process.exitCode = 1;
