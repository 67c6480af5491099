/** The parts of administration, as the address names them. */
export const PARTS = ['organisations', 'accounts', 'cycles', 'editions', 'log'] as const;

export type Part = (typeof PARTS)[number];

/** What the address says beyond the organisation and the year. */
export interface AdministrationSearch {
  readonly part?: Part | undefined;
  /** The edition that is looked at. */
  readonly edition?: string | undefined;
  /** What accounts are searched for. */
  readonly text?: string | undefined;
}

/** The search part of an address, without what is not known. */
export function administrationSearch(search: Record<string, unknown>): AdministrationSearch {
  const part = PARTS.find((each) => each === search.part);
  return {
    ...(part === undefined ? {} : { part }),
    ...(typeof search.edition === 'string' ? { edition: search.edition } : {}),
    ...(typeof search.text === 'string' ? { text: search.text } : {}),
  };
}
