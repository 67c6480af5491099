import type { Drawing } from './drawing.js';
import type { Area } from './marks.js';
import { mapped } from './matrix.js';

/** The steps of a path as they are packed: move, line, curve, quadratic curve, close. */
const NUMBERS_OF_STEP = [2, 2, 6, 4, 0] as const;
const CLOSE = 4;
const CURVES: ReadonlySet<number> = new Set([2, 3]);

/** A filled shape no thicker is meant as a line. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 4;
/** How far a line may lean and still run along the page. */
const LEAN = 0.6;

/** One stretch of a path, in points of the page. */
interface Stretch {
  readonly points: readonly (readonly [number, number])[];
  readonly isCurved: boolean;
}

/** Keeps of a painted path its rules, else the area it covers. */
export function drawPath(
  drawing: Drawing,
  path: unknown,
  isStroked: boolean,
  isFilled: boolean,
): void {
  drawing.hasPainted = true;
  if (!(path instanceof Float32Array) || drawing.hidden > 0) return;
  for (const stretch of stretchesOf(drawing, path)) {
    if (!stretch.isCurved && isStroked && keepStrokes(drawing, stretch)) continue;
    const area = areaOf(stretch);
    if (isFilled && !stretch.isCurved && keepThin(drawing, area)) continue;
    drawing.shapes.push(area);
  }
}

function stretchesOf(drawing: Drawing, path: Float32Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let points: (readonly [number, number])[] = [];
  let isCurved = false;
  const end = (): void => {
    if (points.length > 1) stretches.push({ points, isCurved });
    points = [];
    isCurved = false;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? CLOSE;
    const count = NUMBERS_OF_STEP[step] ?? 0;
    if (step === 0) end();
    if (step === CLOSE && points[0] !== undefined) points.push(points[0]);
    if (count > 0)
      points.push(mapped(drawing.state.matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0));
    isCurved ||= CURVES.has(step);
    at += count + 1;
  }
  end();
  return stretches;
}

/** Lines along and down the page are kept where all lines of the stretch are. */
function keepStrokes(drawing: Drawing, { points }: Stretch): boolean {
  for (let at = 1; at < points.length; at += 1) {
    const [[x, y], [toX, toY]] = [points[at - 1] ?? [0, 0], points[at] ?? [0, 0]];
    if (Math.abs(x - toX) > LEAN && Math.abs(y - toY) > LEAN) return false;
  }
  for (let at = 1; at < points.length; at += 1) {
    const [[x, y], [toX, toY]] = [points[at - 1] ?? [0, 0], points[at] ?? [0, 0]];
    keepRule(drawing, {
      left: Math.min(x, toX),
      right: Math.max(x, toX),
      top: Math.min(y, toY),
      bottom: Math.max(y, toY),
    });
  }
  return true;
}

function keepThin(drawing: Drawing, area: Area): boolean {
  if (Math.min(area.right - area.left, area.bottom - area.top) > THICKEST_RULE) return false;
  keepRule(drawing, area);
  return true;
}

function keepRule({ horizontal, vertical }: Drawing, { left, top, right, bottom }: Area): void {
  if (right - left >= bottom - top) {
    if (right - left >= SHORTEST_RULE)
      horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (bottom - top >= SHORTEST_RULE) {
    vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

function areaOf({ points }: Stretch): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
