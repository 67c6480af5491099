/** On which page reading has come to, where the document stores where its pages ended. */
export interface PageCount {
  /** Null where the document does not store it. */
  readonly now: () => number | null;
  /** A break that the writer asked for. */
  readonly broken: () => void;
  /** A break that Word found when it last set the pages. */
  readonly rendered: () => void;
  /** Words stand behind the last break. */
  readonly wordsSeen: () => void;
  /** Goes back to a page, to read what stands beside what was read. */
  readonly at: (page: number | null) => void;
}

/**
 * Counts pages. Word stores its own break behind most of those that the writer asked for: the two are one.
 * Without any break of its own, those asked for are too few to tell a page.
 */
export function pageCount(isStored: boolean): PageCount {
  let page = 1;
  let isAsked = false;
  return {
    now: () => (isStored ? page : null),
    broken: () => {
      page += 1;
      isAsked = true;
    },
    rendered: () => {
      if (!isAsked) page += 1;
      isAsked = false;
    },
    wordsSeen: () => {
      isAsked = false;
    },
    at: (other) => {
      if (other !== null) page = other;
    },
  };
}
