export { DOCUMENT_LIMITS } from './document-limits.js';
export { type DocumentReader, documentReader } from './document-process.js';
export { LIMITS } from './limits.js';
export { parseDocument } from './parse-document.js';
export { readDocument } from './read-document.js';
export { type ReadingProcess, readWorkbook } from './workbook.js';
