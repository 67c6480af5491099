export { commentedDocx } from './commented-docx.js';
export type { Author } from './comments-part.js';
export type { Note } from './note.js';
