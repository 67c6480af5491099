import type { Page } from 'playwright-core';

/** A picture seen from afar: its size, and how bright each cell of a grid over it is, from 0 to 255. */
export interface Glance {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly number[];
}

/** A picture (PNG) as seen from afar, through the canvas of a page. */
export const glanceAt = (page: Page, picture: Buffer): Promise<Glance> =>
  page.evaluate(glanced, `data:image/png;base64,${picture.toString('base64')}`);

/** Runs in the browser, so it stands alone: a grid of 48 × 32 cells, each the mean of its grey. */
async function glanced(address: string): Promise<Glance> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { width, height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const sums = new Float64Array(48 * 32);
  const counts = new Float64Array(48 * 32);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      const cell = Math.floor((y * 32) / height) * 48 + Math.floor((x * 48) / width);
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      sums[cell] = (sums[cell] ?? 0) + 0.299 * red + 0.587 * green + 0.114 * blue;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return { width, height, cells: [...sums].map((sum, cell) => sum / (counts[cell] || 1)) };
}

/** How far apart two pictures are: the mean difference of their cells; without end where their sizes differ. */
export const distance = (one: Glance, other: Glance): number =>
  one.width !== other.width || one.height !== other.height
    ? Number.POSITIVE_INFINITY
    : one.cells.reduce((sum, cell, at) => sum + Math.abs(cell - (other.cells[at] ?? 0)), 0) /
      one.cells.length;
