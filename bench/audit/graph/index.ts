export { type Fact, isCounted } from './fact.js';
export { type Description, FactGraph } from './graph.js';
export * from './interval.js';
export { fails, operandsOf, type Relation, UNKNOWN } from './relation.js';
