import { type Content, contentToWire, type Place } from '../../facts/index.js';
import type { Concept } from '../../standard/index.js';
import type { LinedTable, ShownFigure } from '../table-lines.js';
import { printedTables } from './printed-forms.js';
import { type TableCode, tableDigest } from './table-code.js';

/** A number that is no longer what the paper says. */
export interface PaperDifference {
  readonly concept: Concept;
  readonly printed: Content;
  readonly now: Content;
}

/** What a paper turns out to be. */
export type PaperVerdict =
  /** No table of this year has the number that the code names. */
  | { readonly outcome: 'no-such-table' }
  /** The code is not that of this organisation's table as it stood then. */
  | { readonly outcome: 'not-this-one' }
  /** The paper is genuine; `differences` are what has changed since, none where it is still true. */
  | {
      readonly outcome: 'genuine';
      readonly table: string;
      readonly differences: readonly PaperDifference[];
    };

/**
 * Holds a code against a table as it stood when it was printed, and that against the table as it stands
 * now. `then` is the same place with the facts of that moment.
 */
export function comparedWithPaper(code: TableCode, now: Place, then: Place): PaperVerdict {
  const isAsked = ({ table }: LinedTable) => table.number === code.table;
  const printed = printedTables(then).find(isAsked);
  const current = printedTables(now).find(isAsked);
  if (printed === undefined || current === undefined) return { outcome: 'no-such-table' };
  if (tableDigest(printed, then) !== code.digest) return { outcome: 'not-this-one' };
  const present = new Map(figuresIn(current).map((figure) => [figure.concept.id, figure.content]));
  return {
    outcome: 'genuine',
    table: printed.table.id,
    differences: figuresIn(printed).flatMap(({ concept, content }) => {
      const after = present.get(concept.id);
      return after === undefined || isSame(content, after)
        ? []
        : [{ concept, printed: content, now: after }];
    }),
  };
}

const figuresIn = ({ lines }: LinedTable): readonly ShownFigure[] =>
  lines
    .flatMap(({ figure, participations, method }) => [figure, participations, method])
    .filter((figure) => figure !== null);

/** As the digest sees them: to the last stated digit. */
const isSame = (a: Content, b: Content): boolean =>
  JSON.stringify(contentToWire(a)) === JSON.stringify(contentToWire(b));
