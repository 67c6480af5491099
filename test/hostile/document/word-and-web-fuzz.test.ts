import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/document/model/index.js';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';
import { readHtml } from '../../../src/document/read/html/read-html.js';
import { commentedDocx } from '../../../src/document/write/docx-comments/index.js';
import { htmlOf } from '../../../src/document/write/html.js';
import { Refusal } from '../../../src/messages/index.js';
import { wordReport } from '../../document/docx/report.js';
import {
  field,
  list,
  listed,
  listNumber,
  packed,
  paragraph,
  partsOf,
  passagesOf,
  row,
  run,
  style,
  styled,
  table,
} from '../../document/read-docx/support.js';

const INSIDE = {
  body: `${styled('1', '人才培养')}${paragraph(`${run('毕业生3')}${run('120', '<w:b/>')}${run('人')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}${paragraph(`${run('表')}${field('SEQ 表', run('1'))}${run(' 人数')}`)}${table(row('指标', '数值'), row('毕业生', '3120'))}${paragraph('事项', listed(1))}<w:sectPr/>`,
  styles: style('1', 'heading 1', `<w:pPr>${listed(1)}</w:pPr>`),
  numbering: `${list(0, ['chineseCounting', '第%1章'], ['decimal', '%1.%2'])}${listNumber(1, 0)}`,
  footnotes: `<w:footnote w:id="1"><w:p>${run('含结业生。')}</w:p></w:footnote>`,
};
const PARTS = partsOf(INSIDE);
const DOCX = packed(PARTS);
const PAGE = htmlOf(wordReport());

/** Pieces of markup that mean something to a reader, in places where they do not belong. */
const scraps = fc.constantFrom(
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:r>',
  '<w:del>',
  '<w:txbxContent>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:vanish/>',
  '<w:br/>',
  '<w:gridSpan w:val="9"/>',
  '<w:vMerge/>',
  '&#x4E00;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '"',
  '<',
  '>',
  '<table>',
  '<td colspan=3>',
  '</table>',
  '<ol>',
  '<li>',
  '<nav>',
  '<p>',
  '<b>',
  '</b>',
  '<sup>1',
  '<svg>',
);
const splices = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.option(scraps)), {
  minLength: 1,
  maxLength: 6,
});

const spliced = (
  text: string,
  cuts: readonly (readonly [number, number, string | null])[],
): string =>
  cuts.reduce((now, [at, length, scrap]) => {
    const from = at % (now.length + 1);
    return `${now.slice(0, from)}${scrap ?? ''}${now.slice(from + length)}`;
  }, text);

const NAMES = [
  'w:p',
  'w:r',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:ins',
  'w:del',
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
  'w:pPr',
  'w:rPr',
  'w:vanish',
  'w:ruby',
  'w:rubyBase',
  'w:drawing',
  'w:pict',
  'w:txbxContent',
  'w:fldSimple',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'm:oMath',
  'w:sectPr',
  'w:numPr',
  'w:footnoteReference',
];

/** Well-formed XML of Word's own elements, in an order that Word never writes. */
const { trees } = fc.letrec<{ trees: string; element: string }>((tie) => ({
  trees: fc.array(tie('element'), { maxLength: 4 }).map((elements) => elements.join('')),
  element: fc.oneof(
    { maxDepth: 8, withCrossShrink: true },
    fc.constantFrom(
      run('3120人'),
      '<w:t>字</w:t>',
      '<w:tab/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:commentRangeStart w:id="3"/>',
      '<w:footnoteReference w:id="1"/>',
    ),
    fc
      .tuple(fc.constantFrom(...NAMES), tie('trees'))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  ),
}));

/** Either a document that holds together, or a Refusal; nothing else is thrown. */
function isSound(read: () => ReadDocument): boolean {
  let document: ReadDocument;
  try {
    document = read();
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
  let last = 0;
  for (const { start, end } of document.blocks) {
    if (start < last || end < start) return false;
    last = start;
  }
  return passagesOf(document).every(({ text, places }) =>
    [...text].every((unit, at) => unit.length > 1 || places[at] !== undefined),
  );
}

describe('whatever is done to a file, it is read or refused', () => {
  test.each(Object.keys(PARTS))('markup in %s', (part) => {
    fc.assert(
      fc.property(splices, (cuts) => {
        const bytes = packed({ ...PARTS, [part]: spliced(PARTS[part] ?? '', cuts) });
        expect(isSound(() => readDocx(bytes, '年报.docx'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('elements of Word in one another where none of them belong', () => {
    fc.assert(
      fc.property(trees, (body) => {
        const bytes = packed(partsOf({ ...INSIDE, body: `${body}${paragraph('末段。')}` }));
        expect(isSound(() => readDocx(bytes, '年报.docx'))).toBe(true);
        const { text } = readDocx(bytes, '年报.docx');
        const note = { start: 0, end: text.length, title: '题', text: '文' };
        expect(readDocx(commentedDocx(bytes, [note]), '年报.docx').text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('bytes of a package', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(DOCX.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = DOCX.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(isSound(() => readDocx(bytes, '年报.docx'))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('markup of a page', () => {
    fc.assert(
      fc.property(splices, (cuts) => {
        const bytes = new TextEncoder().encode(spliced(PAGE, cuts));
        expect(isSound(() => readHtml(bytes, '年报.html'))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
