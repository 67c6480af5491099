import { readFileSync } from 'node:fs';
import {
  hex,
  type PdfObject,
  type PdfParts,
  PICTURE,
  paragraph,
  pdfFile,
  picture,
  stroke,
  words,
} from '../../document/read-pdf/pdf-file.js';

/** A PDF with one fault, and what comes of it: a sentence, or what is read all the same. */
export interface PdfFault {
  readonly fault: string;
  readonly bytes: () => Uint8Array;
  /** The sentence that refuses it. */
  readonly says?: string;
  /** Words that are read of it. */
  readonly reads?: readonly string[];
  /** Words that must not be taken for its text. */
  readonly hides?: readonly string[];
  /** Pages that are named as unreadable; none unless said. */
  readonly unreadable?: readonly number[];
}

/** Words that the sound part of every file says. */
const SOUND = '全市共有毕业生25,805人。';
const sound = words(72, 700, SOUND);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const plain = (parts: Partial<PdfParts> = {}): Uint8Array => pdfFile({ pages: [sound], ...parts });
const objects = (...entries: readonly (readonly [number, PdfObject])[]) => new Map(entries);
const replaced = (from: string | RegExp, to: string, file = plain()): Uint8Array =>
  latin(textOf(file).replace(from, to));

const NOT_PDF = '“年报.pdf”不是 PDF 文件，只是用了 .pdf 的文件名。';
const DAMAGED = '“年报.pdf”内部的记录已损坏，找不到它的页面。';
const NO_PAGE = '“年报.pdf”打得开，但一页也没有。';
const FIRST_DAMAGED = '“年报.pdf”的第 1 页已损坏，读不出来。';
const ENCRYPTED = '“年报.pdf”设了打开密码，无法读取。';
const PROTECTED = '“年报.pdf”用了本系统不认识的加密方式，无法读取。';
const broken = (bytes: number) => `“年报.pdf”在第 ${bytes} 字节处中断，后面的内容没有传完。`;

const reads = [SOUND];

/** What is wrong with the file as a whole. */
const OF_THE_FILE: readonly PdfFault[] = [
  { fault: 'empty', bytes: () => new Uint8Array(), says: '“年报.pdf”是空文件，没有任何内容。' },
  { fault: 'a text', bytes: () => latin('Annual report\n'), says: NOT_PDF },
  { fault: 'a package', bytes: () => latin('PK\u0003\u0004[Content_Types].xml'), says: NOT_PDF },
  { fault: 'a picture', bytes: () => latin('\u0089PNG\r\n\u001a\n'), says: NOT_PDF },
  { fault: 'a web page', bytes: () => latin('<!doctype html><title>404</title>'), says: NOT_PDF },
  { fault: 'zeros', bytes: () => new Uint8Array(5000), says: NOT_PDF },
  {
    fault: 'too large',
    bytes: () => new Uint8Array(100 * 1024 * 1024 + 1),
    says: '“年报.pdf”有 101 MB，超过了上限 100 MB。',
  },
  { fault: 'its mark alone', bytes: () => latin('%PDF-1.7\n'), says: broken(9) },
  {
    fault: 'cut after its first objects',
    bytes: () => plain().slice(0, 300),
    says: broken(300),
  },
  {
    fault: 'cut before its last page',
    bytes: () => {
      const file = plain({ pages: [sound, sound, sound] });
      return file.slice(0, textOf(file).indexOf('104 0 obj'));
    },
    says: `“年报.pdf”在第 ${textOf(plain({ pages: [sound, sound, sound] })).indexOf('104 0 obj')} 字节处中断，后面的内容没有传完。`,
  },
  {
    fault: 'its table of places cut off',
    bytes: () => replaced(/xref\n0[\s\S]*$/, ''),
    says: broken(replaced(/xref\n0[\s\S]*$/, '').length),
  },
  {
    fault: 'its table of places at another place',
    bytes: () => replaced(/startxref\n\d+/, 'startxref\n7'),
    reads,
  },
  {
    fault: 'places that are wrong',
    bytes: () => replaced(/\d{10} 00000 n/g, '0000000001 00000 n'),
    reads,
  },
  {
    fault: 'lines of a mail in front',
    bytes: () => latin(`From: a\r\n\r\n${textOf(plain())}`),
    reads,
  },
  {
    fault: 'a page of a web server behind',
    bytes: () => latin(`${textOf(plain())}<html></html>`),
    reads,
  },
  {
    fault: 'carriage returns for line ends',
    bytes: () => replaced(/\nendobj\n/g, '\rendobj\r'),
    reads,
  },
  { fault: 'no mark at its end', bytes: () => replaced('%%EOF', ''), reads },
  { fault: 'a version of the future', bytes: () => replaced('%PDF-1.7', '%PDF-9.9'), reads },
  {
    fault: 'garbage for objects',
    bytes: () => latin(`%PDF-1.4\n${'x'.repeat(4000)}\n%%EOF\n`),
    says: DAMAGED,
  },
];

