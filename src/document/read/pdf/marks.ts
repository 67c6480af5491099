/** A rectangle on a page: points from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is known of a font: that it is bold may be a flag or only said in its name. */
export interface Font {
  readonly name: string;
  readonly isBold: boolean;
}

/** A character where it is printed. `x` and `y` are the left end of its base line. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far the next character stands from it. */
  readonly width: number;
  readonly size: number;
  /** Degrees that its line is turned, clockwise: 0 for upright text. */
  readonly turn: number;
  readonly font: Font;
  /** Marked by its writer as no part of the text: page heads, leaders. */
  readonly isArtifact: boolean;
}

/** A straight line that runs along the page or down it; `at` is where, `from` and `to` how far. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Everything that one page shows, as far as reading needs it. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly pictures: readonly Area[];
  /** Shapes that are neither rules nor the background of the page. */
  readonly shapes: readonly Area[];
  /** Places where somebody left a remark. */
  readonly remarks: readonly Area[];
}

export const widthOf = ({ left, right }: Area): number => right - left;
export const heightOf = ({ top, bottom }: Area): number => bottom - top;

/** The smallest area that holds all of them; an empty one for none. */
export function around(areas: readonly Area[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) {
    left = Math.min(left, area.left);
    top = Math.min(top, area.top);
    right = Math.max(right, area.right);
    bottom = Math.max(bottom, area.bottom);
  }
  return left > right ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

/** Whether the middle of one area lies in another, widened by `margin`. */
export function holds(outer: Area, inner: Area, margin = 0): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return (
    x >= outer.left - margin &&
    x <= outer.right + margin &&
    y >= outer.top - margin &&
    y <= outer.bottom + margin
  );
}
