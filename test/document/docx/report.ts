import type {
  Block,
  CaseNode,
  ChapterNode,
  ContentsNode,
  FigureNode,
  ForewordNode,
  Part,
  ReportDocument,
  TableNode,
} from '../../../src/document/model/index.js';
import { packageOf } from '../../../src/document/write/docx/package.js';
import { pagesOf } from '../../../src/document/write/docx/pages.js';
import { writingOf } from '../../../src/document/write/docx/writing.js';
import { number, paragraph, sampleChart, sampleReport, tableOf, words } from '../sample.js';

const contents = (of: ContentsNode['attrs']['of'], title: string): ContentsNode => ({
  type: 'contents',
  attrs: { id: `contents.${of}`, title, of },
});

const FOREWORD: ForewordNode = {
  type: 'foreword',
  attrs: { id: 'foreword', title: '前言' },
  content: [paragraph('foreword.p1', words('本报告说的是一年里做成了什么，没做成什么。'))],
};

const labelled = (table: TableNode, label: string): TableNode => ({
  ...table,
  attrs: { ...table.attrs, label },
});

const figureOf = (id: string, label: string): FigureNode => ({
  type: 'figure',
  attrs: {
    id,
    label,
    description: `${label}：毕业生 25,805 人，其中落实去向 25,194 人。`,
    chart: sampleChart,
  },
  content: [{ type: 'caption', content: [words('毕业生与去向落实')] }],
});

const CASE: CaseNode = {
  type: 'case',
  attrs: { id: 'service.case', label: '案例 2-1' },
  content: [
    { type: 'caption', content: [words('一张没有人签字的表')] },
    { type: 'paragraph', attrs: { id: 'service.case.p1' }, content: [words('案例是虚构的。')] },
    {
      type: 'list',
      attrs: { id: 'service.case.list', ordered: false },
      content: [
        { type: 'listItem', attrs: { id: 'service.case.list.1' }, content: [words('先核对')] },
        { type: 'listItem', attrs: { id: 'service.case.list.2' }, content: [words('后签字')] },
      ],
    },
    labelled(tableOf('service.case.table', 2), '表 2-1'),
    figureOf('service.case.figure', '图 2-1'),
  ],
};

const SECOND: ChapterNode = {
  type: 'chapter',
  attrs: { id: 'service', number: 2, title: '服务贡献' },
  content: [
    heading('service.h1', 2, '2.1', '服务地方'),
    heading('service.h2', 3, '', '没有编号的小标题'),
    paragraph(
      'service.p1',
      { type: 'text', text: '着重', marks: [{ type: 'strong' }] },
      { type: 'text', text: '与强调', marks: [{ type: 'emphasis' }] },
      words('，见'),
      { type: 'reference', attrs: { target: 'service.case', text: '案例 2-1' } },
      words('和'),
      { type: 'reference', attrs: { target: 'nowhere', text: '表 9-9' } },
      words('。'),
    ),
    CASE,
    paragraph('service.p2', words('毕业生'), number('n1', '25,805人'), words('。')),
    labelled(tableOf('service.table', 25), '表 2-2'),
    { type: 'pageBreak' },
    heading('service.h3', 2, '2.2', '服务企业'),
    paragraph('service.p3', words('末段。')),
  ],
};

function heading(id: string, level: 2 | 3, label: string, text: string): Block {
  return { type: 'heading', attrs: { id, level, label }, content: [words(text)] };
}

/** A report with every kind of node: lists of everything, a case with all that may stand in one, two chapters. */
export function wordReport(): ReportDocument {
  const report = sampleReport();
  return {
    ...report,
    root: {
      ...report.root,
      content: report.root.content.flatMap((part): readonly Part[] => {
        if (part.type === 'contents')
          return [
            FOREWORD,
            part,
            contents('cases', '案例目录'),
            contents('figures', '图目录'),
            contents('tables', '表目录'),
          ];
        return part.type === 'chapter' ? [part, SECOND] : [part];
      }),
    },
  };
}

/** The same report with `text` added to everything that somebody writes. */
export function hostileReport(text: string): ReportDocument {
  const spoil = (node: unknown, key: string): unknown => {
    if (typeof node === 'string') return WRITTEN.has(key) ? `${node}${text}` : node;
    if (Array.isArray(node)) return node.map((each) => spoil(each, key));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, each]) => [name, spoil(each, name)]),
    );
  };
  const report = wordReport();
  const spoilt = spoil(report, '');
  return isReport(spoilt) ? spoilt : report;
}

/** Spoiling changes only the letters of strings, so what was a report still is one. */
const isReport = (_: unknown): _ is ReportDocument => true;

const WRITTEN = new Set([
  'title',
  'author',
  'subject',
  'organisation',
  'period',
  'date',
  'seal',
  'signatures',
  'text',
  'label',
  'description',
  'name',
  'unit',
  'categories',
  'left',
  'right',
  'foot',
]);

/** The Word file of a report without its pictures, which take their time. */
export function wordsOnly(document: ReportDocument): Promise<Uint8Array> {
  const writing = writingOf(document, new Map());
  return packageOf({ ...writing, pages: pagesOf(writing) });
}
