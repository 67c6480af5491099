import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import {
  cell,
  docx,
  list,
  listed,
  listNumber,
  packed,
  paragraph,
  partsOf,
  row,
  run,
  style,
  styled,
  table,
} from '../../document/read-docx/support.js';
import type { Fault } from './fault.js';
import { cut, lying, renamed, scratched } from './zip-faults.js';

const DOCUMENT = 'word/document.xml';
const BODY = `${paragraph('示例职业学校质量年度报告')}${paragraph('2023年，学校有毕业生3120人。')}${table(row('指标', '数值'), row('毕业生', '3120'))}`;
const INSIDE = { body: BODY, styles: style('1', 'heading 1'), numbering: '' };
const sound = (): Uint8Array => docx(INSIDE);
const SOUND_TEXT =
  '示例职业学校质量年度报告\n2023年，学校有毕业生3120人。\n指标\t数值\n毕业生\t3120\n';

type Parts = Record<string, string | Uint8Array>;

/** A sound document with its text changed as a text. */
const changed = (change: (xml: string) => string): Uint8Array => {
  const parts = partsOf(INSIDE);
  return packed({ ...parts, [DOCUMENT]: change(parts[DOCUMENT] ?? '') });
};

const withParts = (more: Parts): Uint8Array => packed({ ...partsOf(INSIDE), ...more });

const without = (name: string): Uint8Array =>
  packed(Object.fromEntries(Object.entries(partsOf(INSIDE)).filter(([each]) => each !== name)));

/** A document that is refused. */
const refused = (fault: string, code: string, says: string, bytes: () => Uint8Array): Fault => ({
  format: 'docx',
  fault,
  bytes,
  code,
  says: `“年报.docx”${says}`,
});

/** A document that is read in spite of its fault. */
const reads = (fault: string, text: string, bytes: () => Uint8Array): Fault => ({
  format: 'docx',
  fault,
  bytes,
  reads: text,
});

function compound(stream: string): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, new Uint8Array(5_000));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

const zipOf = (parts: Parts): Uint8Array => packed(parts);

const OTHER_KINDS: readonly Fault[] = [
  refused('nothing at all', 'document.empty', '是空文件，没有任何内容。', () => new Uint8Array(0)),
  refused('plain text', 'document.misnamed', '的扩展名是 .docx，内容却不是这种文件。', () =>
    strToU8('年报'),
  ),
  refused(
    'zeros',
    'document.misnamed',
    '的扩展名是 .docx，内容却不是这种文件。',
    () => new Uint8Array(5_000),
  ),
  refused('a page', 'document.misnamed', '的扩展名是 .docx，内容却不是这种文件。', () =>
    strToU8('<!doctype html><p>年报'),
  ),
  refused('a PDF', 'document.misnamed', '的扩展名是 .docx，内容却不是这种文件。', () =>
    strToU8('%PDF-1.7\n'),
  ),
  refused(
    'words in front of a package',
    'document.misnamed',
    '的扩展名是 .docx，内容却不是这种文件。',
    () => new Uint8Array([...strToU8('附件：'), ...sound()]),
  ),
  refused('an old Word document', 'document.doc', '是旧版 Word 文档（.doc），不能直接读取。', () =>
    compound('WordDocument'),
  ),
  refused('a document with a password', 'document.encrypted', '设了打开密码，无法读取。', () =>
    compound('EncryptedPackage'),
  ),
  refused('an old workbook', 'document.workbook', '是表格文件，不是年报正文。', () =>
    compound('Workbook'),
  ),
  refused('old slides', 'document.slides', '是演示文稿，不是年报正文。', () =>
    compound('PowerPoint Document'),
  ),
  refused('rich text', 'document.rtf', '是 RTF 文档，不能直接读取。', () =>
    strToU8('{\\rtf1 年报}'),
  ),
  refused(
    'a picture',
    'document.picture',
    '是图片，其中的文字读不出来。',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
  ),
  refused('a RAR archive', 'document.archive', '是压缩包，不是年报正文。', () =>
    strToU8('Rar!\u001a'),
  ),
  refused(
    'a program',
    'document.program',
    '是程序文件，没有打开。',
    () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46]),
  ),
  refused('a workbook', 'document.workbook', '是表格文件，不是年报正文。', () =>
    zipOf({ 'xl/workbook.xml': '<x/>' }),
  ),
  refused('slides', 'document.slides', '是演示文稿，不是年报正文。', () =>
    zipOf({ 'ppt/presentation.xml': '<x/>' }),
  ),
  refused(
    'an OpenDocument',
    'document.open-document',
    '是 OpenDocument 文档（.odt），不能直接读取。',
    () => zipOf({ mimetype: 'x', 'content.xml': '<x/>' }),
  ),
  refused('a package within a package', 'document.archive', '是压缩包，不是年报正文。', () =>
    zipSync({ '年报.docx': sound() }),
  ),
];

