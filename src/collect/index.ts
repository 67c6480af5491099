export { type AcceptedPart, acceptedPart } from './accept.js';
export {
  type Apart,
  type ChangeLine,
  changeLines,
  type RowNotes,
} from './changes/change-lines.js';
export { changeWorkbook } from './changes/change-sheet.js';
export type { FaultCode, ImportFault } from './faults.js';
export {
  comparedWithPaper,
  type PaperDifference,
  type PaperVerdict,
} from './forms/compare-paper.js';
export { type Printing, printedForms } from './forms/printed-forms.js';
export { readCode, type TableCode } from './forms/table-code.js';
export { type Given, type Identity, identityOf } from './identity.js';
export {
  type ImportPlan,
  type ImportTarget,
  importPlan,
  type PlannedChange,
  type PlannedFact,
  type PlannedStatement,
} from './import-plan.js';
export { type Attachment, scanExtension } from './package/attachment.js';
export {
  type CheckLine,
  type CheckList,
  checkList,
  type JudgedFinding,
  type PackageState,
} from './package/check-list.js';
export { type ExplainedFinding, explanationsWorkbook } from './package/explanations.js';
export { fileName } from './package/file-name.js';
export { type PlanBase, planOf } from './plan-of.js';
export { type TableRecord, tableRecords, tablesCsv, tablesJson } from './table-records.js';
export { workbookOf } from './workbook-of.js';
