export { LIMITS } from './limits.js';
export { type ReadingProcess, readWorkbook } from './workbook.js';
