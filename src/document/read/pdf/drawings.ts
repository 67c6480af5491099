import { captionLabelOf, headingLabelOf } from '../recognise/index.js';
import type { Line } from './lines.js';
import { type Area, around, heightOf, holds, type PageMarks, widthOf } from './marks.js';

/** Points of the squares that the shapes of a page are gathered in. */
const SQUARE = 12;
/** Share of the page beyond which a shape is its background. */
const BACKGROUND = 0.5;
const FEWEST_SHAPES = 3;
/** Points around a drawing in which its labels stand. */
const LABELS = { beside: 30, above: 14 };
const SHORT_LABEL = 8;
const SMALLEST = { width: 60, height: 36 };
/** Characters of a label at most, and how much of the words inside may be running text. */
const LONGEST_LABEL = 18;
const RUNNING = 0.3;

/** Charts and other drawings of a page; shapes that lie in `taken` belong to tables. */
export function drawingsOf(
  page: PageMarks,
  taken: readonly Area[],
  lines: readonly Line[],
): readonly Area[] {
  const whole = page.width * page.height;
  const isFree = (area: Area) => !taken.some((table) => holds(table, area, 3));
  const shapes = page.shapes.filter(
    (shape) =>
      widthOf(shape) * heightOf(shape) < whole * BACKGROUND &&
      shape.right > 0 &&
      shape.bottom > 0 &&
      shape.left < page.width &&
      shape.top < page.height &&
      isFree(shape),
  );
  const pictures = page.pictures.filter(
    (picture) => widthOf(picture) * heightOf(picture) < whole * BACKGROUND,
  );
  const running = lines.filter((line) => !isLabel(line));
  const clusters = stacked(clustersOf(shapes, rulesOf(page).filter(isFree), page), running);
  return [...clusters.filter(isDrawing), ...pictures].filter(
    (area) => widthOf(area) >= SMALLEST.width && heightOf(area) >= SMALLEST.height,
  );
}

const isDrawing = ({ shapes, rules }: Cluster): boolean =>
  shapes >= FEWEST_SHAPES || (shapes > 0 && rules >= FEWEST_SHAPES);

/** Points that lines of a grid stand apart at most, and clusters that are compared at most. */
const GRID_STEP = 45;
const MOST_CLUSTERS = 300;

/** The lines of a chart's grid touch nothing: clusters above each other are one where no text runs between. */
function stacked(clusters: readonly Cluster[], running: readonly Line[]): readonly Cluster[] {
  if (clusters.length > MOST_CLUSTERS) return clusters;
  const result: Cluster[] = [];
  for (const cluster of clusters.toSorted((a, b) => a.top - b.top)) {
    const at = result.findIndex((above) => {
      const shared = Math.min(above.right, cluster.right) - Math.max(above.left, cluster.left);
      const isOver = shared >= Math.min(widthOf(above), widthOf(cluster)) * 0.6;
      const union = around([above, cluster]);
      return (
        isOver &&
        cluster.top - above.bottom <= GRID_STEP &&
        !running.some((line) => holds(union, line))
      );
    });
    const above = result[at];
    if (above === undefined) result.push(cluster);
    else
      result[at] = {
        ...around([above, cluster]),
        shapes: above.shapes + cluster.shapes,
        rules: above.rules + cluster.rules,
      };
  }
  return result;
}

/** Axes and lines of a grid hold a drawing together but make none. */
const rulesOf = ({ horizontal, vertical }: PageMarks): readonly Area[] => [
  ...horizontal.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })),
  ...vertical.map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to })),
];

interface Cluster extends Area {
  readonly shapes: number;
  readonly rules: number;
}

/** Shapes that stand in neighbouring squares of the page are one drawing. */
function clustersOf(
  shapes: readonly Area[],
  rules: readonly Area[],
  { width, height }: PageMarks,
): readonly Cluster[] {
  const columns = Math.min(400, Math.ceil(width / SQUARE)) + 1;
  const rows = Math.min(400, Math.ceil(height / SQUARE)) + 1;
  const marks = new Uint8Array(columns * rows);
  const square = (at: number, most: number) =>
    Math.max(0, Math.min(most - 1, Math.floor(at / SQUARE)));
  for (const { left, top, right, bottom } of [...shapes, ...rules])
    for (let row = square(top, rows); row <= square(bottom, rows); row += 1)
      marks.fill(
        1,
        row * columns + square(left, columns),
        row * columns + square(right, columns) + 1,
      );
  const groups = connected(marks, columns, rows);
  const groupOf = ({ left, top }: Area) =>
    groups[square(top, rows) * columns + square(left, columns)] ?? 0;
  const byGroup = grouped(shapes, groupOf);
  const rulesByGroup = grouped(rules, groupOf);
  return [...new Set([...byGroup.keys(), ...rulesByGroup.keys()])].map((group) => {
    const own = byGroup.get(group) ?? [];
    const ruled = rulesByGroup.get(group) ?? [];
    return { ...around([...own, ...ruled]), shapes: own.length, rules: ruled.length };
  });
}

