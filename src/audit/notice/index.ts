export { type NoticeOptions, noticeOf } from './notice-of.js';
export type { AuditRuling } from './ruling.js';
