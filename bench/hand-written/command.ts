import { parseArgs } from 'node:util';
import { benchByHand } from '../by-hand.js';
import { FOLDER } from './hand-written.js';

/** `npm run bench:by-hand -- --show --report machine-school --folder DIR`. */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: FOLDER },
    report: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
await benchByHand((line) => process.stdout.write(`${line}\n`), values);