function grouped(
  areas: readonly Area[],
  groupOf: (area: Area) => number,
): ReadonlyMap<number, readonly Area[]> {
  const groups = new Map<number, Area[]>();
  for (const area of areas) {
    const group = groups.get(groupOf(area));
    if (group === undefined) groups.set(groupOf(area), [area]);
    else group.push(area);
  }
  return groups;
}

function connected(marks: Uint8Array, columns: number, rows: number): Int32Array {
  const groups = new Int32Array(marks.length);
  let last = 0;
  for (let start = 0; start < marks.length; start += 1) {
    if (marks[start] !== 1 || groups[start] !== 0) continue;
    last += 1;
    groups[start] = last;
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const column = at % columns;
      const row = (at - column) / columns;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
          const next = y * columns + x;
          if (marks[next] !== 1 || groups[next] !== 0) continue;
          groups[next] = last;
          waiting.push(next);
        }
    }
  }
  return groups;
}

/** The lines of a page that are labels within drawings, on their axes or in their legends. */
export function labelsIn(drawings: readonly Area[], lines: readonly Line[]): ReadonlySet<Line> {
  const labels = new Set<Line>();
  const candidates = lines.filter(isLabel);
  const text = textSize(lines);
  for (const drawing of drawings) {
    const inside = lines.filter((line) => holds(drawing, line));
    const all = inside.reduce((sum, line) => sum + line.text.length, 0);
    const own = inside.filter(isLabel);
    const running = all - own.reduce((sum, line) => sum + line.text.length, 0);
    if (running > all * RUNNING) continue;
    for (const line of own) labels.add(line);
    for (const line of labelsAround(drawing, candidates, text)) labels.add(line);
  }
  return labels;
}

/** Labels beside a drawing, above and beneath it; each widens it for the next, a few times. */
function labelsAround(drawing: Area, candidates: readonly Line[], text: number): readonly Line[] {
  const found = new Set<Line>();
  let area = drawing;
  for (let round = 0; round < ROUNDS; round += 1) {
    const near = candidates.filter((line) => !found.has(line) && isNear(area, line, text));
    if (near.length === 0) break;
    for (const line of near) found.add(line);
    area = around([area, ...near]);
  }
  return [...found];
}

const ROUNDS = 4;

function isNear(area: Area, line: Line, text: number): boolean {
  const middle = (line.top + line.bottom) / 2;
  const isBeside = middle >= area.top && middle <= area.bottom;
  const aside = Math.max(area.left - line.right, line.left - area.right, 0);
  if (isBeside) return aside <= LABELS.beside;
  const away = Math.max(area.top - line.bottom, line.top - area.bottom, 0);
  const isSmall =
    line.size < text * 0.97 || line.parts.every((part) => part.text.length <= SHORT_LABEL);
  return away <= LABELS.above && aside === 0 && isSmall;
}

/** The size of the page's running text: of the larger half of its characters. */
function textSize(lines: readonly Line[]): number {
  const long = lines.filter((line) => line.text.length > LONGEST_LABEL);
  const sizes = (long.length > 0 ? long : lines).map(({ size }) => size).toSorted((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

const SENTENCE = /[。；，：:,;]\s*$/;

const isLabel = ({ text, parts }: Line): boolean =>
  parts.every((part) => part.text.length <= LONGEST_LABEL) &&
  !SENTENCE.test(text) &&
  captionLabelOf(text.trim()) === null &&
  !isHeading(text.trim());

/** A number with a point is a value in a chart, so only labels in words count. */
const isHeading = (text: string): boolean => {
  const label = headingLabelOf(text);
  return label !== null && /[一-鿿]{2}/.test(text.slice(label.end)) && label.series !== 'naked';
};
