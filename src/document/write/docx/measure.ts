import type { Layout } from '../../model/index.js';

/** Word counts in twentieths of a point, half points, eighths of a point and 914,400ths of an inch. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
export const eighths = (points: number): number => Math.round(points * 8);
export const emus = (points: number): number => Math.round(points * 12_700);

/** Points in so many millimetres. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The distance between two lines of the body, in points. */
export const lineOf = ({ lineHeight, sizes }: Layout): number =>
  Math.round(lineHeight * sizes.body * 20) / 20;

/** The room for text on a page, in points. */
export const roomOf = ({ paper, margins }: Layout): { width: number; height: number } => ({
  width: points(paper.width - margins.left - margins.right),
  height: points(paper.height - margins.top - margins.bottom),
});
