import { join } from 'node:path';
import { build } from '../scripts/build.js';

/**
 * Lets the sources under test work with built workers: brought up from source, each takes up to two seconds of a
 * processor, of which there are hundreds in a run.
 */
export function setup(): void {
  build(['server']);
  process.env.ZHIJING_WORKERS = join(import.meta.dirname, '..', 'dist');
}
