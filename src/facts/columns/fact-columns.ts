import { decimal } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { Absence, Content } from '../fact.js';

/** How a cell is filled: not at all, by a value, by an absence, or by what no column holds. */
export const NONE = 0;
export const VALUE = 1;
export const BLANK = 2;
export const NOT_APPLICABLE = 3;
export const NOT_COLLECTED = 4;
/** A text, or a value whose digits do not fit. */
export const OTHER = 5;

/** What all organisations assert of one concept in one cycle, a row each. Nothing of the contents is lost. */
export interface FactColumn {
  readonly kind: Uint8Array;
  readonly mantissa: Float64Array;
  readonly decimals: Int8Array;
  readonly others: Map<number, Content>;
}

/** The facts of one cycle by concept: ten bytes a cell, where an object a fact takes some hundreds. */
export interface FactColumns {
  /** The concepts of which anything is asserted. */
  concepts(): Iterable<ConceptId>;
  of(concept: ConceptId): FactColumn | undefined;
  put(concept: ConceptId, row: number, content: Content): void;
  contentAt(concept: ConceptId, row: number): Content | undefined;
}

const KINDS: Readonly<Record<Absence, number>> = {
  blank: BLANK,
  'not-applicable': NOT_APPLICABLE,
  'not-collected': NOT_COLLECTED,
};
const ABSENCES = new Map<number, Absence>([
  [BLANK, 'blank'],
  [NOT_APPLICABLE, 'not-applicable'],
  [NOT_COLLECTED, 'not-collected'],
]);

/** Columns for the facts of so many organisations, without any facts yet. */
export function factColumns(rows: number): FactColumns {
  const columns = new Map<ConceptId, FactColumn>();
  return {
    concepts: () => columns.keys(),
    of: (concept) => columns.get(concept),
    put: (concept, row, content) => {
      const column = columns.get(concept) ?? emptyFactColumn(rows);
      columns.set(concept, column);
      fill(column, row, content);
    },
    contentAt: (concept, row) => {
      const column = columns.get(concept);
      return column === undefined ? undefined : contentIn(column, row);
    },
  };
}

const emptyFactColumn = (rows: number): FactColumn => ({
  kind: new Uint8Array(rows),
  mantissa: new Float64Array(rows),
  decimals: new Int8Array(rows),
  others: new Map(),
});

function fill(column: FactColumn, row: number, content: Content): void {
  if (content.type === 'absent') {
    column.kind[row] = KINDS[content.absence];
    return;
  }
  if (content.type === 'value' && fits(content.value.mantissa) && content.value.decimals < 100) {
    column.kind[row] = VALUE;
    column.mantissa[row] = Number(content.value.mantissa);
    column.decimals[row] = content.value.decimals;
    return;
  }
  column.kind[row] = OTHER;
  column.others.set(row, content);
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);
const fits = (mantissa: bigint): boolean => mantissa <= MOST && mantissa >= -MOST;

function contentIn(column: FactColumn, row: number): Content | undefined {
  const kind = column.kind[row] ?? NONE;
  if (kind === NONE) return undefined;
  if (kind === OTHER) return column.others.get(row);
  const absence = ABSENCES.get(kind);
  if (absence !== undefined) return { type: 'absent', absence };
  return { type: 'value', value: decimal(column.mantissa[row] ?? 0, column.decimals[row] ?? 0) };
}
