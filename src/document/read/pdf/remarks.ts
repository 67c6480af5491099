import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { ReadBlock, Revision } from '../../model/index.js';
import { type Draft, lineText, type TextDraft } from './draft.js';
import type { Area } from './marks.js';
import { mapped, matrixOf } from './matrix.js';
import type { LineItem } from './page-layout.js';
import type { RawPage } from './raw-page.js';

/** What readers leave on a page for its writer; links, forms and stamps are the page's own. */
const REMARKS: ReadonlySet<unknown> = new Set([
  'Text',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
]);

/** Where remarks were left on a page; one that cannot be read is no fault of the page. */
export async function remarksOf(page: PDFPageProxy): Promise<readonly Area[]> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
  const matrix = matrixOf(page.getViewport({ scale: 1 }).transform);
  return annotations.flatMap((annotation) => {
    const corners = rectangleOf(annotation);
    if (corners === null) return [];
    const [x, y] = mapped(matrix, corners[0], corners[1]);
    const [toX, toY] = mapped(matrix, corners[2], corners[3]);
    return [
      {
        left: Math.min(x, toX),
        right: Math.max(x, toX),
        top: Math.min(y, toY),
        bottom: Math.max(y, toY),
      },
    ];
  });
}

function rectangleOf(annotation: unknown): readonly [number, number, number, number] | null {
  if (typeof annotation !== 'object' || annotation === null) return null;
  if (!('subtype' in annotation) || !REMARKS.has(annotation.subtype)) return null;
  const corners: unknown = 'rect' in annotation ? annotation.rect : null;
  const isList = corners instanceof Float32Array || Array.isArray(corners);
  const [a, b, c, d] = isList ? Array.from<unknown>(corners).map(Number) : [];
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? null
    : [a, b, c, d];
}

/** Remarks at the line they stand beside; `drafts` are those that `blocks` were made of. */
export function remarksIn(
  pages: readonly RawPage[],
  drafts: readonly Draft[],
  blocks: readonly ReadBlock[],
  text: string,
): readonly Revision[] {
  return pages.flatMap(({ number, marks }) =>
    marks.remarks.flatMap((remark) => remarkAt(number, remark, drafts, blocks, text)),
  );
}

function remarkAt(
  page: number,
  remark: Area,
  drafts: readonly Draft[],
  blocks: readonly ReadBlock[],
  text: string,
): readonly Revision[] {
  const found = nearestLine(page, remark, drafts);
  const block = found === null ? undefined : blocks[found.at];
  if (found === null || block === undefined) return [];
  const words = lineText(found.item);
  const start = text.indexOf(words, block.start);
  const isWithin = start >= 0 && start + words.length <= block.end;
  return [
    {
      kind: 'remark',
      page,
      start: isWithin ? start : block.start,
      end: isWithin ? start + words.length : block.end,
    },
  ];
}

/** A line, and which draft it is of. */
interface Found {
  readonly item: LineItem;
  readonly at: number;
}

function nearestLine(page: number, remark: Area, drafts: readonly Draft[]): Found | null {
  const middle = (remark.top + remark.bottom) / 2;
  let nearest: Found | null = null;
  let distance = Infinity;
  for (const [at, draft] of drafts.entries())
    for (const item of linesOn(draft, page)) {
      const away = Math.abs(item.line.base - middle);
      if (away < distance) [nearest, distance] = [{ item, at }, away];
    }
  return nearest;
}

const linesOn = (draft: Draft, page: number): readonly LineItem[] =>
  isText(draft) ? draft.lines.filter((item) => item.page === page) : [];

const isText = (draft: Draft): draft is TextDraft => draft.type === 'text';
