import { describe, expect, test } from 'vitest';
import type { ReadBlock, ReadDocument, ReadTable } from '../../../src/document/model/index.js';
import { readPdf } from '../../../src/document/read/pdf/read-pdf.js';
import {
  filled,
  type PdfParts,
  paragraph,
  pdfFile,
  ruledTable,
  stroke,
  words,
} from './pdf-file.js';

const read = (pages: readonly string[], parts: Partial<PdfParts> = {}): Promise<ReadDocument> =>
  readPdf(pdfFile({ pages, ...parts }), '年报.pdf');

const told = (block: ReadBlock): string =>
  block.type === 'table' ? 'table' : `${block.type}: ${block.passage.text}`;
const blocksOf = ({ blocks }: ReadDocument) => blocks.map(told);

function rowsOf({ blocks }: ReadDocument): readonly (readonly string[])[] {
  const table = blocks.find((block): block is ReadTable => block.type === 'table');
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ passage }) => passage.text),
  );
}

const tableOf = ({ blocks }: ReadDocument): ReadTable | undefined =>
  blocks.find((block): block is ReadTable => block.type === 'table');

/** A full line of the usual width: 37 characters of 12 points from 72. */
const FULL = '各校坚持立德树人根本任务开齐开足思想政治课程把教学质量放在首位持续改进人才培养';

describe('lines and paragraphs of a PDF', () => {
  test('are joined over lines, and parted where a line is moved in', async () => {
    const document = await read([
      paragraph([FULL.slice(0, 35), `${FULL.slice(0, 35)}共`, '三年。'], 700) +
        paragraph([FULL.slice(0, 35), '第二段。'], 640),
    ]);
    expect(blocksOf(document)).toEqual([
      `paragraph: ${FULL.slice(0, 35)}${FULL.slice(0, 35)}共三年。`,
      `paragraph: ${FULL.slice(0, 35)}第二段。`,
    ]);
  });

  test('are joined where the next word with its quotation mark would not have fitted', async () => {
    const document = await read([
      paragraph(
        [FULL.slice(0, 35), FULL.slice(0, 33), '设“车间文化墙”五十二处。', '第二行。'],
        700,
      ),
    ]);
    expect(blocksOf(document)).toEqual([
      `paragraph: ${FULL.slice(0, 35)}${FULL.slice(0, 33)}设“车间文化墙”五十二处。`,
      'paragraph: 第二行。',
    ]);
  });

  test('keep the signs of a formula between Chinese characters', async () => {
    const formula = '生均设备值设备总值÷在校生数，生均图书图书册数÷在校生数。';
    const document = await read([paragraph([formula, formula, formula], 700)]);
    expect(document.text).toContain('设备总值÷在校生数');
    expect(document.unreadablePages).toEqual([]);
  });

  test('are joined over the end of a page, what stands at its foot put behind', async () => {
    const document = await read([
      paragraph([FULL.slice(0, 35), `${FULL.slice(0, 34)}毕业生`], 140) +
        words(290, 40, '- 1 -', 9),
      paragraph(['共25,805人。'], 760, 48) +
        paragraph([FULL.slice(0, 35), '第二段。'], 720) +
        words(290, 40, '- 2 -', 9),
    ]);
    expect(blocksOf(document)).toEqual([
      `paragraph: ${FULL.slice(0, 35)}${FULL.slice(0, 34)}毕业生共25,805人。`,
      'furniture: - 1 -',
      `paragraph: ${FULL.slice(0, 35)}第二段。`,
      'furniture: - 2 -',
    ]);
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 1, 2, 2]);
  });

  test('end full where the next character and the sign behind it have no place', async () => {
    const document = await read([
      paragraph([FULL.slice(0, 35), FULL.slice(0, 36), '年，第一段。'], 700) +
        paragraph([`${FULL.slice(0, 35)}共`, '三年。'], 600),
    ]);
    expect(blocksOf(document)).toEqual([
      `paragraph: ${FULL.slice(0, 35)}${FULL.slice(0, 36)}年，第一段。`,
      `paragraph: ${FULL.slice(0, 35)}共三年。`,
    ]);
  });

  test('stand in the order in which they are read, not in which they are shown', async () => {
    const document = await read([words(72, 600, '后一句。') + words(72, 700, '前一句。')]);
    expect(blocksOf(document)).toEqual(['paragraph: 前一句。', 'paragraph: 后一句。']);
  });

  test('are read column by column where a page has two', async () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 8 }, (_, at) =>
        words(x, 700 - at * 18, `${name}${FULL.slice(at, at + 17)}`, 12),
      ).join('');
    const document = await read([column(72, '左') + column(310, '右')]);
    const text = document.text.replace(/\n/g, '');
    expect(text.lastIndexOf('左')).toBeLessThan(text.indexOf('右'));
  });

  test('know where every character of them stands', async () => {
    const document = await read([
      words(240, 780, '第一章　人才培养', 18, 'F2') + paragraph(['毕业生 25,805 人，'], 700),
    ]);
    for (const block of document.blocks) {
      if (block.type === 'table') continue;
      const { text, places } = block.passage;
      for (let at = 0; at < text.length; at += 1)
        if (text[at] !== ' ') expect(document.text[places[at] ?? -1]).toBe(text[at]);
    }
  });

  test('keep the mark of a note apart from the number before it', async () => {
    const document = await read([
      words(72, 700, '毕业生25,805') + words(144, 704, '1', 6) + words(147, 700, '人。'),
    ]);
    expect(document.text).toBe('毕业生25,805¹人。\n');
  });

  test('are turned where the page lies on its side', async () => {
    const aside = (y: number, text: string) =>
      words(0, 0, text).replace('1 0 0 1 0 0 Tm', `0 1 -1 0 ${y} 100 Tm`);
    const document = await read([aside(100, '第一行的话。') + aside(140, '第二行的话。')]);
    expect(blocksOf(document)).toEqual(['paragraph: 第一行的话。', 'paragraph: 第二行的话。']);
  });

  test('at the head and the foot of every page are furniture, with whatever number', async () => {
    const page = (number: number) =>
      words(200, 800, '示例市质量年度报告', 9) +
      paragraph([`第${number}页的话。`], 700) +
      words(290, 40, `第 ${number} 页 共 4 页`, 9);
    const document = await read([1, 2, 3, 4].map(page));
    const furniture = document.blocks.filter(({ type }) => type === 'furniture');
    expect(furniture).toHaveLength(8);
    expect(document.blocks).toHaveLength(12);
  });
});

