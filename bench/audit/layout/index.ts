export * from './laid.js';
export { layOut } from './lay-out.js';
export { headingNumber } from './numbering.js';
