export * from './binding.js';
export * from './chart.js';
export * from './document.js';
export * from './form.js';
export * from './layout.js';
export * from './node.js';
export * from './read-document.js';
export * from './walk.js';