const PASSWORD =
  `/Encrypt <</Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4>> ` +
  '/ID [<41> <41>]';

const OF_PROTECTION: readonly PdfFault[] = [
  { fault: 'a password', bytes: () => plain({ trailerEntries: PASSWORD }), says: ENCRYPTED },
  {
    fault: 'a password of 128 bits',
    bytes: () => plain({ trailerEntries: PASSWORD.replace('/V 1 /R 2', '/V 2 /R 3 /Length 128') }),
    says: ENCRYPTED,
  },
  {
    fault: 'a handler of nobody',
    bytes: () => plain({ trailerEntries: PASSWORD.replace('/Standard', '/Nobody') }),
    says: PROTECTED,
  },
  {
    fault: 'certificates',
    bytes: () => plain({ trailerEntries: PASSWORD.replace('/Standard', '/Adobe.PubSec') }),
    says: PROTECTED,
  },
  {
    fault: 'a cipher of the future',
    bytes: () => plain({ trailerEntries: PASSWORD.replace('/V 1 /R 2', '/V 9 /R 9') }),
    says: PROTECTED,
  },
];

const OF_THE_PAGES: readonly PdfFault[] = [
  {
    fault: 'no catalogue',
    bytes: () => replaced('/Type /Catalog /Pages 2 0 R', '/Type /Nothing'),
    says: DAMAGED,
  },
  { fault: 'a catalogue without pages', bytes: () => replaced('/Pages 2 0 R', ''), says: DAMAGED },
  {
    fault: 'no page at all',
    bytes: () => plain({ pages: [] }),
    says: NO_PAGE,
  },
  {
    fault: 'a count that is less than none',
    bytes: () => replaced('/Count 1', '/Count -7'),
    says: NO_PAGE,
  },
  {
    fault: 'a count of a hundred thousand',
    bytes: () => replaced('/Count 1', '/Count 100000'),
    reads,
  },
  {
    fault: 'a thousand pages and one',
    bytes: () => plain({ pages: Array.from({ length: 1001 }, () => '') }),
    says: '“年报.pdf”有 1001 页，超过了上限 1000 页。',
  },
  {
    fault: 'a page that is its own parent',
    bytes: () => replaced('/Kids [100 0 R]', '/Kids [2 0 R]'),
    says: FIRST_DAMAGED,
  },
  {
    fault: 'a page that is not there',
    bytes: () => replaced('/Kids [100 0 R]', '/Kids [900 0 R]'),
    says: FIRST_DAMAGED,
  },
  {
    fault: 'a second page that is not there',
    bytes: () => replaced('/Count 1 /Kids [100 0 R]', '/Count 2 /Kids [100 0 R 900 0 R]'),
    says: '“年报.pdf”的第 2 页已损坏，读不出来。',
  },
  {
    fault: 'pages beneath pages, a thousand deep',
    bytes: () => {
      const nested = Array.from({ length: 1000 }, (_, at): [number, PdfObject] => [
        1000 + at,
        { dictionary: `/Type /Pages /Count 1 /Kids [${at === 999 ? 100 : 1001 + at} 0 R]` },
      ]);
      const file = plain({ objects: new Map(nested) });
      return latin(textOf(file).replace('/Kids [100 0 R]', '/Kids [1000 0 R]'));
    },
    reads,
  },
  { fault: 'a page without size', bytes: () => replaced(/\/MediaBox \[[^\]]*\]/, ''), reads },
  { fault: 'a page of no size', bytes: () => replaced('0 0 595 842', '0 0 0 0'), reads },
  { fault: 'a page upside down', bytes: () => replaced('0 0 595 842', '595 842 0 0'), reads },
  {
    fault: 'a page that begins elsewhere',
    bytes: () => replaced('0 0 595 842', '-50 -50 545 792'),
    reads,
  },
  { fault: 'a page turned by a quarter', bytes: () => plain({ pageEntries: '/Rotate 90' }), reads },
  { fault: 'a page turned by a half', bytes: () => plain({ pageEntries: '/Rotate 180' }), reads },
  {
    fault: 'a page turned by three quarters',
    bytes: () => plain({ pageEntries: '/Rotate 270' }),
    reads,
  },
  {
    fault: 'a page turned by seven degrees',
    bytes: () => plain({ pageEntries: '/Rotate 7' }),
    reads,
  },
  { fault: 'units of a metre', bytes: () => plain({ pageEntries: '/UserUnit 2834' }), reads },
  {
    fault: 'words beside the page',
    bytes: () => plain({ pages: [sound + words(9000, 700, '页外')] }),
    reads,
    hides: ['页外'],
  },
  {
    fault: 'words cropped away',
    bytes: () =>
      plain({ pageEntries: '/CropBox [0 300 595 842]', pages: [sound + words(72, 100, '裁去')] }),
    reads,
    hides: ['裁去'],
  },
];

