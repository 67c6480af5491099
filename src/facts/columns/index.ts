export { type Country, countryOf, type Review } from './country.js';
export { type FactColumns, factColumns } from './fact-columns.js';
