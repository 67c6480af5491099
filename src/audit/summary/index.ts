export {
  type AuditSummary,
  auditSummarySchema,
  type FaultKind,
  type SummarisedReport,
  type Unread,
} from './schema.js';
export { type SummaryOptions, summaryDocument } from './summary-document.js';
export { summaryOf } from './summary-of.js';
export { summaryRows } from './summary-rows.js';
