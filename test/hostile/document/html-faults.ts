import { gb18030 } from '../../document/workbook/support.js';
import type { Fault } from './fault.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('');
const SOUND = '<p>2023年，学校有毕业生3120人。</p>';
const SOUND_TEXT = '2023年，学校有毕业生3120人。\n';

/** A page that is refused. */
const refused = (
  fault: string,
  code: string,
  says: string,
  page: string | (() => string) | Uint8Array,
): Fault => ({
  format: 'html',
  fault,
  bytes: () => bytesOf(page),
  code,
  says: `“年报.html”${says}`,
});

/** A page that is read in spite of its fault. */
const reads = (fault: string, text: string, page: string | (() => string) | Uint8Array): Fault => ({
  format: 'html',
  fault,
  bytes: () => bytesOf(page),
  reads: text,
});

function bytesOf(page: string | (() => string) | Uint8Array): Uint8Array {
  if (page instanceof Uint8Array) return page;
  return utf8(typeof page === 'string' ? page : page());
}

const DEEP = '的标签一层套一层，超过了 512 层，已停止读取。';
const ATTRIBUTES = '第 1 行的一个标签有 1000 个以上的属性，已停止读取。';
const BLANK = '打得开，但里面没有一个字。';
const MIXED = '的编码与前面不同，文字会变成乱码。';

const REFUSED: readonly Fault[] = [
  refused('nothing but blanks', 'document.blank', BLANK, '<html><body>  \n </body></html>'),
  refused(
    'nothing but a script',
    'document.blank',
    BLANK,
    '<script>document.write("年报")</script>',
  ),
  refused('nothing but hidden words', 'document.blank', BLANK, '<p hidden>年报</p>'),
  refused('nothing but a remark', 'document.blank', BLANK, '<!-- 年报 -->'),
  refused(
    'a NUL',
    'document.control',
    '第 1 行有文字里不会有的控制字符 ⟨U+0000⟩。',
    '<p>毕业生31\u000020人，就业率百分之九十五。</p>',
  ),
  refused(
    'a control character',
    'document.control',
    '第 2 行有文字里不会有的控制字符 ⟨U+0001⟩。',
    '<p>年报</p>\n<p>\u0001</p>',
  ),
  refused(
    'two encodings',
    'document.mixed-encoding',
    `第 2 行${MIXED}`,
    new Uint8Array([
      ...utf8('<p>示例职业学校毕业生三千人</p>\n'),
      ...gb18030('<p>就业率百分之九十五</p>'),
    ]),
  ),
  refused(
    'no encoding at all',
    'document.encoding',
    '第 1 行不是 UTF-8、UTF-16 或 GB18030 编码的文字。',
    new Uint8Array([...utf8('<p>'), 0xff, 0xff, 0xff, 0xff, ...utf8('</p>')]),
  ),
  refused(
    'cut in the middle of a letter',
    'document.truncated',
    '在第 11 字节处中断，后面的内容没有传完。',
    utf8('<p>毕业生').slice(0, 11),
  ),
  refused('a hundred thousand frames in one another', 'html.too-deep', DEEP, () =>
    '<div>'.repeat(100_000),
  ),
  refused('a hundred thousand tables in one another', 'html.too-deep', DEEP, () =>
    '<table><tr><td>'.repeat(100_000),
  ),
  refused('a hundred thousand marks in one another', 'html.too-deep', DEEP, () =>
    many(100_000, (at) => `<b class="${at}">`),
  ),
  refused('a hundred thousand lists in one another', 'html.too-deep', DEEP, () =>
    '<ul><li>'.repeat(100_000),
  ),
  refused(
    'a hundred thousand drawings in one another',
    'html.too-deep',
    DEEP,
    () => `<svg>${'<g>'.repeat(100_000)}`,
  ),
  refused(
    'a tag with a hundred thousand attributes',
    'html.too-many-attributes',
    ATTRIBUTES,
    () => `<p ${many(100_000, (at) => `a${at}=1 `)}>年报</p>`,
  ),
  refused(
    'attributes without blanks between',
    'html.too-many-attributes',
    ATTRIBUTES,
    () => `<p${many(100_000, (at) => `/a${at}`)}>年报</p>`,
  ),
  refused(
    'attributes behind a quotation mark that quotes nothing',
    'html.too-many-attributes',
    ATTRIBUTES,
    () => `<p a=b' ${many(100_000, (at) => `a${at} `)}>年报</p>`,
  ),
  refused(
    'marks that open anew in every paragraph',
    'html.too-many-elements',
    '的标签超过 1000000 个，不像一份年报，已停止读取。',
    () => `<p>${many(400, (at) => `<font color=${at}>`)}${'<p>字'.repeat(10_000)}`,
  ),
  refused(
    'more cells than a report has',
    'html.too-many-cells',
    '的表格超过 200000 个单元格，不像一份年报，已停止读取。',
    () => `<table>${`<tr>${'<td>'.repeat(400)}`.repeat(501)}</table>`,
  ),
];

