export { type Comparison, comparedNumber, comparisonOf, HEADS, SIZE } from './comparing.js';
export { mostOutlyingFirst, type OutlyingStep, outlyingnessOf, outlyingStep } from './line.js';
export { type ComparedCell, type ComparedLine, comparedLine } from './members.js';
export { LEAST_COMPARED, medianOf, outlyingScores, UNUSUAL } from './scores.js';
