export { type AcceptedPart, acceptedPart } from './accept.js';
export type { FaultCode, ImportFault } from './faults.js';
export { type Given, type Identity, identityOf } from './identity.js';
export {
  type ImportPlan,
  type ImportTarget,
  importPlan,
  type PlannedChange,
  type PlannedFact,
  type PlannedStatement,
} from './import-plan.js';
export { type PlanBase, planOf } from './plan-of.js';
export { type TableRecord, tableRecords, tablesCsv, tablesJson } from './table-records.js';
export { workbookOf } from './workbook-of.js';
