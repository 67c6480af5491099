import type { Layout } from '../../model/index.js';
import { type ParagraphStyle, type StyleId, styleTable } from './style-table.js';

/** What decides how high a paragraph of a style stands. All in points. */
export interface Metrics {
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  /** How far the first line is moved to the right. */
  readonly first: number;
}

/** The metrics of every style, with what it takes from those it is based on. */
export function metricsOf(layout: Layout): (style: StyleId) => Metrics {
  const styles = styleTable(layout);
  const measure = (id: StyleId): Metrics => {
    const style = styles[id];
    return withOwn(style, style.basedOn === undefined ? NONE : measure(style.basedOn));
  };
  const measured = new Map<StyleId, Metrics>();
  return (id) => {
    const known = measured.get(id) ?? measure(id);
    measured.set(id, known);
    return known;
  };
}

const NONE: Metrics = { size: 10.5, line: 12, before: 0, after: 0, left: 0, first: 0 };

function withOwn({ paragraph, letters }: ParagraphStyle, base: Metrics): Metrics {
  const { spacing = {}, indent = {} } = paragraph;
  const size = letters.size ?? base.size;
  return {
    size,
    line: typeof spacing.line === 'number' ? spacing.line : base.line,
    before: spacing.before ?? base.before,
    after: spacing.after ?? base.after,
    left: indent.left ?? base.left,
    first:
      indent.firstHundredths === undefined ? base.first : (indent.firstHundredths / 100) * size,
  };
}

/** What is never parted: a run of Latin letters and digits; or a single character. */
const UNITS = /[\u0021-\u024f]+|./gsu;
const HALF = /[\u0020-\u024f]/u;
/** Word leaves a quarter of a letter between Chinese and Latin. */
const BETWEEN = 0.25;

/**
 * How many lines a text takes in so much width. Chinese letters are as wide as they are high, and the Latin
 * ones of Chinese faces half of that, so no font has to be at hand.
 */
export function linesOf(text: string, size: number, width: number, first = 0): number {
  const room = Math.max(width, size) / size;
  let lines = 1;
  let filled = first / size;
  let wasHalf: boolean | undefined;
  for (const [unit] of text.matchAll(UNITS)) {
    const isHalf = HALF.test(unit);
    const letters = isHalf ? unit.length / 2 : 1;
    const wide = letters + (wasHalf === undefined || wasHalf === isHalf ? 0 : BETWEEN);
    wasHalf = isHalf;
    if (filled + wide <= room) filled += wide;
    else if (letters <= room) {
      lines += 1;
      filled = letters;
    } else {
      // A word longer than a line is broken anywhere.
      const whole = filled + wide;
      lines += Math.ceil(whole / room) - 1;
      filled = whole % room;
    }
  }
  return lines;
}
