export { type AnswerChoices, answerOf, failuresOf } from './result/answer-of.js';
export { fewOf } from './result/few.js';
export { HEADS, SEVERITIES, severitySaid, underHead } from './result/heads.js';
export { placeSaid, placesSaid } from './result/place-said.js';
export { quotesOf } from './result/quotes.js';
export { reportName, schoolName } from './result/report-name.js';
export { type Audited, resultOf } from './result/result-of.js';
export {
  type AuditAnswer,
  type AuditResult,
  auditAnswerSchema,
  auditAnswersSchema,
  auditResultSchema,
  type ResultEvidence,
  type ResultFinding,
  type Timings,
} from './result/schema.js';
