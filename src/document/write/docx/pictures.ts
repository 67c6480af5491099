import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { CoverNode, ReportDocument } from '../../model/index.js';
import { drawingOf } from '../chart.js';
import { figuresOf } from '../nodes.js';
import { sealSvg } from './seal.js';
import { writable } from './xml.js';

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

/** A face is some 10 MB and is read for every picture: one each, of the weight that is drawn. */
const CHART_FACE = ['noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'] as const;
const SEAL_FACE = ['noto-serif-sc', '600SemiBold', 'NotoSerifSC_600SemiBold.ttf'] as const;

/** The pictures of a document by id of the figure, and of the cover for its seal; drawn off the main thread. */
export async function picturesOf(document: ReportDocument): Promise<ReadonlyMap<string, Picture>> {
  const covers = document.root.content.filter((part): part is CoverNode => part.type === 'cover');
  const drawn = await Promise.all([
    ...covers.map(async ({ attrs }) => ({
      id: attrs.id,
      png: await pngOf(sealSvg(attrs.seal).text, 6 * SEAL, SEAL_FACE),
      width: SEAL,
      height: SEAL,
    })),
    ...figuresOf(document).map(async ({ attrs }) => {
      const { svg, width, height } = drawingOf(attrs.chart, attrs.id);
      const png = await pngOf(svg, SHARPNESS * width, CHART_FACE);
      return { id: attrs.id, png, width: SCALE * width, height: SCALE * height };
    }),
  ]);
  return new Map(drawn.map(({ id, ...picture }, at) => [id, { number: at + 1, ...picture }]));
}

type Face = readonly [family: string, weight: string, file: string];

/** A drawing as PNG, so many pixels wide, in a face that comes with us and no other. */
async function pngOf(svg: string, width: number, face: Face): Promise<Uint8Array> {
  const image = await renderAsync(writable(svg), {
    fitTo: { mode: 'width', value: Math.round(width) },
    background: 'rgba(255, 255, 255, 1)',
    font: { loadSystemFonts: false, fontFiles: [fileOf(face)] },
  });
  return image.asPng();
}

function fileOf([family, weight, file]: Face): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
  return join(folder, weight, file);
}
