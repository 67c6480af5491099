import { disjoint } from '../graph/index.js';
import { type Piece, piecesOf, textOf } from '../layout/index.js';
import { type DateSlot, intervalOf } from '../plan/index.js';
import type { Evidence } from './detect.js';
import type { Fault, FaultKind } from './fault.js';
import type { Spoil, Spoiling } from './spoiling.js';

interface Dated {
  readonly piece: Piece;
  readonly slot: DateSlot;
}

/** A year changed at any date that says when something of this report was. */
export const spoilYear: Spoil = (spoiling) => {
  const date = pickDate(spoiling, ['report', 'data', 'event']);
  if (date === null) return null;
  return redated(spoiling, date, 'year', date.slot.year + spoiling.random.pick([-2, -1, 1, 2, 10]));
};

/** Something still to come, told as done. */
export const spoilFuture: Spoil = (spoiling) => {
  const date = pickDate(spoiling, ['event']);
  if (date === null) return null;
  return redated(spoiling, date, 'future', date.slot.year + spoiling.random.integer(2, 6));
};

/** The report's own year wrong in one place. */
export const spoilOwnYear: Spoil = (spoiling) => {
  const date = pickDate(spoiling, ['report']);
  if (date === null) return null;
  return redated(spoiling, date, 'own-year', date.slot.year + spoiling.random.pick([-1, 1]));
};

const datesOf = ({ report }: Spoiling): Dated[] =>
  report.elements.flatMap((element) =>
    piecesOf(element).flatMap((piece) =>
      piece.source?.kind === 'date' ? [{ piece, slot: piece.source }] : [],
    ),
  );

function pickDate(spoiling: Spoiling, roles: readonly DateSlot['role'][]): Dated | null {
  const free = datesOf(spoiling).filter(
    ({ piece, slot }) => roles.includes(slot.role) && !spoiling.reserved.has(piece),
  );
  return free.length === 0 ? null : spoiling.random.pick(free);
}

function redated(spoiling: Spoiling, date: Dated, kind: FaultKind, year: number): Fault {
  const evidence = contradiction(spoiling, date, year);
  const before = date.piece.text;
  date.piece.text = `${year}${before.slice(4)}`;
  return {
    kind,
    family: 'time',
    detectable: evidence !== null,
    what: `${date.slot.role} ${before} → ${date.piece.text}`,
    by: evidence?.by ?? '',
    pieces: [date.piece],
    operands: evidence?.operands ?? [],
    words: [],
  };
}

function contradiction(spoiling: Spoiling, { piece, slot }: Dated, year: number): Evidence | null {
  const listed = listEntry(spoiling, piece);
  if (listed.length > 0) return { by: 'list of tables', operands: listed };
  if (slot.role === 'report') {
    const operands = datesOf(spoiling)
      .filter((other) => other.slot.role === 'report' && other.piece !== piece)
      .map((other) => other.piece);
    return operands.length === 0 ? null : { by: 'report year', operands };
  }
  // Told as done, or as counted, in a year that had not begun when the report's year was over.
  if (year > spoiling.plan.year) return { by: 'future', operands: [] };
  return slot.role === 'data' ? otherYear(spoiling, slot, year) : null;
}

/** The same measure, printed for that year with another value. */
function otherYear({ mentions, plan }: Spoiling, slot: DateSlot, year: number): Evidence | null {
  const governed = plan.graph.facts.filter(({ id }) => slot.governs.includes(id));
  const operands = governed.flatMap((fact) =>
    plan.graph.facts
      .filter(
        (other) => other.series === fact.series && other.year === year && other.id !== fact.id,
      )
      .flatMap((other) => mentions.of(other))
      .filter((other) =>
        mentions.of(fact).some((its) => disjoint(intervalOf(its.slot), intervalOf(other.slot))),
      )
      .map(({ piece }) => piece),
  );
  return operands.length === 0 ? null : { by: 'series', operands };
}

/** The entry that names the caption a piece stands in. */
function listEntry({ report }: Spoiling, piece: Piece): readonly Piece[] {
  const caption = report.elements.find(
    (element) => element.kind === 'caption' && element.pieces.includes(piece),
  );
  return report.elements.flatMap((element) =>
    element.kind === 'entry' && element.target === caption && textOf(element.pieces) !== ''
      ? element.pieces
      : [],
  );
}
