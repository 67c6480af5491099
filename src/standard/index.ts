export * from './concept.js';
export * from './edition.js';
export * from './layouts.js';
export * from './package-rule.js';
export * from './programme-groups.js';
export { partsOfRollup } from './rollup-parts.js';
export * from './standard.js';
