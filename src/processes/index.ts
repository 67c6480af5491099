export { workerEntry } from './worker-entry.js';
export { workerFlags } from './worker-flags.js';