const PACKAGES: readonly Fault[] = [
  ...[0.02, 0.25, 0.5, 0.9, 0.99].map((share) => {
    const bytes = cut(sound(), share);
    return refused(
      `cut off after ${share * 100} %`,
      'document.truncated',
      `在第 ${bytes.byteLength} 字节处中断，后面的内容没有传完。`,
      () => bytes,
    );
  }),
  refused('a damaged directory', 'docx.directory', '的压缩目录已损坏，看不出里面有什么。', () =>
    lying(sound(), '[Content_Types].xml', 0, () => 0),
  ),
  refused(
    'a directory that points outside the file',
    'docx.part-absent',
    '的压缩目录列有“word/document.xml”，文件中却没有它。',
    () => lying(sound(), DOCUMENT, 42, () => 0x7fffffff),
  ),
  refused(
    'an understated size',
    'docx.part-lies',
    '中的“word/document.xml”解压后比目录里写的更大，已停止读取。',
    () => lying(sound(), DOCUMENT, 24, () => 10),
  ),
  refused(
    'a wrong checksum',
    'docx.part-checksum',
    '中的“word/document.xml”与校验码不符，内容在传送中变了。',
    () => lying(sound(), DOCUMENT, 16, (known) => known ^ 1),
  ),
  refused(
    'packed bytes overwritten',
    'docx.part-damaged',
    '中的“word/document.xml”无法解压，已损坏。',
    () => scratched(sound(), DOCUMENT),
  ),
  refused(
    'another method of packing',
    'docx.part-method',
    '中的“word/document.xml”用了 Word 文档不用的压缩方法（12）。',
    () => lying(sound(), DOCUMENT, 10, () => 12, 2),
  ),
  refused('a part with a password', 'document.encrypted', '设了打开密码，无法读取。', () =>
    lying(sound(), DOCUMENT, 8, (known) => known | 1, 2),
  ),
  refused(
    'a bomb by proportion',
    'docx.bomb',
    '解压后有 18 MB，是压缩时的 {times} 倍，已停止读取。',
    () => withParts({ 'word/media/a.bin': new Uint8Array(18_000_000) }),
  ),
  refused(
    'a bomb by its own word',
    'docx.bomb',
    '解压后有 4097 MB，是压缩时的 {times} 倍，已停止读取。',
    () => lying(sound(), DOCUMENT, 24, () => 0xfffffff0),
  ),
  refused(
    'too many parts',
    'docx.too-many-parts',
    '里面有 5000 个以上的文件，Word 文档不会有这么多，已停止读取。',
    () =>
      withParts(
        Object.fromEntries(
          Array.from({ length: 5_100 }, (_, at) => [`x/${at}`, new Uint8Array(0)]),
        ),
      ),
  ),
  refused(
    'a part that climbs out',
    'docx.part-path',
    '中的“../../etc/cron.d/x.xml”想写到文件之外，已停止读取。',
    () => withParts({ '../../etc/cron.d/x.xml': '<x/>' }),
  ),
  refused(
    'a part at the root of the disk',
    'docx.part-path',
    '中的“/etc/passwd.xml”想写到文件之外，已停止读取。',
    () => withParts({ '/etc/passwd.xml': '<x/>' }),
  ),
  refused(
    'a part on another drive',
    'docx.part-path',
    '中的“C:\\windows\\x.xml”想写到文件之外，已停止读取。',
    () => withParts({ 'C:\\windows\\x.xml': '<x/>' }),
  ),
  refused(
    'a NUL in the name of a part',
    'docx.part-path',
    '中的“word/a⟨U+0000⟩.xml”想写到文件之外，已停止读取。',
    () => withParts({ 'word/a\0.xml': '<x/>' }),
  ),
  refused(
    'a link in place of a part',
    'docx.part-link',
    '中的“word/styles.xml”是指向别处的链接，已停止读取。',
    () => {
      const bytes = lying(sound(), 'word/styles.xml', 4, () => 0x0314, 2);
      return lying(bytes, 'word/styles.xml', 38, () => 0o120777 * 0x10000);
    },
  ),
  refused(
    'two parts of one name',
    'docx.part-twice',
    '中有两个“word/styles.xml”，不知道以哪个为准。',
    () => renamed(withParts({ 'word/stylez.xml': '<x/>' }), 'word/stylez.xml', 'word/styles.xml'),
  ),
];

