import type { Fact } from '../graph/index.js';
import type { Element, LaidReport, Piece } from '../layout/index.js';
import type { ReportPlan } from '../plan/index.js';
import type { Random } from '../random.js';
import type { Fault } from './fault.js';
import type { Mentions } from './mentions.js';

/** A copy of a report while faults are put into it. */
export interface Spoiling {
  readonly plan: ReportPlan;
  readonly report: LaidReport;
  readonly mentions: Mentions;
  readonly random: Random;
  /** Whether the file will show on which page things stand. */
  readonly paged: boolean;
  /** Pieces no further fault may touch: those of faults, and those they are seen by. */
  readonly reserved: Set<Piece>;
}

/** Puts one fault in, or finds no place for it. */
export type Spoil = (spoiling: Spoiling) => Fault | null;

/** Keeps a fault's places from being touched again. */
export function reserve({ reserved, mentions }: Spoiling, fault: Fault): void {
  for (const piece of fault.pieces) {
    reserved.add(piece);
    mentions.spoilt.add(piece);
  }
  for (const piece of fault.operands) reserved.add(piece);
}

/** The lists of pieces in a report, so that a piece can be replaced in the one that holds it. */
export function holders(element: Element): Piece[][] {
  switch (element.kind) {
    case 'break':
      return [];
    case 'table':
      return element.rows.flatMap(({ cells }) => cells.map(({ pieces }) => pieces));
    default:
      return [element.pieces];
  }
}

/** Puts other words in place of a part of a piece; they become a piece of their own, which is returned. */
export function replacePart(
  report: LaidReport,
  piece: Piece,
  start: number,
  end: number,
  text: string,
): Piece {
  const changed: Piece = { text, source: null, listings: piece.listings };
  const after: Piece = { ...piece, text: piece.text.slice(end) };
  for (const holder of report.elements.flatMap(holders)) {
    const at = holder.indexOf(piece);
    if (at < 0) continue;
    holder.splice(at + 1, 0, changed, after);
    piece.text = piece.text.slice(0, start);
    return changed;
  }
  throw new Error(`The report has no piece ${piece.text}`);
}

/** Pieces of plain words in running text that nothing has touched yet. */
export const freeWords = ({ report, reserved }: Spoiling): Piece[] =>
  report.elements.flatMap((element) =>
    element.kind === 'paragraph' && element.style === 'body'
      ? element.pieces.filter((piece) => piece.source === null && !reserved.has(piece))
      : [],
  );

export const named = ({ label }: Fact): string => label;

/** Some characters around a place, for the list of misses. */
export const excerpt = (text: string, length = 24): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;
