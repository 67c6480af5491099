import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';
import { commentedDocx, type Note } from '../../../src/document/write/docx-comments/index.js';
import { wordReport, wordsOnly } from '../docx/report.js';
import { schemaFaults, validatorStarted } from '../docx/schema.js';
import { docx, packed, paragraph, partsOf, read, row, run, table } from './support.js';

beforeAll(validatorStarted);

const noteAt = (text: string, words: string, said = '两处不一致。'): Note => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, title: '数字不一致', text: said };
};

const commented = (bytes: Uint8Array, ...words: readonly string[]): Uint8Array => {
  const { text } = readDocx(bytes, 'a.docx');
  return commentedDocx(
    bytes,
    words.map((each) => noteAt(text, each)),
  );
};

const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array(0));

/** The words that each remark of a document is on. */
const remarked = (bytes: Uint8Array): readonly string[] => {
  const { text, revisions } = readDocx(bytes, 'a.docx');
  return revisions
    .filter(({ kind }) => kind === 'remark')
    .map(({ start, end }) => text.slice(start, end));
};

const MIXED = `${paragraph(`${run('毕业生3')}${run('120', '<w:b/>')}${run('人，就业率94.8%，A&amp;B 公司接收 20 人。')}`)}${table(row('指标', '数值'), row('就业率', '95.9%'))}<w:sectPr/>`;

describe('remarks in a Word document', () => {
  test('stand on the very words, in the middle of runs and over several', async () => {
    const bytes = docx({ body: MIXED });
    const done = commented(bytes, '3120人', '94.8%', '&B 公', '20 人', '95.9%');
    expect(remarked(done)).toEqual(['3120人', '94.8%', '&B 公', '20 人', '95.9%']);
    expect(readDocx(done, 'a.docx').text).toBe(readDocx(bytes, 'a.docx').text);
    expect(await schemaFaults(done)).toEqual(await schemaFaults(bytes));
  });

  test('say their title and their lines, harmless to XML', () => {
    const bytes = docx({ body: paragraph('一') });
    const done = commentedDocx(
      bytes,
      [{ start: 0, end: 1, title: '<甲> & "乙"', text: '一行\n二行\u0000\ud800' }],
      { name: '某&人', initials: '某', date: '2024-03-15T08:00:00Z' },
    );
    const xml = partOf(done, 'word/comments.xml');
    expect(xml).toContain('&lt;甲&gt; &amp; &quot;乙&quot;');
    expect(xml).toContain('>二行</w:t>');
    expect(xml).toContain('w:author="某&amp;人" w:date="2024-03-15T08:00:00Z"');
  });

  test('keep those that are there, and whatever else is', () => {
    const picture = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
    const old =
      '<w:comment w:id="5" w:author="甲"><w:p><w:r><w:t>原有批注</w:t></w:r></w:p></w:comment>';
    const body = paragraph(
      `<w:commentRangeStart w:id="5"/>${run('就业率')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${run('94.8%')}`,
    );
    const bytes = packed({ ...partsOf({ body, comments: old }), 'word/media/a.png': picture });
    const done = commented(bytes, '94.8%', '率94');
    expect(partOf(done, 'word/comments.xml')).toContain('原有批注');
    expect(partOf(done, 'word/comments.xml').match(/w:id="\d+"/g)).toEqual([
      'w:id="5"',
      'w:id="6"',
      'w:id="7"',
    ]);
    expect(unzipSync(done)['word/media/a.png']).toEqual(picture);
    expect(remarked(done).toSorted()).toEqual(['94.8%', '就业率', '率94']);
  });

  test('one behind the other at one place do not run into each other', () => {
    const done = commented(docx({ body: paragraph('甲乙丙') }), '甲', '乙', '丙', '甲乙丙', '乙丙');
    expect(remarked(done).toSorted()).toEqual(['丙', '乙', '乙丙', '甲', '甲乙丙'].toSorted());
  });

  test('on words in notes and boxes stand where these hang on the text', () => {
    const footnotes = `<w:footnote w:id="1"><w:p>${run('含结业生120人。')}</w:p></w:footnote>`;
    const body = paragraph(
      `${run('毕业生')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('很多。')}`,
    );
    const bytes = docx({ body, footnotes });
    const done = commented(bytes, '120人');
    expect(partOf(done, 'word/document.xml')).toMatch(
      /commentRangeStart w:id="0"\/><w:r><w:footnoteReference w:id="1"\/><\/w:r><w:commentRangeEnd/,
    );
    expect(partOf(done, 'word/footnotes.xml')).not.toContain('comment');
    expect(readDocx(done, 'a.docx').text).toBe(readDocx(bytes, 'a.docx').text);
  });

  test('on an automatic number stand on the words behind it, and over cells', () => {
    const done = commented(docx({ body: table(row('甲', '乙'), row('丙', '丁')) }), '乙\n丙');
    expect(remarked(done)).toEqual(['乙\n丙']);
  });

  test('nothing to say leaves the file as it is', () => {
    const bytes = docx({ body: paragraph('一') });
    expect(commentedDocx(bytes, [])).toBe(bytes);
  });

  test('in blanks that do not count keep them so', () => {
    const bytes = docx({ body: '<w:p><w:r><w:t>\n   就业率 94.8%   \n</w:t></w:r></w:p>' });
    const done = commented(bytes, '94', '率');
    expect(readDocx(done, 'a.docx').text).toBe('就业率 94.8%\n');
    expect(remarked(done)).toEqual(['率', '94']);
  });

  test('anywhere leave the text as it was', () => {
    const bytes = docx({ body: MIXED });
    const { text } = read(MIXED);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 }),
        (spans) => {
          const notes = spans.map(([a, b]) => ({
            start: Math.min(a, b),
            end: Math.max(a, b),
            title: '题',
            text: '文',
          }));
          const done = commentedDocx(bytes, notes);
          expect(readDocx(done, 'a.docx').text).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('in a report of ours hold to the schema', async () => {
    const bytes = await wordsOnly(wordReport());
    const { text, blocks } = readDocx(bytes, 'a.docx');
    const notes = blocks.slice(0, 60).map(({ start, end }) => ({
      start: Math.min(start + 1, end),
      end: Math.max(start + 2, end - 1),
      title: '题',
      text: '文',
    }));
    const done = commentedDocx(bytes, notes);
    expect(readDocx(done, 'a.docx').text).toBe(text);
    expect(await schemaFaults(done)).toEqual([]);
  });
});