const XML: readonly Fault[] = [
  refused(
    'a document type',
    'docx.doctype',
    '中的“word/document.xml”带有文档类型声明，正常的 Word 文档不会有，已停止读取。',
    () => changed((xml) => xml.replace('<w:document', '<!DOCTYPE w><w:document')),
  ),
  refused(
    'an external entity',
    'docx.external-entity',
    '中的“word/document.xml”要求读取外部的“file:///etc/passwd”，已停止读取。',
    () =>
      changed((xml) =>
        xml.replace(
          '<w:document',
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document',
        ),
      ),
  ),
  refused(
    'an external document type',
    'docx.external-entity',
    '中的“word/document.xml”要求读取外部的“http://example.invalid/x.dtd”，已停止读取。',
    () =>
      changed((xml) =>
        xml.replace('<w:document', '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><w:document'),
      ),
  ),
  refused(
    'a billion laughs',
    'docx.entities',
    '中的“word/styles.xml”声明了 10 个实体，展开后可能撑满内存，已停止读取。',
    () => {
      const laughs = Array.from(
        { length: 10 },
        (_, at) => `<!ENTITY l${at} "${at === 0 ? 'ha' : `&l${at - 1};`.repeat(10)}">`,
      ).join('');
      return withParts({ 'word/styles.xml': `<!DOCTYPE s [${laughs}]><s>&l9;</s>` });
    },
  ),
  refused('XML left open', 'docx.part-xml', '中的“word/document.xml”第 2 行不是完整的 XML。', () =>
    changed((xml) => xml.replace('</w:body>', '')),
  ),
  refused(
    'XML cut in a tag',
    'docx.part-xml',
    '中的“word/document.xml”第 2 行不是完整的 XML。',
    () => changed((xml) => xml.slice(0, xml.indexOf('</w:body>') + 5)),
  ),
  refused('two roots', 'docx.part-xml', '中的“word/document.xml”第 3 行不是完整的 XML。', () =>
    changed((xml) => `${xml}\n<w:document/>`),
  ),
  refused('tags crossed', 'docx.part-xml', '中的“word/document.xml”第 2 行不是完整的 XML。', () =>
    changed((xml) => xml.replace('</w:r></w:p>', '</w:p></w:r>')),
  ),
  refused(
    'an attribute without quotation marks',
    'docx.part-xml',
    '中的“word/document.xml”第 2 行不是完整的 XML。',
    () => changed((xml) => xml.replace('<w:p>', '<w:p w:rsidR=1>')),
  ),
  refused(
    'a control character',
    'docx.part-xml',
    '中的“word/document.xml”第 2 行不是完整的 XML。',
    () => changed((xml) => xml.replace('3120', '31\u000120')),
  ),
  refused('no XML at all', 'docx.part-xml', '中的“word/document.xml”第 1 行不是完整的 XML。', () =>
    changed(() => '年报'),
  ),
  refused(
    'a remark without end',
    'docx.part-xml',
    '中的“word/document.xml”第 2 行不是完整的 XML。',
    () => changed((xml) => xml.replace('<w:body>', '<w:body><!--')),
  ),
  refused('broken styles', 'docx.part-xml', '中的“word/styles.xml”第 1 行不是完整的 XML。', () =>
    withParts({ 'word/styles.xml': '<w:styles><w:style>' }),
  ),
  refused(
    'a hundred thousand tables in one another',
    'docx.part-deep',
    '中的“word/document.xml”第 2 行嵌套太深，已停止读取。',
    () =>
      docx({
        body: `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${'</w:tc></w:tr></w:tbl>'.repeat(100_000)}`,
      }),
  ),
  refused(
    'a million elements in one another',
    'docx.part-deep',
    '中的“word/document.xml”第 2 行嵌套太深，已停止读取。',
    () => docx({ body: '<w:sdt>'.repeat(1_000_000) }),
  ),
  refused(
    'another encoding',
    'docx.part-encoding',
    '中的“word/document.xml”不是 UTF-8 编码。',
    () =>
      withParts({
        [DOCUMENT]: new Uint8Array([
          ...strToU8('<w:document>'),
          0xc4,
          0xea,
          0xb1,
          0xa8,
          ...strToU8('</w:document>'),
        ]),
      }),
  ),
  refused('UTF-16', 'docx.part-encoding', '中的“word/document.xml”不是 UTF-8 编码。', () =>
    withParts({ [DOCUMENT]: new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x77, 0]) }),
  ),
];

