import type { Area, Glyph, PageMarks, Rule } from './marks.js';

/** Degrees that a scanner may lay a page askew. */
const ASKEW = 3;

type Turn = (x: number, y: number) => readonly [number, number];

/** A page turned so that most of its text runs upright: wide tables are often set across. */
export function upright(page: PageMarks): PageMarks {
  const turn = mainTurn(page.glyphs);
  if (turn === 0) return page;
  const { width, height } = page;
  const turned: Turn =
    turn === 90
      ? (x, y) => [y, width - x]
      : turn === 270
        ? (x, y) => [height - y, x]
        : (x, y) => [width - x, height - y];
  const isAcross = turn !== 180;
  return {
    ...page,
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    glyphs: page.glyphs.map((glyph) => turnedGlyph(glyph, turned, turn)),
    horizontal: (isAcross ? page.vertical : page.horizontal).map((rule) =>
      turnedRule(rule, turned, isAcross, true),
    ),
    vertical: (isAcross ? page.horizontal : page.vertical).map((rule) =>
      turnedRule(rule, turned, isAcross, false),
    ),
    pictures: page.pictures.map((area) => turnedArea(area, turned)),
    shapes: page.shapes.map((area) => turnedArea(area, turned)),
    remarks: page.remarks.map((area) => turnedArea(area, turned)),
  };
}

/** Whether a character stands upright, as far as scanners lay pages straight. */
export const isUpright = ({ turn }: Glyph): boolean => turn <= ASKEW || turn >= 360 - ASKEW;

function mainTurn(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { turn, text } of glyphs) {
    if (text.trim() === '') continue;
    const quarter = quarterOf(turn);
    if (quarter !== null) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function quarterOf(turn: number): number | null {
  const quarter = Math.round(turn / 90) * 90;
  return Math.abs(turn - quarter) <= ASKEW ? quarter % 360 : null;
}

function turnedGlyph(glyph: Glyph, turned: Turn, by: number): Glyph {
  const [x, y] = turned(glyph.x, glyph.y);
  return { ...glyph, x, y, turn: (glyph.turn - by + 360) % 360 };
}

function turnedArea({ left, top, right, bottom }: Area, turned: Turn): Area {
  const [x, y] = turned(left, top);
  const [toX, toY] = turned(right, bottom);
  return {
    left: Math.min(x, toX),
    right: Math.max(x, toX),
    top: Math.min(y, toY),
    bottom: Math.max(y, toY),
  };
}

/** `becomesHorizontal` says what the rule is on the turned page; across, it was the other before. */
function turnedRule(
  { at, from, to }: Rule,
  turned: Turn,
  isAcross: boolean,
  becomesHorizontal: boolean,
): Rule {
  const wasHorizontal = becomesHorizontal !== isAcross;
  const area = wasHorizontal
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to };
  const { left, right, top, bottom } = turnedArea(area, turned);
  return becomesHorizontal
    ? { at: top, from: left, to: right }
    : { at: left, from: top, to: bottom };
}
