import type { Drawing } from './drawing.js';
import { type Matrix, within } from './matrix.js';
import { plainCharacter } from './radicals.js';

/** A character as the page's programme shows it: its words, and its advance in the font's own units. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: readonly number[] | null;
}

/** Shows a string of characters and of numbers, which move the next one back. */
export function showText(drawing: Drawing, list: unknown): void {
  if (!Array.isArray(list)) return;
  const { state } = drawing;
  const placed = within(state.matrix, drawing.textMatrix);
  const along = Math.hypot(placed[0], placed[1]);
  const across = Math.hypot(placed[2], placed[3]);
  const size = Math.abs(state.size) * (across === 0 ? along : across);
  const turn = turnOf(placed, state.font.isVertical);
  for (const item of list as readonly unknown[]) {
    if (typeof item === 'number') advance(drawing, (-item * state.size) / 1000);
    else if (isGlyph(item)) showGlyph(drawing, item, placed, along, size, turn);
  }
}

function showGlyph(
  drawing: Drawing,
  glyph: ShownGlyph,
  placed: Matrix,
  along: number,
  size: number,
  turn: number,
): void {
  const { state } = drawing;
  const { font } = state;
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  const metric = glyph.vmetric ?? font.vertical;
  const units = font.isVertical ? -(metric[0] ?? -1000) : glyph.width;
  const length = units * font.unit * state.size;
  const step = font.isVertical ? length - spacing : length + spacing;
  if (drawing.hidden === 0 && size > 0) {
    const aside = font.isVertical ? -(metric[1] ?? glyph.width / 2) * font.unit * state.size : 0;
    const below = font.isVertical ? -(metric[2] ?? 880) * font.unit * state.size : 0;
    const x = drawing.x + aside;
    const y = drawing.y + below + state.rise;
    drawing.glyphs.push({
      text: plainCharacter(glyph.unicode),
      x: placed[0] * x + placed[2] * y + placed[4],
      y: placed[1] * x + placed[3] * y + placed[5],
      width:
        Math.abs(font.isVertical ? glyph.width * font.unit * state.size : length * state.stretch) *
        along,
      size,
      turn,
      font,
      isArtifact: drawing.artifacts > 0,
    });
    drawing.hasPainted = true;
  }
  advance(drawing, font.isVertical ? -step : step);
}

/** Vertical writing goes down the page; all else goes along its line, stretched. */
function advance(drawing: Drawing, length: number): void {
  if (drawing.state.font.isVertical) drawing.y += length;
  else drawing.x += length * drawing.state.stretch;
}

/** Characters of vertical writing stand upright, each on a line of its own. */
function turnOf([a, b]: Matrix, isVertical: boolean): number {
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return isVertical && degrees === 0 ? 0 : (degrees + 360) % 360;
}

const isGlyph = (item: unknown): item is ShownGlyph =>
  typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;
