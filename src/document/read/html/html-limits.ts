/** What a web page from outside may cost. A report of a hundred pages takes a tenth of any of these. */
export const HTML_LIMITS = {
  /** Elements within one another. */
  depth: 512,
  elements: 1_000_000,
  attributes: 1_000,
  cells: 200_000,
  columns: 512,
} as const;
