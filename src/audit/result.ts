export { type AnswerChoices, answerOf, failuresOf } from './result/answer-of.js';
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