const MISFITS: readonly Fault[] = [
  refused('no text', 'docx.part-missing', '缺少正文“word/document.xml”。', () => without(DOCUMENT)),
  refused(
    'a text outside of the file',
    'docx.part-outside',
    '说它的正文在文件之外的“http://example.invalid/x.xml”，没有读取。',
    () => {
      const relations = partsOf(INSIDE)['_rels/.rels'] ?? '';
      return withParts({
        '_rels/.rels': relations.replace(
          'Target="word/document.xml"',
          'Target="http://example.invalid/x.xml" TargetMode="External"',
        ),
      });
    },
  ),
  refused(
    'another kind of text',
    'docx.content-type',
    '的正文自称是“vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml”，不是 Word 文档。',
    () => {
      const types = partsOf(INSIDE)['[Content_Types].xml'] ?? '';
      return withParts({
        '[Content_Types].xml': types.replace(
          'wordprocessingml.document.main',
          'spreadsheetml.sheet.main',
        ),
      });
    },
  ),
  refused('a text without a body', 'docx.no-body', '的“word/document.xml”里没有 Word 正文。', () =>
    withParts({ [DOCUMENT]: '<w:glossary/>' }),
  ),
  refused('a body without a word', 'document.blank', '打得开，但里面没有一个字。', () =>
    docx({ body: '<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>' }),
  ),
  refused('nothing but hidden words', 'document.blank', '打得开，但里面没有一个字。', () =>
    docx({ body: paragraph(run('隐藏', '<w:vanish/>')) }),
  ),
  refused(
    'more words than a report has',
    'document.too-many-characters',
    '有 3000001 个字符，超过了核查上限 3000000 个。',
    () => docx({ body: `${paragraph('字'.repeat(1_000_000)).repeat(3)}${paragraph('字')}` }),
  ),
  refused(
    'more cells than a report has',
    'docx.too-many-cells',
    '的表格超过 200000 个单元格，不像一份年报，已停止读取。',
    () => docx({ body: table(`<w:tr>${'<w:tc/>'.repeat(400)}</w:tr>`.repeat(501)) }),
  ),
];

const ring = `${style('x', '甲', '<w:basedOn w:val="y"/>')}${style('y', '乙', '<w:basedOn w:val="z"/>')}${style('z', '丙', '<w:basedOn w:val="x"/>')}`;
const BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const inBoxes = (depth: number): string =>
  depth === 0
    ? paragraph('底')
    : paragraph(`<w:r><w:pict><w:txbxContent>${inBoxes(depth - 1)}</w:txbxContent></w:pict></w:r>`);
