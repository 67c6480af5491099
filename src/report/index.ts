export { type ParsedChapter, parseChapter } from './chapter/parse.js';
export type { Claims, Unclaimed } from './claims.js';
export { factsCsv, factsJson } from './facts-file.js';
export { titleOf } from './front.js';
export type { GuardFinding } from './guard.js';
export { chapterFaults } from './lint.js';
export { type Report, type ReportOptions, refuseUnquoted, reportOf } from './report.js';
export type { Omission } from './setting.js';
