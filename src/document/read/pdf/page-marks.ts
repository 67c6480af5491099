import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config.js';
import { drawingOn, type LoadedFont, NO_FONT } from './drawing.js';
import type { PageMarks } from './marks.js';
import { matrixOf } from './matrix.js';
import { OPERATIONS } from './operations.js';
import { remarksOf } from './remarks.js';

/** Which of a file's layers are shown. */
export type Layers = OptionalContentConfig;

/** Runs the programme of a page without painting anything, and keeps what it would have painted where. */
export async function marksOf(
  page: PDFPageProxy,
  layers: Layers,
  fonts: Map<string, LoadedFont>,
): Promise<PageMarks> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const remarks = await remarksOf(page);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const fontOf = (name: string): LoadedFont => {
    const known = fonts.get(name) ?? loadedFont(page, name);
    fonts.set(name, known);
    return known;
  };
  const isShown = (group: unknown): boolean =>
    typeof group !== 'object' || group === null || layers.isVisible(group);
  const drawing = drawingOn(matrixOf(transform), fontOf, isShown);
  fnArray.forEach((operation, at) => {
    OPERATIONS.get(operation)?.(drawing, listOf(argsArray[at]));
  });
  const { glyphs, horizontal, vertical, pictures, shapes } = drawing;
  return { width, height, glyphs, horizontal, vertical, pictures, shapes, remarks };
}

const listOf = (values: unknown): readonly unknown[] =>
  Array.isArray(values) ? values : values instanceof Float32Array ? Array.from(values) : [];

const BOLD = /bold|black|heavy|semibold|demi|simhei|黑体|stheiti|fzhei|粗/i;

/** A font that failed to load has no name here; its characters are still there. */
function loadedFont(page: PDFPageProxy, name: string): LoadedFont {
  if (!page.commonObjs.has(name)) return NO_FONT;
  const font: unknown = page.commonObjs.get(name);
  if (typeof font !== 'object' || font === null) return NO_FONT;
  const fontName = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const isFlagged =
    ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  const unit = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix[0] : null;
  const metrics = 'defaultVMetrics' in font ? font.defaultVMetrics : null;
  return {
    name: fontName.replace(/^[A-Z]{6}\+/, ''),
    isBold: isFlagged || BOLD.test(fontName),
    unit: typeof unit === 'number' && unit !== 0 ? unit : 0.001,
    isVertical: 'vertical' in font && font.vertical === true,
    vertical: Array.isArray(metrics) ? metrics : [-1000, 500, 880],
  };
}
