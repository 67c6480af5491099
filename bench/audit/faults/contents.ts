import { type LaidEntry, type Piece, piecesOf, textOf } from '../layout/index.js';
import type { Fault, FaultKind } from './fault.js';
import type { Spoil, Spoiling } from './spoiling.js';

/** An entry of the contents words its heading otherwise. */
export const spoilContents: Spoil = (spoiling) =>
  reworded(spoiling, 'contents-wording', 'contents');

/** An entry of a list words its caption otherwise. */
export const spoilList: Spoil = (spoiling) => reworded(spoiling, 'list-wording', 'tables');

/** An entry of the contents sends the reader to another page. */
export const spoilPage: Spoil = (spoiling) => {
  const entries = freeEntries(spoiling, 'contents');
  if (!spoiling.paged || entries.length === 0) return null;
  const entry = spoiling.random.pick(entries);
  entry.page.pageShift = spoiling.random.pick([2, 3, 4, 7]);
  return {
    ...faultOf('contents-page', entry, entry.page),
    what: `the page of ${textOf(entry.pieces)} is off by ${entry.page.pageShift}`,
  };
};

function reworded(spoiling: Spoiling, kind: FaultKind, list: LaidEntry['list']): Fault | null {
  const { random } = spoiling;
  const entries = freeEntries(spoiling, list).filter(({ pieces }) => textOf(pieces).length >= 4);
  if (entries.length === 0) return null;
  const entry = random.pick(entries);
  const [piece] = entry.pieces;
  if (piece === undefined) return null;
  const before = piece.text;
  const at = random.integer(1, before.length - 2);
  piece.text = random.pick([
    `${before.slice(0, at)}${before.slice(at + 1)}`,
    `${before.slice(0, at)}的${before.slice(at)}`,
    before.slice(0, -2),
  ]);
  return { ...faultOf(kind, entry, piece), what: `${before} → ${piece.text}` };
}

const freeEntries = ({ report, reserved }: Spoiling, list: LaidEntry['list']): LaidEntry[] =>
  report.elements.filter(
    (element): element is LaidEntry =>
      element.kind === 'entry' &&
      element.list === list &&
      [...piecesOf(element), ...piecesOf(element.target)].every((piece) => !reserved.has(piece)),
  );

const faultOf = (kind: FaultKind, entry: LaidEntry, piece: Piece): Fault => ({
  kind,
  family: 'structure',
  detectable: true,
  what: '',
  by: 'contents',
  pieces: [piece],
  operands: [...piecesOf(entry), ...piecesOf(entry.target)].filter((other) => other !== piece),
  words: [],
});
