export * from './blocks.js';
export * from './inline.js';
export * from './printing.js';
export type { Chapter, Declaration, Numbering, ReportPlan } from './report.js';
export {
  digitsOf,
  type Hedge,
  intervalOf,
  type NumberSlot,
  numberOf,
  type PrintedNumber,
  printed,
} from './slot.js';
export { chinese, chineseCount } from './words.js';
