export { oncePer } from './once-per.js';
export { oncePerText } from './once-per-text.js';
