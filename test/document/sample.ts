import {
  type Block,
  type Chart,
  type Inline,
  layoutSchema,
  type Part,
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

/** A case of two paragraphs and a list. */
export const caseOf = (id: string, label: string): Block => ({
  type: 'case',
  attrs: { id, label },
  content: [
    { type: 'caption', content: [words('示例学校的做法')] },
    { type: 'paragraph', attrs: { id: `${id}.p1` }, content: [words('学校把车间搬进教室。')] },
    {
      type: 'list',
      attrs: { id: `${id}.list`, ordered: false },
      content: [
        { type: 'listItem', attrs: { id: `${id}.list.1` }, content: [words('先订计划')] },
        { type: 'listItem', attrs: { id: `${id}.list.2` }, content: [words('再看结果')] },
      ],
    },
    { type: 'paragraph', attrs: { id: `${id}.p2` }, content: [words('一年以后效果明显。')] },
  ],
});

/** Rows by columns of values, with one missing. */
export const heatChart = (rows: number, columns: number): Chart => ({
  kind: 'heat',
  title: '主要指标对照',
  unit: '',
  across: '指标',
  categories: Array.from({ length: columns }, (_, at) => `指标之${at + 1}（%）`),
  series: Array.from({ length: rows }, (_, row) => ({
    name: `示例第${row + 1}校`,
    points: Array.from({ length: columns }, (_, column) => {
      const value = row === 1 && column === 1 ? null : 60 + ((row * 7 + column * 11) % 40);
      return { value, text: value === null ? '—' : `${value}.0`, ref: null };
    }),
  })),
});

export const figureOf = (id: string, label: string, chart: Chart): Block => ({
  type: 'figure',
  attrs: { id, label, description: `${chart.title}，见数据表。`, chart },
  content: [{ type: 'caption', content: [words(chart.title)] }],
});

/** The same with foreword, a case, a heat table, a deeper heading, and lists of cases, figures and tables. */
export function fullReport(extra: readonly Block[] = []): ReportDocument {
  const report = sampleReport([
    { type: 'heading', attrs: { id: 'talent.h2', level: 3, label: '' }, content: [words('分项')] },
    paragraph('talent.p2', words('分项说明见案例。')),
    caseOf('talent.case', '案例 1-1'),
    figureOf('talent.heat', '图 1-2', heatChart(13, 5)),
    ...extra,
  ]);
  const list = (of: 'cases' | 'figures' | 'tables', title: string) => ({
    type: 'contents' as const,
    attrs: { id: `list.${of}`, title, of },
  });
  return {
    ...report,
    root: {
      ...report.root,
      content: report.root.content.flatMap((part): readonly Part[] =>
        part.type === 'contents'
          ? [
              {
                type: 'foreword' as const,
                attrs: { id: 'foreword', title: '前言' },
                content: [paragraph('foreword.p1', words('本报告说明来历。'))],
              },
              part,
              list('cases', '案例目录'),
              list('figures', '图目录'),
              list('tables', '表目录'),
            ]
          : [part],
      ),
    },
  };
}

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
