export { annexOf } from './annex.js';
export { drawIndicators, type Indicators, type Size } from './indicators.js';
export { INDICATOR_ROWS, type IndicatorRow, type IndicatorTable, TABLE_NAMES } from './rows.js';
