import type { LaidReport, Piece } from '../../layout/index.js';
import type { Random } from '../../random.js';
import type { Span, Written } from '../writer.js';
import { type Atom, bareAtoms } from './atoms.js';
import { encoded } from './encode.js';
import { linesOf } from './lines.js';
import { drawManner, type TextManner } from './manner.js';
import { fillPages, framedPage, pageNumbers, pagesOf } from './pages.js';

/** The report as a tool leaves it that draws the text out of a file. */
export function writeTxt(report: LaidReport, random: Random): Written {
  const manner = drawManner(random.fork('manner'));
  // Gaps are drawn for the pass that counts pages and again for the one that stays: both must draw the same.
  const seed = random.integer(0, 2 ** 31 - 1);
  const lines = () => linesOf(report, manner, seed);
  fillPages(report, pageNumbers(pagesOf(lines(), manner)));
  const pages = pagesOf(lines(), manner);
  const atoms = pages.flatMap((page, index) => [
    ...(index > 0 && manner.formFeed ? bareAtoms('\f') : []),
    ...framedPage(page, index + 1, report, manner).flatMap((line) => [
      ...line,
      ...bareAtoms(manner.lineEnd),
    ]),
  ]);
  return { ...written(atoms, manner), paged: manner.feet !== 'none' };
}

function written(
  atoms: readonly Atom[],
  { encoding }: TextManner,
): Pick<Written, 'bytes' | 'extension' | 'spans' | 'text'> {
  const text = atoms.map(({ character }) => character).join('');
  return { bytes: encoded(text, encoding), extension: 'txt', spans: spansOf(atoms), text };
}

/** From its first character to its last: what a page's end puts between them lies within. */
function spansOf(atoms: readonly Atom[]): ReadonlyMap<Piece, Span> {
  const spans = new Map<Piece, Span>();
  atoms.forEach(({ piece }, index) => {
    if (piece === null) return;
    spans.set(piece, { start: spans.get(piece)?.start ?? index, end: index + 1 });
  });
  return spans;
}
