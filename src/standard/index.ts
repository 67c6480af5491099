export * from './concept.js';
export * from './edition.js';
export * from './standard.js';
