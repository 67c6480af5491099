export type { Formula, Span } from './ast.js';
export { breakdownsOf, partsMeant } from './breakdowns.js';
export { type FormulaContext, typeFaults } from './check.js';
export type { FormulaFault } from './fault.js';
export { ATTRIBUTES, type Attribute, FUNCTIONS } from './functions.js';
export { LIMITS, type Parsed, parseFormula } from './parse.js';
export { type Comparability, comparability, type Time } from './periods.js';
export { formulaInWords, formulaText, type Script, signOf, type Words, written } from './print.js';
export { conceptsIn, operandsOf } from './walk.js';
