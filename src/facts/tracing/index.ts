export { traceOf } from './trace-of.js';
export { traceOfFormula } from './trace-of-formula.js';