const form = (programme: string, entries = ''): PdfObject => ({
  dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${entries}`,
  stream: programme,
});
const fonts = '/Font <</F1 3 0 R /F2 5 0 R>>';

const OF_PROGRAMMES: readonly PdfFault[] = [
  { fault: 'nothing on the page', bytes: () => plain({ pages: [sound, ''] }), reads },
  {
    fault: 'a programme that is not there',
    bytes: () =>
      replaced('/Contents 103 0 R', '/Contents 900 0 R', plain({ pages: [sound, sound] })),
    reads,
  },
  {
    fault: 'noise for a programme',
    bytes: () => plain({ pages: [sound, '\u0001\u0002<<[[(('.repeat(500)] }),
    reads,
  },
  {
    fault: 'more saved than restored',
    bytes: () => plain({ pages: [`${'q '.repeat(3_000)}${sound}`] }),
    reads,
  },
  {
    fault: 'more restored than saved',
    bytes: () => plain({ pages: [`${'Q '.repeat(20_000)}${sound}`] }),
    reads,
  },
  { fault: 'text never ended', bytes: () => plain({ pages: [sound.replace('ET', '')] }), reads },
  {
    fault: 'operations without values',
    bytes: () => plain({ pages: [`Tf Tm Td cm re l m S f Do ${sound}`] }),
    reads,
  },
  {
    fault: 'arrays a thousand deep',
    bytes: () => plain({ pages: [`${'['.repeat(1000)}${']'.repeat(1000)} TJ\n${sound}`] }),
    reads,
  },
  {
    fault: 'places beyond all numbers',
    bytes: () =>
      plain({
        pages: [sound + words(72, 700, '无穷').replace(' 72 700 ', ` 1${'0'.repeat(30)} 700 `)],
      }),
    reads,
    hides: ['无穷'],
  },
  {
    fault: 'letters of no size',
    bytes: () => plain({ pages: [words(72, 600, '看不见', 0) + sound] }),
    reads,
    hides: ['看不见'],
  },
  {
    fault: 'a stream longer than it says',
    bytes: () => replaced(/\/Length \d+>>\nstream\nBT/, '/Length 5>>\nstream\nBT'),
    reads,
  },
  {
    fault: 'a stream shorter than it says',
    bytes: () => replaced(/\/Length \d+>>\nstream\nBT/, '/Length 99999>>\nstream\nBT'),
    reads,
  },
  {
    fault: 'a form that shows itself',
    bytes: () =>
      plain({
        pages: [`/Fm Do ${sound}`],
        resources: '/XObject <</Fm 20 0 R>>',
        objects: objects([20, form('/Fm Do', `/Resources <<${fonts} /XObject <</Fm 20 0 R>>>>`)]),
      }),
    reads,
  },
  {
    fault: 'two forms that show each other',
    bytes: () =>
      plain({
        pages: [`/Fm Do ${sound}`],
        resources: '/XObject <</Fm 20 0 R>>',
        objects: objects(
          [20, form('/Fm Do', '/Resources <</XObject <</Fm 21 0 R>>>>')],
          [21, form('/Fm Do', '/Resources <</XObject <</Fm 20 0 R>>>>')],
        ),
      }),
    reads,
  },
  {
    fault: 'words within a form',
    bytes: () =>
      plain({
        pages: ['/Fm Do'],
        resources: '/XObject <</Fm 20 0 R>>',
        objects: objects([20, form(sound, `/Matrix [1 0 0 1 0 20] /Resources <<${fonts}>>`)]),
      }),
    reads,
  },
  {
    fault: 'a picture cut short',
    bytes: () =>
      plain({
        pages: [picture(72, 72, 100, 100) + sound],
        resources: '/XObject <</Im 20 0 R>>',
        objects: objects([20, { ...PICTURE, stream: 'x' }]),
      }),
    reads,
  },
  {
    fault: 'a picture of a million pixels a side',
    bytes: () =>
      plain({
        pages: [picture(72, 72, 100, 100) + sound],
        resources: '/XObject <</Im 20 0 R>>',
        objects: objects([
          20,
          { ...PICTURE, dictionary: PICTURE.dictionary.replace(/40/g, '1000000') },
        ]),
      }),
    reads,
  },
  {
    fault: 'a picture in the programme that never ends',
    bytes: () => plain({ pages: [`${sound} BI /W 9 /H 9 /BPC 8 /CS /G ID ${'x'.repeat(500)}`] }),
    reads,
  },
  {
    fault: 'half a million letters on a page',
    bytes: () => plain({ pages: [`BT /F1 1 Tf <${'4e00'.repeat(450_000)}> Tj ET`] }),
    says: '“年报.pdf”的第 1 页有 400000 个以上的字符或图形，不像文字页，已停止读取。',
  },
  {
    fault: 'twenty thousand words, none beside another',
    bytes: () =>
      plain({
        pages: [
          `BT /F1 3 Tf ${Array.from({ length: 20_100 }, (_, at) => `1 0 0 1 ${(at % 100) * 6} ${Math.floor(at / 100) * 4} Tm <4e00> Tj`).join('\n')} ET`,
        ],
      }),
    says: '“年报.pdf”的第 1 页有 20000 个以上的字符或图形，不像文字页，已停止读取。',
  },
  {
    fault: 'a hundred thousand rules of as many lengths',
    bytes: () =>
      plain({
        pages: [
          sound +
            Array.from(
              { length: 100_000 },
              (_, at) => `0 ${at / 125} m ${100 + at / 250} ${at / 125} l S`,
            ).join('\n'),
        ],
      }),
    reads: ['25,805'],
  },
  {
    fault: 'a thousand crossing lines',
    bytes: () =>
      plain({
        pages: [
          sound +
            Array.from(
              { length: 1500 },
              (_, at) => stroke(0, at / 2, 595, at / 2) + stroke(at / 3, 0, at / 3, 842),
            ).join(''),
        ],
      }),
    reads: ['25,805'],
  },
];

const OF_FONTS: readonly PdfFault[] = [
  {
    fault: 'glyph numbers for characters',
    bytes: () =>
      plain({
        pages: [words(72, 700, '\u0221\u0345\u0456\u0567\u0678\u0789\u0712\u0633')],
        encoding: 'Identity-H',
        ordering: 'Identity',
      }),
    unreadable: [1],
  },
  {
    fault: 'private characters',
    bytes: () => plain({ pages: [words(72, 700, '\ue001\ue002\ue003\ue004\ue005\ue006')] }),
    unreadable: [1],
  },
  {
    fault: 'control characters',
    bytes: () =>
      plain({
        pages: [`BT /F1 12 Tf 72 700 Td <${hex('\u0001\u0002\u0003\u0004\u0005\u0006')}> Tj ET`],
        encoding: 'Identity-H',
        ordering: 'Identity',
      }),
    unreadable: [1],
  },
  {
    fault: 'half a page of private characters',
    bytes: () =>
      plain({ pages: [sound + words(72, 600, '\ue001\ue002\ue003\ue004\ue005\ue006', 12, 'F2')] }),
    reads,
    unreadable: [1],
  },
  {
    fault: 'a font that is not there',
    bytes: () => plain({ pages: [`${sound} BT /F9 12 Tf 72 600 Td (x) Tj ET`] }),
    reads,
  },
  {
    fault: 'a font without descendants',
    bytes: () =>
      replaced(
        '/DescendantFonts [6 0 R]',
        '',
        plain({ pages: [sound, words(72, 700, '标题', 12, 'F2')] }),
      ),
    reads,
  },
  {
    fault: 'a font whose file is noise',
    bytes: () => plain({ objects: objects([8, { dictionary: '/Length1 5', stream: 'noise' }]) }),
    reads,
  },
  {
    fault: 'a table of characters that uses itself',
    bytes: () =>
      replaced(
        '/DescendantFonts [4 0 R]',
        '/DescendantFonts [4 0 R] /ToUnicode 20 0 R',
        plain({ objects: objects([20, { dictionary: '/UseCMap 20 0 R', stream: '/X usecmap' }]) }),
      ),
    reads: [],
  },
  ...['GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H'].map(
    (encoding): PdfFault => ({
      fault: `characters in ${encoding}`,
      bytes: () =>
        plain({ encoding, pages: ['BT /F1 12 Tf 72 700 Td <B1CFD2B5C9FA3235B8F6> Tj ET'] }),
      reads: ['毕业生25个'],
    }),
  ),
  {
    fault: 'characters in UTF-16',
    bytes: () => plain({ encoding: 'UniGB-UTF16-H' }),
    reads,
  },
  {
    fault: 'characters of Taiwan',
    bytes: () =>
      plain({
        encoding: 'ETen-B5-H',
        ordering: 'CNS1',
        pages: ['BT /F1 12 Tf 72 700 Td <B2A6B77EA5CD> Tj ET'],
      }),
    reads: ['畢業生'],
  },
  {
    fault: 'characters beneath each other',
    bytes: () =>
      plain({
        encoding: 'UniGB-UCS2-V',
        pages: [`BT /F1 12 Tf 300 700 Td <${hex('毕业生共二万五千八百零五人')}> Tj ET`],
      }),
    reads: ['毕业生共二万五千八百零五人'],
  },
];

const HELD = '/OCProperties <</OCGs [20 0 R] /D <</OFF [20 0 R]>>>>';
const scan = { resources: '/XObject <</Im 20 0 R>>', objects: objects([20, PICTURE]) } as const;
const scanned = picture(0, 0, 595, 842);
const attached = (catalogEntries: string, page: string) =>
  plain({
    pages: [page],
    catalogEntries,
    objects: objects(
      [20, { dictionary: '/Type /Filespec /F (a.pdf) /EF <</F 21 0 R>>' }],
      [21, { dictionary: '/Type /EmbeddedFile', stream: 'MZ' }],
    ),
  });

const OF_WHAT_IS_SHOWN: readonly PdfFault[] = [
  {
    fault: 'a page that is a picture',
    bytes: () => plain({ ...scan, pages: [sound, scanned] }),
    reads,
    unreadable: [2],
  },
  {
    fault: 'pictures alone',
    bytes: () => plain({ ...scan, pages: [scanned, scanned] }),
    unreadable: [1, 2],
  },
  {
    fault: 'pictures with the mark of a scanning program',
    bytes: () =>
      plain({
        ...scan,
        pages: [1, 2, 3].map(() => scanned + words(400, 20, '扫描全能王　创建', 8)),
      }),
    unreadable: [1, 2, 3],
  },
  {
    fault: 'a picture with its words beneath it',
    bytes: () =>
      plain({
        ...scan,
        pages: [
          `3 Tr ${paragraph([SOUND, '其中升入高一级学校的有14,086人，占五成以上。'], 700)} 0 Tr ${scanned}`,
        ],
      }),
    reads: [SOUND],
  },
  {
    fault: 'letters drawn as outlines',
    bytes: () =>
      plain({
        pages: [
          sound,
          Array.from(
            { length: 400 },
            (_, at) =>
              `${72 + (at % 20) * 20} ${700 - at} m ${80 + (at % 20) * 20} ${700 - at} ${84 + (at % 20) * 20} ${705 - at} ${76 + (at % 20) * 20} ${708 - at} c f\n`,
          ).join(''),
        ],
      }),
    reads,
    unreadable: [2],
  },
  {
    fault: 'a layer that is hidden',
    bytes: () =>
      plain({
        catalogEntries: HELD,
        resources: '/Properties <</L 20 0 R>>',
        objects: objects([20, { dictionary: '/Type /OCG /Name (L)' }]),
        pages: [`/OC /L BDC ${words(72, 600, '旧稿')} EMC ${sound}`],
      }),
    reads,
    hides: ['旧稿'],
  },
  {
    fault: 'a watermark across the page',
    bytes: () =>
      plain({
        pages: [`${sound} BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <${hex('内部资料')}> Tj ET`],
      }),
    reads,
    hides: ['内部资料'],
  },
  {
    fault: 'letters printed twice to look bold',
    bytes: () => plain({ pages: [sound + words(72.3, 700, SOUND)] }),
    reads: [SOUND],
    hides: ['全全', `${SOUND}${SOUND}`],
  },
  {
    fault: 'letters one by one, from the last to the first',
    bytes: () =>
      plain({
        pages: [
          Array.from(SOUND, (character, at) => {
            const before = SOUND.slice(0, at).replace(/[^\d,]/g, '  ').length;
            return words(72 + before * 6, 700, character);
          })
            .toReversed()
            .join(''),
        ],
      }),
    reads,
  },
  {
    fault: 'radicals for characters',
    bytes: () =>
      plain({ pages: [words(72, 700, '⽂化育⼈')], encoding: 'Identity-H', ordering: 'Identity' }),
    reads: ['文化育人'],
  },
  {
    fault: 'a script to run',
    bytes: () => plain({ catalogEntries: '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>' }),
    reads,
  },
  {
    fault: 'a program to start',
    bytes: () => plain({ catalogEntries: '/OpenAction <</S /Launch /F (cmd.exe)>>' }),
    reads,
  },
  {
    fault: 'a file within it',
    bytes: () => attached('/Names <</EmbeddedFiles <</Names [(a) 20 0 R]>>>>', sound.repeat(60)),
    reads,
  },
  {
    fault: 'a portfolio',
    bytes: () =>
      attached(
        '/Collection <</View /D>> /Names <</EmbeddedFiles <</Names [(a) 20 0 R]>>>>',
        words(72, 700, '请用新版阅读器打开'),
      ),
    says: '“年报.pdf”是 PDF 包，年报装在它的附件里，封面页上没有正文。',
  },
  {
    fault: 'a form of XFA',
    bytes: () =>
      plain({
        pages: [words(72, 700, '请等待')],
        catalogEntries: '/AcroForm <</Fields [] /XFA 20 0 R>>',
        objects: objects([20, { dictionary: '', stream: '<xdp/>' }]),
      }),
    says: '“年报.pdf”是 XFA 动态表单，正文不在页面里，无法读取。',
  },
  {
    fault: 'bookmarks in a ring',
    bytes: () =>
      plain({
        catalogEntries: '/Outlines 20 0 R',
        objects: objects(
          [20, { dictionary: '/First 21 0 R /Last 21 0 R' }],
          [21, { dictionary: '/Title (a) /Parent 20 0 R /Next 21 0 R /First 20 0 R' }],
        ),
      }),
    reads,
  },
  {
    fault: 'bookmarks that are a number',
    bytes: () => plain({ catalogEntries: '/Outlines 7' }),
    reads,
  },
  { fault: 'a title that turns the writing', bytes: () => plain({ title: '\u202e报年' }), reads },
  { fault: 'no data about itself', bytes: () => replaced('/Info 7 0 R', ''), reads },
  ...['owner-password', 'aes-256-owner', 'object-streams', 'linearized'].map(
    (name): PdfFault => ({
      fault: `as others write it: ${name}`,
      bytes: () => stored(name),
      reads,
    }),
  ),
  {
    fault: 'as others write it: aes-256-user',
    bytes: () => stored('aes-256-user'),
    says: ENCRYPTED,
  },
  {
    fault: 'as others write it: a compressed programme that is damaged',
    bytes: () => {
      const file = Buffer.from(stored('compressed'));
      const at = file.indexOf('stream\n', file.indexOf('/FlateDecode')) + 30;
      return Uint8Array.from(
        Buffer.concat([file.subarray(0, at), Buffer.from('noise'), file.subarray(at + 5)]),
      );
    },
    unreadable: [1],
  },
];

const stored = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`pdf-files/${name}.pdf`, import.meta.url)));

export const PDF_FAULTS: readonly PdfFault[] = [
  ...OF_THE_FILE,
  ...OF_PROTECTION,
  ...OF_THE_PAGES,
  ...OF_PROGRAMMES,
  ...OF_FONTS,
  ...OF_WHAT_IS_SHOWN,
];
