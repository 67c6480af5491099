import { describe, expect, test } from 'vitest';
import { field, lines, p, r, read } from './support.js';

const inserted = (words: string): string => `<w:ins w:id="1" w:author="甲">${r(words)}</w:ins>`;
const deleted = (words: string): string =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;

describe('words of a Word document', () => {
  test('go on over runs, whatever parts them', () => {
    const body = p(
      `${r('毕业生3')}<w:proofErr w:type="spellStart"/>${r('120', '<w:b/>')}<w:bookmarkStart w:id="0" w:name="x"/>${r('人。')}`,
    );
    expect(read(body).text).toBe('毕业生3120人。\n');
  });

  test.each([
    [
      'tabs and line ends',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>',
      '甲\t乙\n丙',
    ],
    [
      'a hyphen that does not break',
      '<w:r><w:t>表1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r>',
      '表1-2',
    ],
    [
      'a hyphen that is not seen',
      '<w:r><w:t>职业</w:t><w:softHyphen/><w:t>教育</w:t></w:r>',
      '职业教育',
    ],
    [
      'symbols of fonts',
      '<w:r><w:t>误差</w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t>2</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      '误差±2☑',
    ],
    ['blanks that do not count', '<w:r><w:t>\n  甲乙\n  </w:t></w:r>', '甲乙'],
    ['blanks that count', `${r('A ')}${r('B')}`, 'A B'],
    ['entities', '<w:r><w:t>A&amp;B&#x4E00;&lt;5</w:t></w:r>', 'A&B一<5'],
    ['character data', '<w:r><w:t>一<![CDATA[<二>]]>三</w:t></w:r>', '一<二>三'],
    ['exponents', `${r('占地3万m')}${r('2', '<w:vertAlign w:val="superscript"/>')}`, '占地3万m²'],
    [
      'marks of notes set by hand',
      `${r('毕业生3120')}${r('1', '<w:vertAlign w:val="superscript"/>')}${r('人')}${r('[2]', '<w:vertAlign w:val="superscript"/>')}`,
      '毕业生3120人',
    ],
    [
      'hidden words',
      `${r('看得见')}${r('看不见', '<w:vanish/>')}${r('也看得见', '<w:vanish w:val="0"/>')}`,
      '看得见也看得见',
    ],
    ['links', `<w:hyperlink w:anchor="x">${r('链接')}</w:hyperlink>${r('后')}`, '链接后'],
    ['controls', `<w:sdt><w:sdtPr/><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>`, '控件'],
    [
      'readings above words',
      `<w:r><w:ruby><w:rt>${r('pin')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`,
      '拼',
    ],
    ['formulas', `${r('率=')}<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath>`, '率=a/b'],
    [
      'a mention of a table',
      `${r('见')}${field('REF _Ref1 \\h', r('表1-2'))}${r('。')}`,
      '见表1-2。',
    ],
    [
      'a simple field',
      `${r('见')}<w:fldSimple w:instr=" REF x ">${r('图3')}</w:fldSimple>`,
      '见图3',
    ],
    ['fields in fields', `${field('IF', `${field('PAGE', r('7'))}${r('页')}`)}`, '7页'],
    [
      'a field without a result',
      `${r('前')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "索引"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('后')}`,
      '前后',
    ],
    [
      'tracked changes',
      `${r('就业率')}${deleted('94.8')}${inserted('95.9')}${r('%')}`,
      '就业率95.9%',
    ],
    [
      'moved words',
      `<w:moveFrom w:id="1">${r('旧')}</w:moveFrom><w:moveTo w:id="2">${r('新')}</w:moveTo>`,
      '新',
    ],
    [
      'what is told twice for old and new programs',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      '新',
    ],
  ])('%s', (_, content, expected) => {
    expect(read(`<w:p>${content}</w:p>`).text).toBe(`${expected}\n`);
  });

  test('a paragraph whose mark is deleted goes on in the next', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('前半')}</w:p>${p('后半')}`;
    expect(read(body).text).toBe('前半后半\n');
  });

  test('a field that is never closed swallows no more than its paragraph', () => {
    const body = `<w:p>${r('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${r('丢')}</w:p>${p('乙')}`;
    expect(read(body).text).toBe('甲\n乙\n');
  });

  test('lines that end in a full stop are paragraphs of their own', () => {
    const body = p(
      '<w:r><w:t>毕业生300人。</w:t><w:br/><w:t>就业280人。</w:t><w:br/><w:t>其中</w:t><w:br/><w:t>升学100人。</w:t></w:r>',
    );
    expect(lines(read(body))).toEqual(['毕业生300人。', '就业280人。', '其中升学100人。']);
  });
});

describe('changes and remarks', () => {
  test('are told with their places', () => {
    const body = p(
      `${r('就业率')}${deleted('94.8')}${inserted('95.9')}${r('%，')}<w:commentRangeStart w:id="7"/>${r('较上年')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r('持平')}`,
    );
    const { text, revisions } = read(body);
    expect(revisions.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['deletion', ''],
      ['insertion', '95.9'],
      ['remark', '较上年'],
    ]);
    expect(revisions[0]?.start).toBe(3);
  });

  test('a remark over paragraphs and one without an end', () => {
    const body = `<w:p><w:commentRangeStart w:id="1"/>${r('甲')}</w:p>${p('乙')}<w:p>${r('丙')}<w:commentRangeEnd w:id="1"/>${r('丁')}<w:commentRangeStart w:id="2"/></w:p>`;
    const { text, revisions } = read(body);
    expect(revisions.map(({ start, end }) => text.slice(start, end))).toEqual(['甲\n乙\n丙', '']);
  });
});