describe('headings, captions and contents of a PDF', () => {
  test('are told by label and by size', async () => {
    const document = await read([
      words(200, 780, '第一章　人才培养', 18, 'F2') +
        words(72, 740, '一、立德树人', 14, 'F2') +
        paragraph([FULL.slice(0, 35), '完。'], 700) +
        words(72, 640, '（一）思政课程', 12, 'F2') +
        paragraph([FULL.slice(0, 35), '完。'], 610),
    ]);
    const headings = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.level, block.label, block.passage.text]] : [],
    );
    expect(headings).toEqual([
      [1, '第一章', '第一章 人才培养'],
      [2, '一、', '一、立德树人'],
      [3, '（一）', '（一）思政课程'],
    ]);
  });

  test('a point of a list that is set like the text is none', async () => {
    const document = await read([
      words(72, 740, '一、立德树人', 14, 'F2') +
        paragraph(['1.抓好思政课堂'], 700) +
        paragraph(['2.抓好实践育人'], 680) +
        paragraph([FULL.slice(0, 35), '完。'], 640),
    ]);
    expect(blocksOf(document).slice(0, 3)).toEqual([
      'heading: 一、立德树人',
      'paragraph: 1.抓好思政课堂',
      'paragraph: 2.抓好实践育人',
    ]);
  });

  test('entries lose their dots and keep the page they print', async () => {
    const document = await read([
      words(260, 780, '目　录', 16, 'F2') +
        words(72, 740, `第一章　人才培养${'.'.repeat(60)}1`) +
        words(96, 720, `1.1　毕业去向${'…'.repeat(20)}12`) +
        words(72, 700, `表1-1　毕业生去向${'·'.repeat(20)}3`),
    ]);
    const entries = document.blocks.flatMap((block) =>
      block.type === 'entry'
        ? [[block.of, block.label, block.passage.text, block.printedPage]]
        : [],
    );
    expect(entries).toEqual([
      ['headings', '第一章', '第一章 人才培养', 1],
      ['headings', '1.1', '1.1 毕业去向', 12],
      ['table', '表1-1', '表1-1 毕业生去向', 3],
    ]);
  });
});

describe('remarks in a PDF', () => {
  test('stand at the line they were left at; links are none', async () => {
    const note = (subtype: string, y: number) =>
      `<</Type /Annot /Subtype /${subtype} /Rect [500 ${y} 520 ${y + 14}] /Contents (x)>>`;
    const { revisions, text } = await read(
      [words(72, 700, '前一句。') + words(72, 600, '后一句。')],
      {
        pageEntries: `/Annots [${note('Text', 598)} ${note('Link', 698)}]`,
      },
    );
    expect(revisions).toMatchObject([{ kind: 'remark', page: 1 }]);
    expect(revisions.map(({ start, end }) => text.slice(start, end))).toEqual(['后一句。']);
  });
});

