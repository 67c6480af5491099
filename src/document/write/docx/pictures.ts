import { setImmediate } from 'node:timers/promises';
import type { CoverNode, ReportDocument } from '../../model/index.js';
import { figuresOf } from '../nodes.js';
import { rasterising } from './rasteriser.js';
import { sealSvg } from './seal.js';

/** A picture in the package. Width and height as it is printed, in points. */
export interface Picture {
  /** Its number among the pictures, from 1. */
  readonly number: number;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Charts are printed at one scale, the same as in the PDF, so that their letters are alike: points a pixel. */
const SCALE = 0.69;
/** Pixels of the picture for a pixel of the drawing: sharp at 200 dots an inch. */
const SHARPNESS = 2;
/** Points from side to side of the seal. */
const SEAL = 54;

/** What draws charts takes as long to load as a document without them takes to be written. */
const NO_CHARTS: Pick<typeof import('../chart.js'), 'drawingOf'> = {
  drawingOf: () => {
    throw new RangeError('a document without figures has no chart to draw');
  },
};

/** The pictures of a document by id of the figure, and of the cover for its seal; drawn off the main thread. */
export async function picturesOf(document: ReportDocument): Promise<ReadonlyMap<string, Picture>> {
  const covers = document.root.content.filter((part): part is CoverNode => part.type === 'cover');
  const figures = figuresOf(document);
  if (covers.length === 0 && figures.length === 0) return new Map();
  const { drawingOf } = figures.length === 0 ? NO_CHARTS : await import('../chart.js');
  const turn = turns();
  const drawn = await rasterising((rasterise) =>
    Promise.all([
      ...covers.map(async ({ attrs }) => ({
        id: attrs.id,
        png: await rasterise(sealSvg(attrs.seal).text, 6 * SEAL, 'serif'),
        width: SEAL,
        height: SEAL,
      })),
      ...figures.map(async ({ attrs }) => {
        await turn();
        const { svg, width, height } = drawingOf(attrs.chart, attrs.id);
        const png = await rasterise(svg, SHARPNESS * width, 'sans');
        return { id: attrs.id, png, width: SCALE * width, height: SCALE * height };
      }),
    ]),
  );
  return new Map(drawn.map(({ id, ...picture }, at) => [id, { number: at + 1, ...picture }]));
}

/**
 * Turns that come one after another: the main thread draws one chart while those before it are rasterised,
 * and does what else waits for it in between.
 */
function turns(): () => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