const longList = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="${'%1'.repeat(50_000)}"/></w:lvl></w:abstractNum>`;

const READ_ALL_THE_SAME: readonly Fault[] = [
  reads('a sound one', SOUND_TEXT, sound),
  reads('styles in a ring', '字\n', () => docx({ body: styled('x', '字'), styles: ring })),
  reads('ten thousand styles in a chain', '字\n', () =>
    docx({
      body: styled('s0', '字'),
      styles: Array.from({ length: 10_000 }, (_, at) =>
        style(`s${at}`, `式${at}`, `<w:basedOn w:val="s${at + 1}"/>`),
      ).join(''),
    }),
  ),
  reads('a style that is not there', '字\n', () =>
    docx({ body: styled('没有', '字'), styles: '' }),
  ),
  reads('a list that is not there', '字\n', () =>
    docx({ body: paragraph('字', listed(77)), numbering: listNumber(1, 5) }),
  ),
  reads('numbering in a ring', '字\n', () =>
    docx({
      body: paragraph('字', listed(1)),
      styles:
        '<w:style w:type="numbering" w:styleId="q"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="q"/></w:abstractNum>${listNumber(1, 0)}`,
    }),
  ),
  reads('levels beyond all levels', '字\n', () =>
    docx({
      body: paragraph('字', '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>'),
      numbering: `${list(0, ['decimal', '%1.'])}${listNumber(1, 0)}`,
    }),
  ),
  reads('a counter that begins at the end of all numbers', '999999999. 字\n1000000000. 字\n', () =>
    docx({
      body: paragraph('字', listed(1)).repeat(2),
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${listNumber(1, 0)}`,
    }),
  ),
  reads('a number of a hundred thousand places', `${'1'.repeat(100)} 字\n`, () =>
    docx({ body: paragraph('字', listed(1)), numbering: `${longList}${listNumber(1, 0)}` }),
  ),
  reads('relations to nowhere', '字\n', () => {
    const parts = partsOf({
      body: `${paragraph('字')}<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference r:id="没有"/></w:sectPr>`,
      header: '',
    });
    return packed({
      ...parts,
      'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
        'header.xml',
        '../../../none.xml',
      ),
    });
  }),
  reads('a note that is not there', '字\n', () =>
    docx({ body: paragraph(`${run('字')}<w:r><w:footnoteReference w:id="9"/></w:r>`) }),
  ),
  reads('notes that refer to themselves', '字\n注\n', () =>
    docx({
      body: paragraph(`${run('字')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      footnotes: `<w:footnote w:id="1"><w:p>${run('注')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`,
    }),
  ),
  reads('spans beyond all measure', '甲\t乙\n', () =>
    docx({
      body: table(
        row(cell('甲', '<w:gridSpan w:val="999999999"/>'), cell('乙', '<w:gridSpan w:val="-5"/>')),
      ),
    }),
  ),
  reads('cells that go on from nothing', '甲\t乙\n', () =>
    docx({
      body: table(row(cell('甲', '<w:vMerge/>'), cell('乙', '<w:vMerge w:val="continue"/>'))),
    }),
  ),
  reads('a table without rows, and rows without cells', '字\n', () =>
    docx({ body: `<w:tbl/><w:tbl><w:tr/></w:tbl>${paragraph('字')}` }),
  ),
  reads('ten thousand fields that never end', '字\n尾\n', () =>
    docx({ body: `${paragraph(`${run('字')}${BEGIN.repeat(10_000)}`)}${paragraph('尾')}` }),
  ),
  reads('ten thousand fields that end without beginning', '字尾\n', () =>
    docx({ body: paragraph(`${run('字')}${END.repeat(10_000)}${run('尾')}`) }),
  ),
  reads('contents that never end', '第一章 概况\t1\n正文3120人。\n', () =>
    docx({
      body: `${paragraph(`${BEGIN}<w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('第一章 概况')}<w:r><w:tab/></w:r>${run('1')}`)}${paragraph('正文3120人。')}`,
    }),
  ),
  reads('remarks that end before they begin', '甲\n乙\n', () =>
    docx({
      body: `<w:p><w:commentRangeEnd w:id="1"/>${run('甲')}</w:p><w:p>${run('乙')}<w:commentRangeStart w:id="1"/></w:p>`,
    }),
  ),
  reads('a tag with a hundred thousand attributes', '字\n', () =>
    docx({
      body: `<w:p ${Array.from({ length: 100_000 }, (_, at) => `w:a${at}="1"`).join(' ')}>${run('字')}</w:p>`,
    }),
  ),
  reads('a hundred thousand empty paragraphs', '字\n', () =>
    docx({ body: `${'<w:p/>'.repeat(100_000)}${paragraph('字')}` }),
  ),
  reads('a hundred thousand runs of one letter', `${'字'.repeat(100_000)}\n`, () =>
    docx({ body: paragraph(run('字').repeat(100_000)) }),
  ),
  reads('a hundred thousand breaks of pages', '甲乙\n', () =>
    docx({
      body: paragraph(
        `${run('甲')}${'<w:r><w:lastRenderedPageBreak/></w:r>'.repeat(100_000)}${run('乙')}`,
      ),
    }),
  ),
  reads('thirty boxes in one another', '底\n', () => docx({ body: inBoxes(30) })),
  reads('the same told neither for new nor for old programs', '字\n', () =>
    docx({
      body: `${paragraph(`${run('字')}<w:r><mc:AlternateContent/></w:r>`)}<mc:AlternateContent><mc:Choice Requires="x"/></mc:AlternateContent>`,
    }),
  ),
  reads('elements nobody knows', '字\n', () =>
    docx({
      body: `<w:unknown><w:p>${run('丢')}</w:p></w:unknown>${paragraph(`<w:mystery>${run('丢')}</w:mystery>${run('字')}`)}`,
    }),
  ),
  reads('no characters of XML by their numbers', '\ufffd字\ufffd\n', () =>
    docx({ body: paragraph('&#xD800;字&#1;') }),
  ),
  reads('entities nobody declared', '&nbsp;字\n', () => docx({ body: paragraph('&nbsp;字') })),
  reads('no other part than the text', SOUND_TEXT, () =>
    packed({ [DOCUMENT]: partsOf(INSIDE)[DOCUMENT] ?? '', '_rels/.rels': '<Relationships/>' }),
  ),
  reads('names in capitals', SOUND_TEXT, () => {
    const { [DOCUMENT]: text = '', ...rest } = partsOf(INSIDE);
    return packed({ ...rest, 'Word/Document.XML': text });
  }),
  reads('a text of another name', SOUND_TEXT, () => {
    const { [DOCUMENT]: text = '', '_rels/.rels': relations = '', ...rest } = partsOf(INSIDE);
    return packed({
      ...rest,
      '_rels/.rels': relations.replace('document.xml', 'document2.xml'),
      'word/document2.xml': text,
    });
  }),
  reads('names without a prefix', '字\n', () =>
    withParts({
      [DOCUMENT]:
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>字</t></r></p></body></document>',
    }),
  ),
  reads('macros', SOUND_TEXT, () => {
    const types = partsOf(INSIDE)['[Content_Types].xml'] ?? '';
    return withParts({
      '[Content_Types].xml': types.replace(
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main',
        'vnd.ms-word.document.macroEnabled.main',
      ),
      'word/vbaProject.bin': new Uint8Array(100),
    });
  }),
  reads('bytes behind the package', SOUND_TEXT, () => {
    const bytes = sound();
    const longer = new Uint8Array(bytes.byteLength + 200);
    longer.set(bytes);
    return longer;
  }),
  reads('damage in a picture, which holds no words', SOUND_TEXT, () =>
    lying(
      withParts({ 'word/media/a.png': new Uint8Array(500).fill(7) }),
      'word/media/a.png',
      16,
      (known) => known ^ 1,
    ),
  ),
];

export const DOCX_FAULTS: readonly Fault[] = [
  ...OTHER_KINDS,
  ...PACKAGES,
  ...XML,
  ...MISFITS,
  ...READ_ALL_THE_SAME,
];
