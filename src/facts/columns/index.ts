export { type Country, countryOf, type Review } from './country.js';
export { type FactColumns, factColumns } from './fact-columns.js';
export { type FactStock, factsOfStock } from './fact-view.js';