describe('tables of a PDF', () => {
  const XS = [72, 200, 300, 400];
  const ROWS = [
    ['指标', '2022年', '2023年'],
    ['毕业生人数', '25,935', '25,805'],
    ['升学人数', '13,810', '14,086'],
  ];

  test('are told by their rules', async () => {
    const document = await read([
      words(200, 660, '表1-1　毕业生去向', 10) + ruledTable(XS, [640, 620, 600, 580], ROWS),
    ]);
    expect(blocksOf(document)).toEqual(['caption: 表1-1 毕业生去向', 'table']);
    expect(rowsOf(document)).toEqual(ROWS);
    expect(tableOf(document)?.headRows).toBe(1);
    expect(document.text).toContain('毕业生人数\t25,935\t25,805\n');
  });

  test('are told by thin rectangles as well as by strokes', async () => {
    const rules = [640, 620, 600, 580].map((y) => filled(72, y, 328, 0.5)).join('');
    const walls = XS.map((x) => filled(x, 580, 0.5, 60)).join('');
    const cells = ROWS.flatMap((row, at) =>
      row.map((text, column) => words((XS[column] ?? 0) + 4, 625 - at * 20, text, 10)),
    ).join('');
    expect(rowsOf(await read([rules + walls + cells]))).toEqual(ROWS);
  });

  test('have cells over several rows and columns, and over several lines', async () => {
    const document = await read([
      [stroke(72, 640, 400, 640), stroke(200, 620, 400, 620), stroke(72, 600, 400, 600)].join('') +
        [stroke(72, 560, 400, 560), stroke(72, 640, 72, 560), stroke(400, 640, 400, 560)].join('') +
        [stroke(200, 640, 200, 560), stroke(300, 620, 300, 560)].join('') +
        words(80, 615, '区县', 10) +
        words(270, 626, '毕业生', 10) +
        words(220, 606, '2022年', 10) +
        words(320, 606, '2023年', 10) +
        words(76, 586, '示例区（含高新技术', 10) +
        words(76, 570, '产业园区）', 10) +
        words(220, 578, '25,935', 10) +
        words(320, 578, '25,805', 10),
    ]);
    const cells = tableOf(document)?.cells.map(({ row, column, rowSpan, columnSpan, passage }) => [
      row,
      column,
      rowSpan,
      columnSpan,
      passage.text,
    ]);
    expect(cells).toEqual([
      [0, 0, 2, 1, '区县'],
      [0, 1, 1, 2, '毕业生'],
      [1, 1, 1, 1, '2022年'],
      [1, 2, 1, 1, '2023年'],
      [2, 0, 1, 1, '示例区（含高新技术产业园区）'],
      [2, 1, 1, 1, '25,935'],
      [2, 2, 1, 1, '25,805'],
    ]);
    expect(tableOf(document)?.headRows).toBe(2);
  });

  test('need three rules only', async () => {
    const rules = [640, 620, 580].map((y) => stroke(72, y, 400, y)).join('');
    const cells = ROWS.flatMap((row, at) =>
      row.map((text, column) => words((XS[column] ?? 0) + 4, 625 - at * 20, text, 10)),
    ).join('');
    expect(rowsOf(await read([paragraph(['见下表。'], 680) + rules + cells]))).toEqual(ROWS);
  });

  test('need no rule at all where numbers stand in columns', async () => {
    const cells = ROWS.flatMap((row, at) =>
      row.map((text, column) => words((XS[column] ?? 0) + 4, 625 - at * 20, text, 10)),
    ).join('');
    expect(rowsOf(await read([paragraph([FULL.slice(0, 35), '见下。'], 700) + cells]))).toEqual(
      ROWS,
    );
  });

  test('have two heads where they nearly touch between two columns', async () => {
    const heads =
      words(72, 700, '区县', 10) +
      words(160, 700, '留在当地占比', 10) +
      words(226, 700, '到企业就业占比', 10);
    const names = ['甲区', '乙区', '丙区', '丁区', '戊区', '己区', '庚区'];
    const rows = names.map(
      (name, at) =>
        words(72, 680 - at * 18, name, 10) +
        words(180, 680 - at * 18, '80.8', 10) +
        words(260, 680 - at * 18, '67.3', 10),
    );
    const rules = [714, 695, 560].map((y) => stroke(72, y, 300, y)).join('');
    expect(rowsOf(await read([heads + rows.join('') + rules]))).toEqual([
      ['区县', '留在当地占比', '到企业就业占比'],
      ...names.map((name) => [name, '80.8', '67.3']),
    ]);
  });

  test('are one over several pages, their heads and captions told once', async () => {
    const page = (caption: string, rows: readonly (readonly string[])[]) =>
      words(200, 720, caption, 10) + ruledTable(XS, [700, 680, 660, 640], rows);
    const document = await read([
      page('表1-1　毕业生去向', ROWS),
      page('续表1-1', [
        ROWS[0] ?? [],
        ['就业人数', '11,063', '10,786'],
        ['创业人数', '250', '252'],
      ]),
    ]);
    expect(blocksOf(document)).toEqual([
      'caption: 表1-1 毕业生去向',
      'table',
      'furniture: 续表1-1',
    ]);
    expect(rowsOf(document)).toEqual([
      ...ROWS,
      ['就业人数', '11,063', '10,786'],
      ['创业人数', '250', '252'],
    ]);
  });

  test('a row and a cell that the end of a page cuts go on with the next page', async () => {
    const xs = [72, 112, 280, 340];
    const first = ruledTable(
      xs,
      [140, 120, 100],
      [
        ['序号', '指标', '数值'],
        ['1', '毕业生人数', '3120'],
      ],
    );
    const cut = [
      ...xs.map((x) => stroke(x, 790, x, 730)),
      ...[770, 750].map((y) => stroke(112, y, 340, y)),
      stroke(72, 730, 340, 730),
      ...['其中男生', '其中女生', '其中住校生'].flatMap((label, at) => [
        words(116, 775 - at * 20, label, 10),
        words(284, 775 - at * 20, String(1500 + at), 10),
      ]),
    ].join('');
    const document = await read([first, cut]);
    expect(rowsOf(document)).toEqual([
      ['序号', '指标', '数值'],
      ['1', '毕业生人数', '3120'],
      ['其中男生', '1500'],
      ['其中女生', '1501'],
      ['其中住校生', '1502'],
    ]);
    expect(tableOf(document)?.cells.find(({ rowSpan }) => rowSpan > 1)).toMatchObject({
      row: 1,
      column: 0,
      rowSpan: 4,
    });
  });

  test('a list of tables whose leaders are drawn is none', async () => {
    const entries = ['表1-1 毕业去向', '表1-2 升学情况', '表2-1 培训情况', '表3-1 师资'];
    const document = await read([
      words(270, 760, '表目录', 14) +
        entries
          .flatMap((entry, at) => [
            words(72, 720 - at * 20, entry),
            stroke(200, 718 - at * 20, 500, 718 - at * 20),
            words(510, 720 - at * 20, String(at === 3 ? 1 : 3 + at)),
          ])
          .join(''),
      paragraph([FULL.slice(0, 35), '第二段。'], 700),
    ]);
    expect(document.blocks.filter(({ type }) => type === 'entry').map(told)).toEqual(
      entries.map((entry) => `entry: ${entry}`),
    );
  });

  test('a frame around words is none', async () => {
    const frame = ruledTable([60, 540], [720, 600], []);
    const document = await read([frame + paragraph(['全年组织志愿服务43场。'], 680)]);
    expect(document.blocks).toMatchObject([{ type: 'paragraph', within: 'box' }]);
  });

  test('what a chart says at its axes is no prose and no table', async () => {
    const grid = [500, 540, 580, 620].map((y) => stroke(120, y, 480, y)).join('');
    const bars = [150, 250, 350].map((x, at) => filled(x, 500, 40, 60 + at * 20)).join('');
    const labels =
      ['0', '5,000', '10,000', '15,000']
        .map((text, at) => words(84, 496 + at * 40, text, 8))
        .join('') +
      ['2021年', '2022年', '2023年']
        .map((text, at) => words(154 + at * 100, 486, text, 8))
        .join('');
    const document = await read([
      paragraph([FULL.slice(0, 35), '见图1-1。'], 700) +
        grid +
        bars +
        labels +
        words(230, 462, '图1-1　毕业生人数', 10),
    ]);
    const prose = document.blocks.filter(({ type }) => type === 'paragraph' || type === 'table');
    expect(prose).toHaveLength(1);
    expect(document.blocks.at(-1)).toMatchObject({ type: 'caption', of: 'figure', label: '图1-1' });
  });
});
