export * from './fact.js';
export * from './figures.js';
export * from './finding.js';
export * from './organisation.js';
export * from './trace.js';
export * from './wire.js';
export * from './entry.js';
