export { type Audit, auditOf } from './audit.js';
export type { Coverage } from './coverage.js';
export type { AuditFinding, Evidence } from './finding.js';
export { type KnownFacts, knownFactsSchema } from './known-facts.js';
export type { AuditInput } from './scene.js';
