export { chineseWhole } from './numerals.js';
export { type WrittenForm, written } from './written.js';
