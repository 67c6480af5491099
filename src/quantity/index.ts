export * from './decimal.js';
export * from './interval.js';
export * from './quantity.js';
export * from './rational.js';
export * from './unit.js';
