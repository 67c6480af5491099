/** What a text's own marks say of its lines, by where their words begin. */
export interface Marks {
  /** Levels of headings; 0 for the title of all. */
  readonly headings: ReadonlyMap<number, number>;
  /** Lines that begin a block of their own. */
  readonly openings: ReadonlySet<number>;
}

export const NO_MARKS: Marks = { headings: new Map(), openings: new Set() };
