import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { narrowing } from '../../../src/document/write/docx/font/narrow.js';
import { fontFileOf, tablesOf } from '../../../src/document/write/docx/font/tables.js';
import { rasterising } from '../../../src/document/write/docx/rasteriser.js';

const require = createRequire(import.meta.url);
const FACES = {
  sans: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  serif: require.resolve(
    '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  ),
} as const;

const faces: Partial<Record<keyof typeof FACES, (text: string) => Buffer>> = {};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhijing-font-'));
  faces.sans = narrowing(await readFile(FACES.sans));
  faces.serif = narrowing(await readFile(FACES.serif));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The letters drawn with a font file and no other. */
async function drawn(letters: string, font: string): Promise<Buffer> {
  const name = font.includes('Serif') ? 'Noto Serif SC' : 'Noto Sans SC';
  const image = await renderAsync(drawing(letters, name), {
    font: { loadSystemFonts: false, fontFiles: [font] },
  });
  return image.pixels;
}

const drawing = (letters: string, name = 'Noto Sans SC'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><text x="8" y="40" font-family="${name}" font-size="30">${letters}</text></svg>`;

async function narrowed(face: keyof typeof FACES, letters: string): Promise<string> {
  const path = join(folder, face === 'serif' ? 'Serif.ttf' : 'font.ttf');
  await writeFile(path, faces[face]?.(letters) ?? '');
  return path;
}

/** Distances are added up in another order there and round otherwise: an edge may be one of sixteen shades off. */
const EDGE_SHADE = 16;

const furthestApart = (one: Buffer, other: Buffer): number =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);

const isBlank = (pixels: Buffer): boolean => pixels.every((value) => value === 0);

describe('a font of some letters', () => {
  test.each([
    ['sans', '质量年报2023'],
    ['sans', '76,457.8%（±½）—…'],
    ['sans', 'ÀÉñüŷ'],
    ['sans', '𠮷㐀'],
    ['serif', '质镜'],
    ['serif', 'ǕＸ“”､ﾊ'],
  ] as const)('draws in %s “%s” as the whole face does, dot for dot', async (face, letters) => {
    const whole = await drawn(letters, FACES[face]);
    expect(isBlank(whole)).toBe(false);
    expect((await drawn(letters, await narrowed(face, letters))).equals(whole)).toBe(true);
  });

  test.each([
    ['sans', 'AVATo LED Type P.'],
    ['serif', 'AVATo r. Tel'],
  ] as const)('sets in %s “%s” as near and far as the whole face does', async (face, letters) => {
    const whole = await drawn(letters, FACES[face]);
    const farthest = async (font: string) =>
      furthestApart(whole, await drawn(letters, await narrowed(face, font)));
    expect(await farthest(letters)).toBeLessThanOrEqual(EDGE_SHADE);
    expect(await farthest([...letters].join('质'))).toBeGreaterThan(EDGE_SHADE);
  });

  test('holds no other letters, and is small', async () => {
    const font = await narrowed('sans', '质量年报');
    expect(isBlank(await drawn('镜', FACES.sans))).toBe(false);
    expect((await drawn('镜', font)).equals(await drawn('🫥', FACES.sans))).toBe(true);
    expect((await readFile(font)).length).toBeLessThan(6000);
  });

  test('is the same for the same letters, in whatever order and number', () => {
    const { sans } = faces;
    expect(sans?.('质量年报').equals(sans('报年年量质'))).toBe(true);
  });

  test('holds a glyph for nothing where the face has none of the letters', async () => {
    const font = await narrowed('sans', '🫥');
    expect((await drawn('🫥', font)).equals(await drawn('🫥', FACES.sans))).toBe(true);
  });

  test('says what is missing in a face it cannot use', async () => {
    const tables = new Map(tablesOf(await readFile(FACES.sans)));
    tables.delete('loca');
    expect(() => narrowing(fontFileOf(tables))).toThrow('the font has no table loca');
    tables.set('cmap', Buffer.alloc(4));
    expect(() => narrowing(fontFileOf(tables))).toThrow('which glyphs stand for all of Unicode');
  });
});

describe('a drawing', () => {
  test.each(['产教——融合', '甲&amp;乙&lt;丙&quot;', 'R&amp;D &amp;A', 'cafe\u0301'])(
    'of “%s” is drawn as with the whole face, dot for dot',
    async (letters) => {
      const png = await rasterising((rasterise) => rasterise(drawing(letters), 400, 'sans'));
      const whole = await renderAsync(drawing(letters), {
        background: '#fff',
        font: { loadSystemFonts: false, fontFiles: [FACES.sans] },
      });
      expect(whole.asPng().equals(png)).toBe(true);
    },
  );

  test('leaves no font behind, however it ends', async () => {
    vi.stubEnv('TMPDIR', await mkdtemp(join(folder, 'empty-')));
    try {
      const failing = rasterising(async (rasterise) => {
        await rasterise(drawing('质'), 400, 'sans');
        expect(await readdir(tmpdir())).toHaveLength(1);
        await rasterise('no drawing', 400, 'sans');
      });
      await expect(failing).rejects.toThrow('SVG data parsing failed');
      expect(await readdir(tmpdir())).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
