import { added, disjoint, type Fact, point, type Relation } from '../graph/index.js';
import { type LaidRow, type LaidTable, piecesOf } from '../layout/index.js';
import { operandPieces } from './detect.js';
import type { Fault } from './fault.js';
import type { Mentions } from './mentions.js';
import type { Spoiling } from './spoiling.js';

/** Takes a row out of a table; it shows where a total or a count of that table no longer fits. */
export function spoilRow(spoiling: Spoiling): Fault | null {
  const { report, random, mentions, reserved } = spoiling;
  const free = report.elements.flatMap((element) =>
    element.kind === 'table' && isFree(element, spoiling)
      ? element.rows
          .filter(({ head, total }) => !head && !total)
          .map((row) => ({ table: element, row }))
      : [],
  );
  if (free.length === 0) return null;
  const { table, row } = random.pick(free);
  const failing = mentions.graph.relations.filter((relation) =>
    failsWithout(mentions, table, row, relation),
  );
  table.rows.splice(table.rows.indexOf(row), 1);
  for (const { pieces } of row.cells)
    for (const piece of pieces) {
      mentions.spoilt.add(piece);
      reserved.add(piece);
    }
  return {
    kind: 'row',
    family: 'numbers',
    detectable: failing.length > 0,
    what: `the row ${row.cells[0]?.pieces[0]?.text ?? ''} is gone`,
    by: [...new Set(failing.map(({ kind }) => kind))].join(', '),
    pieces: piecesOf(table),
    operands: failing.flatMap((relation) =>
      relation.kind === 'count'
        ? operandPieces(mentions, relation, NONE).filter((piece) => piece.source !== null)
        : [],
    ),
    words: [],
  };
}

const NONE: Fact = { id: '', label: '', value: 0, decimals: 0, unit: '', series: '', year: null };

/** No cell reaches over several rows, and no fault is in it yet. */
const isFree = (table: LaidTable, { reserved }: Spoiling): boolean =>
  table.rows.filter(({ head }) => !head).length > 2 &&
  table.rows.every(({ head, cells }) => head || cells.every(({ rows }) => rows === 1)) &&
  piecesOf(table).every((piece) => !reserved.has(piece));

function failsWithout(
  mentions: Mentions,
  table: LaidTable,
  row: LaidRow,
  relation: Relation,
): boolean {
  if (relation.kind === 'count') {
    return relation.listing === table.id && mentions.of(relation.count).length > 0;
  }
  if (relation.kind !== 'sum') return false;
  const inTable = factsOf(table.rows);
  const gone = factsOf([row]);
  const { whole, parts } = relation;
  const shown = inTable.has(whole.id) && parts.every(({ id }) => inTable.has(id));
  // A row that carries its own total goes with it.
  if (!shown || gone.has(whole.id) || !parts.some(({ id }) => gone.has(id))) return false;
  const rest = parts.filter(({ id }) => !gone.has(id)).map((part) => mentions.known(part));
  return disjoint(rest.reduce(added, point(0)), mentions.known(whole));
}

const factsOf = (rows: readonly LaidRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ pieces }) =>
        pieces.flatMap(({ source }) => (source?.kind === 'number' ? [source.fact.id] : [])),
      ),
    ),
  );
