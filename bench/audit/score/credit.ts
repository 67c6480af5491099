import type { AuditFinding, AuditJson } from '../audit-json.js';
import type { Fault } from '../faults/index.js';
import type { Piece } from '../layout/index.js';
import type { Span } from '../write/writer.js';

/** What became of a copy's faults and of the findings on it. */
export interface Credit {
  readonly found: ReadonlySet<Fault>;
  /** Findings at a fault, or on what it is seen by, that the clean copy does not have. */
  readonly right: readonly AuditFinding[];
  /** Findings where nothing was done. */
  readonly wrong: readonly AuditFinding[];
}

export const failures = ({ findings }: AuditJson): AuditFinding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

/** Rule and quotes: what a finding is the same by in two copies. */
const identityOf = ({ rule, evidence }: AuditFinding): string =>
  `${rule}\n${evidence.map(({ quote }) => squeezed(quote)).join('\n')}`;

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * Sets findings beside faults. A finding that the clean copy has as well is nobody's merit: where it lies at
 * no fault it counts as wrong, where it lies at one it counts as nothing.
 */
export function credit(
  faults: readonly Fault[],
  findings: readonly AuditFinding[],
  clean: readonly AuditFinding[],
  spans: ReadonlyMap<Piece, Span>,
): Credit {
  const known = new Set(clean.map(identityOf));
  const found = new Set<Fault>();
  const right: AuditFinding[] = [];
  const wrong: AuditFinding[] = [];
  for (const finding of findings) {
    const at = faults.filter((fault) => touches(finding, fault, spans));
    if (at.length === 0) wrong.push(finding);
    else if (!known.has(identityOf(finding))) {
      // At a fault that nothing on paper shows it is neither a merit nor a false alarm.
      if (at.some(({ detectable }) => detectable)) right.push(finding);
      for (const fault of closest(finding, at, spans)) found.add(fault);
    }
  }
  return { found, right, wrong };
}

/** Where a finding covers a fault itself, those it only has an operand of get nothing for it. */
function closest(
  finding: AuditFinding,
  at: readonly Fault[],
  spans: ReadonlyMap<Piece, Span>,
): readonly Fault[] {
  const direct = at.filter((fault) => covers(finding, fault.pieces, spans));
  return direct.length > 0 ? direct : at;
}

const touches = (finding: AuditFinding, fault: Fault, spans: ReadonlyMap<Piece, Span>): boolean =>
  covers(finding, fault.pieces, spans) ||
  covers(finding, fault.operands, spans) ||
  fault.words.some((word) => tells(finding, word));

const tells = ({ message, evidence }: AuditFinding, word: string): boolean =>
  message.includes(word) || evidence.some(({ quote }) => quote.includes(word));

const covers = (
  { evidence }: AuditFinding,
  pieces: readonly Piece[],
  spans: ReadonlyMap<Piece, Span>,
): boolean =>
  pieces.some((piece) => {
    const span = spans.get(piece);
    if (span !== undefined) {
      return evidence.some(({ start, end }) => start < span.end && end > span.start);
    }
    // What could not be placed in the reader's text is known by its words, where those are its own.
    return piece.text.length > 3 && evidence.some(({ quote }) => quote.includes(piece.text));
  });
