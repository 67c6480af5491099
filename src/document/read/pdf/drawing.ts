import type { Area, Font, Glyph, Rule } from './marks.js';
import { IDENTITY, type Matrix } from './matrix.js';

/** A font as the page's programme names it, with what its advance widths are counted in. */
export interface LoadedFont extends Font {
  readonly unit: number;
  readonly isVertical: boolean;
  /** The advance downwards and the origin, for characters that say none of their own. */
  readonly vertical: readonly number[];
}

/** What a page's programme can save and restore. */
export interface DrawingState {
  matrix: Matrix;
  font: LoadedFont;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 for 100%. */
  stretch: number;
  leading: number;
  rise: number;
}

/** A page's programme half run. It is changed in place: a page has thousands of operations. */
export interface Drawing {
  state: DrawingState;
  readonly saved: DrawingState[];
  textMatrix: Matrix;
  /** Where the next character stands, and where its line began, under the text matrix. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  /** For every open stretch of marked content whether it is shown, and whether it is an artifact. */
  readonly marked: { readonly isHidden: boolean; readonly isArtifact: boolean }[];
  hidden: number;
  artifacts: number;
  /** Whether anything was painted since the last change of the matrix: where nothing was, a picture was left out. */
  hasPainted: boolean;
  readonly glyphs: Glyph[];
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
  readonly pictures: Area[];
  readonly shapes: Area[];
  readonly fontOf: (name: string) => LoadedFont;
  readonly isShown: (group: unknown) => boolean;
}

export const NO_FONT: LoadedFont = {
  name: '',
  isBold: false,
  unit: 0.001,
  isVertical: false,
  vertical: [],
};

/** A programme before its first operation, on a page that `page` maps to points from its upper left corner. */
export const drawingOn = (
  page: Matrix,
  fontOf: Drawing['fontOf'],
  isShown: Drawing['isShown'],
): Drawing => ({
  state: {
    matrix: page,
    font: NO_FONT,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  },
  saved: [],
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  marked: [],
  hidden: 0,
  artifacts: 0,
  hasPainted: true,
  glyphs: [],
  horizontal: [],
  vertical: [],
  pictures: [],
  shapes: [],
  fontOf,
  isShown,
});
