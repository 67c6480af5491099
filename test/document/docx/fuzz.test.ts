import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxOf } from '../../../src/document/write/docx.js';
import { allOf, brokenFiles, filesOf, rootOf } from './package.js';
import { hostileReport, wordsOnly } from './report.js';

const fileWith = (text: string): Promise<Uint8Array> => wordsOnly(hostileReport(text));

/** Any 16 bits may stand in a string of JavaScript, halves of pairs among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));
const markup = fc
  .array(
    fc.constantFrom(
      ']]>',
      '<!--',
      '-->',
      '<w:p>',
      '</w:t>',
      '&',
      '&#0;',
      '<?',
      '"',
      "'",
      '\ufffe',
      '\t',
      '\r\n',
      '{page}',
      '%1',
      '\\h',
      '表 1-1',
      '𠮷',
      '\ud842',
      '\udfb7',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('whatever somebody writes', () => {
  test('gives sound XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, markup), async (text) => {
        expect(brokenFiles(await fileWith(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('stays text: no element comes or goes for it', async () => {
    const names = async (text: string): Promise<readonly number[]> => {
      const document = rootOf(filesOf(await fileWith(text))['word/document.xml'] ?? '');
      return ['w:p', 'w:tbl', 'w:tc', 'w:sectPr', 'w:sdt'].map(
        (name) => allOf(document, name).length,
      );
    };
    const plain = await names('');
    await fc.assert(
      fc.asyncProperty(markup, async (text) => {
        expect(await names(text)).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });

  test('may be a word of any length', async () => {
    expect(brokenFiles(await fileWith('w'.repeat(50_000)))).toEqual([]);
  });

  test('can be drawn in charts and seals', async () => {
    const document =
      filesOf(await docxOf(hostileReport('<]]>\u0000\ud800')))['word/document.xml'] ?? '';
    expect(allOf(rootOf(document), 'w:drawing')).toHaveLength(3);
  });

  test('is read back as it was written, but for what XML cannot hold', async () => {
    const document =
      filesOf(await fileWith(']]> & <b> 𠮷 \u0001 \ud842'))['word/document.xml'] ?? '';
    const texts = allOf(rootOf(document), 'w:t').map(({ children }) => children[0]?.text);
    expect(texts).toContain('末段。]]> & <b> 𠮷 \ufffd \ufffd');
  });
});
