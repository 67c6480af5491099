import { describe, expect, test } from 'vitest';
import { field, lines, paragraph, read, run } from './support.js';

const inserted = (words: string): string => `<w:ins w:id="1" w:author="甲">${run(words)}</w:ins>`;
const deleted = (words: string): string =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;

describe('words of a Word document', () => {
  test('go on over runs, whatever parts them', () => {
    const body = paragraph(
      `${run('毕业生3')}<w:proofErr w:type="spellStart"/>${run('120', '<w:b/>')}<w:bookmarkStart w:id="0" w:name="x"/>${run('人。')}`,
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
    ['blanks that count', `${run('A ')}${run('B')}`, 'A B'],
    ['entities', '<w:r><w:t>A&amp;B&#x4E00;&lt;5</w:t></w:r>', 'A&B一<5'],
    ['character data', '<w:r><w:t>一<![CDATA[<二>]]>三</w:t></w:r>', '一<二>三'],
    [
      'exponents',
      `${run('占地3万m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`,
      '占地3万m²',
    ],
    [
      'marks of notes set by hand',
      `${run('毕业生3120')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('人')}${run('[2]', '<w:vertAlign w:val="superscript"/>')}`,
      '毕业生3120人',
    ],
    [
      'hidden words',
      `${run('看得见')}${run('看不见', '<w:vanish/>')}${run('也看得见', '<w:vanish w:val="0"/>')}`,
      '看得见也看得见',
    ],
    ['links', `<w:hyperlink w:anchor="x">${run('链接')}</w:hyperlink>${run('后')}`, '链接后'],
    ['controls', `<w:sdt><w:sdtPr/><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>`, '控件'],
    [
      'readings above words',
      `<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby></w:r>`,
      '拼',
    ],
    ['formulas', `${run('率=')}<m:oMath><m:r><m:t>a/b</m:t></m:r></m:oMath>`, '率=a/b'],
    [
      'a mention of a table',
      `${run('见')}${field('REF _Ref1 \\h', run('表1-2'))}${run('。')}`,
      '见表1-2。',
    ],
    [
      'a simple field',
      `${run('见')}<w:fldSimple w:instr=" REF x ">${run('图3')}</w:fldSimple>`,
      '见图3',
    ],
    ['fields in fields', `${field('IF', `${field('PAGE', run('7'))}${run('页')}`)}`, '7页'],
    [
      'a field without a result',
      `${run('前')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "索引"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('后')}`,
      '前后',
    ],
    [
      'tracked changes',
      `${run('就业率')}${deleted('94.8')}${inserted('95.9')}${run('%')}`,
      '就业率95.9%',
    ],
    [
      'moved words',
      `<w:moveFrom w:id="1">${run('旧')}</w:moveFrom><w:moveTo w:id="2">${run('新')}</w:moveTo>`,
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
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}`;
    expect(read(body).text).toBe('前半后半\n');
  });

  test('a field that is never closed swallows no more than its paragraph', () => {
    const body = `<w:p>${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('丢')}</w:p>${paragraph('乙')}`;
    expect(read(body).text).toBe('甲\n乙\n');
  });

  test('lines that end in a full stop are paragraphs of their own', () => {
    const body = paragraph(
      '<w:r><w:t>毕业生300人。</w:t><w:br/><w:t>就业280人。</w:t><w:br/><w:t>其中</w:t><w:br/><w:t>升学100人。</w:t></w:r>',
    );
    expect(lines(read(body))).toEqual(['毕业生300人。', '就业280人。', '其中升学100人。']);
  });
});

describe('changes and remarks', () => {
  test('are told with their places', () => {
    const body = paragraph(
      `${run('就业率')}${deleted('94.8')}${inserted('95.9')}${run('%，')}<w:commentRangeStart w:id="7"/>${run('较上年')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${run('持平')}`,
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
    const body = `<w:p><w:commentRangeStart w:id="1"/>${run('甲')}</w:p>${paragraph('乙')}<w:p>${run('丙')}<w:commentRangeEnd w:id="1"/>${run('丁')}<w:commentRangeStart w:id="2"/></w:p>`;
    const { text, revisions } = read(body);
    expect(revisions.map(({ start, end }) => text.slice(start, end))).toEqual(['甲\n乙\n丙', '']);
  });
});
