import type { Drawing, DrawingState } from './drawing.js';
import { drawPath } from './drawn-paths.js';
import { heightOf, widthOf } from './marks.js';
import { IDENTITY, type Matrix, mapped, matrixOf, within } from './matrix.js';
import { OPS } from './pdfjs.js';
import { showText } from './shown-text.js';

type Operation = (drawing: Drawing, values: readonly unknown[]) => void;

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

const set =
  (name: 'characterSpacing' | 'wordSpacing' | 'leading' | 'rise', sign = 1): Operation =>
  (drawing, [value]) => {
    drawing.state[name] = sign * number(value);
  };

/** A page's programme may save more than it restores; nobody nests deeper than this on purpose. */
const DEEPEST = 2_000;

function save(drawing: Drawing): void {
  if (drawing.saved.length < DEEPEST) drawing.saved.push({ ...drawing.state });
}

function restore(drawing: Drawing): void {
  if (!drawing.hasPainted) keepPicture(drawing);
  const state: DrawingState | undefined = drawing.saved.pop();
  if (state !== undefined) drawing.state = state;
}

function transform(drawing: Drawing, matrix: Matrix): void {
  drawing.state.matrix = within(drawing.state.matrix, matrix);
  drawing.hasPainted = false;
}

/** A picture covers the unit square. */
function keepPicture(drawing: Drawing): void {
  drawing.hasPainted = true;
  if (drawing.hidden > 0) return;
  const { matrix } = drawing.state;
  const corners = [
    mapped(matrix, 0, 0),
    mapped(matrix, 1, 1),
    mapped(matrix, 0, 1),
    mapped(matrix, 1, 0),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const area = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  if (Math.min(widthOf(area), heightOf(area)) >= SMALLEST_PICTURE) drawing.pictures.push(area);
}

/** Points: what is smaller is a bullet, or a line drawn as a picture. */
const SMALLEST_PICTURE = 12;

function setFont({ state, fontOf }: Drawing, name: unknown, size: unknown): void {
  state.font = fontOf(String(name));
  state.size = number(size);
}

/** Of all that such a state may hold only its font matters here. */
function setGraphicsState(drawing: Drawing, [entries]: readonly unknown[]): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
    setFont(drawing, entry[1][0], entry[1][1]);
  }
}

function moveText(drawing: Drawing, x: number, y: number): void {
  drawing.lineX += x;
  drawing.lineY += y;
  drawing.x = drawing.lineX;
  drawing.y = drawing.lineY;
}

function setTextMatrix(drawing: Drawing, matrix: Matrix): void {
  drawing.textMatrix = matrix;
  drawing.x = 0;
  drawing.y = 0;
  drawing.lineX = 0;
  drawing.lineY = 0;
}

function beginMarked(drawing: Drawing, tag: unknown, group: unknown): void {
  const isHidden = tag === 'OC' && group !== null && !drawing.isShown(group);
  const isArtifact = tag === 'Artifact' || (isNamed(tag) && tag.name === 'Artifact');
  drawing.marked.push({ isHidden, isArtifact });
  if (isHidden) drawing.hidden += 1;
  if (isArtifact) drawing.artifacts += 1;
}

const isNamed = (tag: unknown): tag is { readonly name: unknown } =>
  typeof tag === 'object' && tag !== null && 'name' in tag;

function endMarked(drawing: Drawing): void {
  const ended = drawing.marked.pop();
  if (ended?.isHidden === true) drawing.hidden -= 1;
  if (ended?.isArtifact === true) drawing.artifacts -= 1;
}

const STROKES: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
const BOTH: ReadonlySet<unknown> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function setStretch({ state }: Drawing, hundredths: number): void {
  state.stretch = hundredths / 100;
}

function painted(drawing: Drawing): void {
  drawing.hasPainted = true;
}

const constructPath: Operation = (drawing, [painting, data]) => {
  const isStroked = STROKES.has(painting) || BOTH.has(painting);
  const isFilled = FILLS.has(painting) || BOTH.has(painting);
  if (isStroked || isFilled)
    drawPath(drawing, Array.isArray(data) ? data[0] : null, isStroked, isFilled);
};

const begin =
  (...matrices: readonly number[]): Operation =>
  (drawing, values) => {
    save(drawing);
    for (const at of matrices) transform(drawing, matrixOf(values[at]));
    drawing.hasPainted = true;
  };

/** What the operations that matter for reading do; all others only paint. */
export const OPERATIONS: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, (drawing, values) => transform(drawing, matrixOf(values))],
  [OPS.paintFormXObjectBegin, begin(0)],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, begin()],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, begin(2, 3)],
  [OPS.endAnnotation, restore],
  [OPS.beginText, (drawing) => setTextMatrix(drawing, IDENTITY)],
  [OPS.setCharSpacing, set('characterSpacing')],
  [OPS.setWordSpacing, set('wordSpacing')],
  [OPS.setLeading, set('leading', -1)],
  [OPS.setTextRise, set('rise')],
  [OPS.setHScale, (drawing, [value]) => setStretch(drawing, number(value))],
  [OPS.setFont, (drawing, [name, size]) => setFont(drawing, name, size)],
  [OPS.setGState, setGraphicsState],
  [OPS.setTextMatrix, (drawing, [matrix]) => setTextMatrix(drawing, matrixOf(matrix))],
  [OPS.moveText, (drawing, [x, y]) => moveText(drawing, number(x), number(y))],
  [
    OPS.setLeadingMoveText,
    (drawing, [x, y]) => {
      drawing.state.leading = number(y);
      moveText(drawing, number(x), number(y));
    },
  ],
  [OPS.nextLine, (drawing) => moveText(drawing, 0, drawing.state.leading)],
  [OPS.showText, (drawing, [list]) => showText(drawing, list)],
  [OPS.showSpacedText, (drawing, [list]) => showText(drawing, list)],
  [OPS.constructPath, constructPath],
  [OPS.paintImageXObject, keepPicture],
  [OPS.paintInlineImageXObject, keepPicture],
  [OPS.paintImageMaskXObject, keepPicture],
  [OPS.shadingFill, painted],
  [OPS.beginMarkedContent, (drawing, [tag]) => beginMarked(drawing, tag, null)],
  [OPS.beginMarkedContentProps, (drawing, [tag, group]) => beginMarked(drawing, tag, group)],
  [OPS.endMarkedContent, endMarked],
]);
