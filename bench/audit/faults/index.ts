export type { Family, Fault, FaultKind } from './fault.js';
export { Mentions } from './mentions.js';
export { type Spoilt, spoil } from './spoil.js';
