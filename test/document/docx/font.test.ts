import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { narrowing } from '../../../src/document/write/docx/font/narrow.js';
import { fontFileOf, tablesOf } from '../../../src/document/write/docx/font/tables.js';

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
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><text x="8" y="40" font-family="${font.includes('Serif') ? 'Noto Serif SC' : 'Noto Sans SC'}" font-size="30">${letters}</text></svg>`;
  const image = await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles: [font] } });
  return image.pixels;
}

async function narrowed(face: keyof typeof FACES, letters: string): Promise<string> {
  const path = join(folder, face === 'serif' ? 'Serif.ttf' : 'font.ttf');
  await writeFile(path, faces[face]?.(letters) ?? '');
  return path;
}

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
