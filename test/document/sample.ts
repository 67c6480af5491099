import {
  type Block,
  type Chart,
  type Inline,
  layoutSchema,
  type ReportDocument,
  type TableCellNode,
  type TableNode,
} from '../../src/document/model/index.js';

/** A small report made by hand, for tests of the writers. */
export const words = (text: string): Inline => ({ type: 'text', text });
export const number = (ref: string, text: string): Inline => ({
  type: 'number',
  attrs: { ref, text },
});

export const paragraph = (id: string, ...content: readonly Inline[]): Block => ({
  type: 'paragraph',
  attrs: { id },
  content,
});

const cell = (header: TableCellNode['attrs']['header'], text: string): TableCellNode => ({
  type: 'tableCell',
  attrs: { header, depth: 0 },
  content: text === '' ? [] : [words(text)],
});

export function tableOf(id: string, rows: number): TableNode {
  return {
    type: 'table',
    attrs: {
      id,
      label: '表 1-1',
      headRows: 1,
      footRows: 0,
      columns: [
        { align: 'left', width: 5 },
        { align: 'right', width: 2 },
        { align: 'right', width: 2 },
      ],
    },
    content: [
      { type: 'caption', content: [words('毕业去向落实情况')] },
      {
        type: 'tableRow',
        content: ['指标', '2022 年', '2023 年'].map((text) => cell('column', text)),
      },
      ...Array.from({ length: rows }, (_, at) => ({
        type: 'tableRow' as const,
        content: [
          cell('row', `指标之${at + 1}`),
          cell('none', '24,918'),
          {
            ...cell('none', ''),
            content: [number('n1', '25,805')],
          },
        ],
      })),
    ],
  };
}

export const sampleChart: Chart = {
  kind: 'bar',
  title: '毕业生与去向落实人数',
  unit: '人',
  across: '指标',
  categories: ['毕业生', '去向落实'],
  series: [
    {
      name: '2022 年',
      points: [
        { value: 24918, text: '24,918', ref: null },
        { value: 24377, text: '24,377', ref: null },
      ],
    },
    {
      name: '2023 年',
      points: [
        { value: 25805, text: '25,805', ref: 'n1' },
        { value: 25194, text: '25,194', ref: null },
      ],
    },
  ],
};

export const HOSTILE = `#panic("x") <script>alert(1)</script> $x$ \\ "引号" & ]] \`raw\` @ref #[a] 'q'`;

/** A report with one of everything that a writer must write. */
export function sampleReport(extra: readonly Block[] = []): ReportDocument {
  return {
    title: '示例市中等职业教育质量年度报告（2023年度）',
    author: '示例市',
    subject: '中等职业教育质量年度报告',
    created: '2024-03-15T08:00:00Z',
    layout: layoutSchema.parse({}),
    root: {
      type: 'document',
      attrs: { id: 'report', lang: 'zh-Hans-CN' },
      content: [
        {
          type: 'cover',
          attrs: {
            id: 'cover',
            organisation: '示例市',
            kind: '中等职业教育质量年度报告',
            period: '2023 年度',
            date: '2024 年 3 月',
            seal: '质量年报',
          },
        },
        {
          type: 'declaration',
          attrs: {
            id: 'declaration',
            title: '内容真实性责任声明',
            signatures: ['负责人（签字）', '日期'],
          },
          content: [
            {
              type: 'paragraph',
              attrs: { id: 'declaration.p1' },
              content: [words('本单位对报告负责。')],
            },
          ],
        },
        { type: 'contents', attrs: { id: 'contents', title: '目录', of: 'headings' } },
        {
          type: 'chapter',
          attrs: { id: 'talent', number: 1, title: '人才培养' },
          content: [
            {
              type: 'heading',
              attrs: { id: 'talent.h1', level: 2, label: '1.1' },
              content: [words('毕业去向')],
            },
            paragraph(
              'talent.p1',
              words('全市共有毕业生'),
              number('n1', '25,805人'),
              words('，见'),
              { type: 'reference', attrs: { target: 'talent.table', text: '表 1-1' } },
              words('。'),
            ),
            tableOf('talent.table', 3),
            {
              type: 'figure',
              attrs: {
                id: 'talent.chart',
                label: '图 1-1',
                description: '柱形图：毕业生 25,805 人。',
                chart: sampleChart,
              },
              content: [{ type: 'caption', content: [words('毕业生与去向落实人数')] }],
            },
            { type: 'note', attrs: { id: 'talent.note' }, content: [words('数据来源：六张表。')] },
            {
              type: 'list',
              attrs: { id: 'talent.list', ordered: true },
              content: [
                { type: 'listItem', attrs: { id: 'talent.list.1' }, content: [words('其一')] },
                { type: 'listItem', attrs: { id: 'talent.list.2' }, content: [words('其二')] },
              ],
            },
            ...extra,
          ],
        },
        {
          type: 'annex',
          attrs: { id: 'annex', title: '附件 六张指标表' },
          content: [tableOf('annex.table', 2)],
        },
      ],
    },
    bindings: {
      n1: {
        ref: 'n1',
        label: '毕业生人数',
        formula: 'graduates',
        concept: 'graduates',
        organisation: '999900',
        organisationName: '示例市',
        cycle: 2023,
        value: '25805',
        decimals: 0,
        unit: '人',
        lo: { value: '25805', open: false },
        hi: { value: '25805', open: false },
        text: '25,805人',
        node: 'talent.p1',
      },
    },
    origins: { 'talent.p1': { file: 'talent.md', line: 5, column: 1 } },
  };
}