const READ: readonly Fault[] = [
  reads('a sound one', SOUND_TEXT, SOUND),
  reads('cut in a tag', SOUND_TEXT, `${SOUND}<p cla`),
  reads('cut in an element', `${SOUND_TEXT}就业率95`, `${SOUND}<p>就业率95`),
  reads('cut in a remark', SOUND_TEXT, `${SOUND}<!-- 就业率`),
  reads('cut in an attribute', SOUND_TEXT, `${SOUND}<p title="就业率</p><p>95%</p>`),
  reads('a script without end', SOUND_TEXT, `${SOUND}<script>就业率95%`),
  reads('elements crossed', '甲乙丙\n', '<p><b>甲<i>乙</b>丙</i></p>'),
  reads('blocks within marks', '甲\n乙\n', '<b>甲<p>乙</b></p>'),
  reads('ends without beginnings', '甲\n', `${'</div></p>'.repeat(20_000)}甲`),
  reads('an external entity', '&x;甲\n', '<!DOCTYPE html SYSTEM "file:///etc/passwd"><p>&x;甲</p>'),
  reads('entities nobody knows', '&unknown;甲\n', '<p>&unknown;甲</p>'),
  reads('characters that are none, by their numbers', '\ufffd\ufffd甲\n', '<p>&#0;&#xD800;甲</p>'),
  reads(
    'spans beyond all measure',
    '甲\t乙\n丙\n',
    '<table><tr><td colspan=2 rowspan=99999>甲<td>乙<tr><td>丙</table>',
  ),
  reads(
    'spans that overlap',
    '甲\t乙\t丙\n丁\n',
    '<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=2>丁</table>',
  ),
  reads(
    'a cell over a hundred thousand columns',
    '甲\n乙\t丙\n',
    '<table><tr><td colspan=100000>甲<tr><td>乙<td>丙</table>',
  ),
  reads(
    'words in a table outside of its cells',
    '外\n甲\t乙\n',
    '<table>外<tr><td>甲<td>乙</table>',
  ),
  reads(
    'twenty thousand of them',
    `${'外'.repeat(20_000)}\n甲\t乙\n`,
    () => `<table>${'<b>外</b>'.repeat(20_000)}<tr><td>甲<td>乙</table>`,
  ),
  reads(
    'a table within a table without a cell',
    '甲\t乙\n',
    '<table><tr><table><tr><td>甲<td>乙</table></table>',
  ),
  reads('two bodies', '甲\n乙\n', '<body><p>甲</p></body><body><p>乙</p></body>'),
  reads('no elements at all', '年报\n', '年报'),
  reads('frames', SOUND_TEXT, `${SOUND}<iframe src="file:///etc/passwd">丢</iframe>`),
  reads(
    'objects and forms',
    `${SOUND_TEXT}`,
    `${SOUND}<object data="x">丢</object><textarea>丢</textarea><select><option>丢</select>`,
  ),
  reads('a template', SOUND_TEXT, `${SOUND}<template><p>丢</p></template>`),
  reads(
    'a drawing with a script',
    SOUND_TEXT,
    `${SOUND}<svg><script>丢</script><text>丢</text></svg>`,
  ),
  reads(
    'a picture of two megabytes within',
    SOUND_TEXT,
    () => `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}">${SOUND}`,
  ),
  reads(
    'two megabytes of signs that open nothing',
    `${'<'.repeat(1_000)}甲\n`,
    () => `<p>${'<'.repeat(1_000)}甲</p>${'<!'.repeat(1_000_000)}`,
  ),
  reads(
    'a hundred thousand marks of one letter',
    `${'字'.repeat(100_000)}\n`,
    () => `<p>${'<b>字</b>'.repeat(100_000)}`,
  ),
  reads(
    'a hundred thousand line ends',
    `甲${'\n'.repeat(100_000)}乙\n`,
    () => `<p>甲${'<br>'.repeat(100_000)}乙</p>`,
  ),
  reads(
    'a hundred thousand paragraphs without words',
    SOUND_TEXT,
    () => `${'<p></p>'.repeat(100_000)}${SOUND}`,
  ),
  reads('two hundred lists in one another', '底\n', () => `${'<ul><li>'.repeat(200)}底`),
  reads('plain text to the end', `${SOUND_TEXT}<p>甲</p>\n`, `${SOUND}<plaintext><p>甲</p>`),
  reads('an encoding nobody knows', SOUND_TEXT, `<meta charset="x-user-defined">${SOUND}`),
  reads(
    'a wrong word on its encoding',
    '示例职业学校毕业生三千人。\n',
    gb18030('<meta charset="utf-8"><p>示例职业学校毕业生三千人。</p>'),
  ),
  reads(
    'a class of a hundred thousand names',
    '甲\n',
    () => `<p class="${'a '.repeat(100_000)}">甲</p>`,
  ),
  reads('a style of a megabyte', '甲\n', () => `<p style="${'display :'.repeat(110_000)}">甲</p>`),
];

export const HTML_FAULTS: readonly Fault[] = [...REFUSED, ...READ];
