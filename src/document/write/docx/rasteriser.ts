import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { narrowing } from './font/narrow.js';
import { writable } from './xml.js';

/** Faces that come with us, of the weights that are drawn. */
const FACES = {
  sans: ['noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'],
  serif: ['noto-serif-sc', '600SemiBold', 'NotoSerifSC_600SemiBold.ttf'],
} as const;

export type Face = keyof typeof FACES;

/** Draws SVG as PNG, so many pixels wide, its letters in one face. */
export type Rasterise = (svg: string, width: number, face: Face) => Promise<Uint8Array>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
};

/** The text of a drawing, among its markup; letters and their accents are drawn as one where there is one. */
const textOf = (svg: string): string =>
  svg.replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity).normalize('NFC');

/** A dash of two letters as the one it is to be: the face ties them in a way that fonts of some letters lose. */
const DASH = ['\u2014\u2014', '\u2e3a'] as const;

/**
 * Lets drawings be rasterised, off the main thread. The rasteriser takes fonts from files only and reads one
 * anew for every letter it draws, and a whole face is 10 MB: each drawing is given a font of just its letters.
 */
export async function rasterising<Result>(
  work: (rasterise: Rasterise) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'zhijing-letters-'));
  try {
    return await work(rasteriserIn(folder));
  } finally {
    // Where one drawing fails, others may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function rasteriserIn(folder: string): Rasterise {
  const faces = new Map<Face, ReturnType<typeof openFace>>();
  let count = 0;
  return async (svg, width, face) => {
    const drawing = writable(svg).replaceAll(...DASH);
    const opened = faces.get(face) ?? openFace(face);
    faces.set(face, opened);
    count += 1;
    const font = join(folder, `${count}.ttf`);
    await writeFile(font, (await opened)(textOf(drawing)));
    const image = await renderAsync(drawing, {
      fitTo: { mode: 'width', value: Math.round(width) },
      background: 'rgba(255, 255, 255, 1)',
      font: { loadSystemFonts: false, fontFiles: [font] },
    });
    return image.asPng();
  };
}

const openFace = async (face: Face): Promise<(text: string) => Buffer> =>
  narrowing(await readFile(fileOf(face)));

function fileOf(face: Face): string {
  const [family, weight, file] = FACES[face];
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
  return join(folder, weight, file);
}
