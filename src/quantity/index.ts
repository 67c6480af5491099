export * from './decimal.js';
export * from './grim.js';
export * from './interval.js';
export * from './quantity.js';
export * from './rational.js';
export * from './reading/index.js';
export * from './unit.js';
export * from './writing/index.js';
