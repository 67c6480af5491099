import type { Block, CaseBox, Chapter, ReportPlan, Row, Table } from '../plan/index.js';
import { captionNumbers } from './captions.js';
import type {
  Element,
  LaidCaption,
  LaidEntry,
  LaidHeading,
  LaidParagraph,
  LaidReport,
  LaidRow,
  LaidTable,
  Piece,
} from './laid.js';
import { textOf, words } from './laid.js';
import { counterOf } from './numbering.js';
import { piecesFrom } from './pieces.js';

/** The report with its numbers, contents and lists; a fresh one at every call, so that one may be spoilt. */
export function layOut(plan: ReportPlan): LaidReport {
  const captions = captionNumbers(plan);
  const body = new Body(plan, captions);
  const elements = body.elements();
  return {
    title: textOf(piecesFrom(plan.title, captions)),
    organisation: plan.organisation,
    year: plan.year,
    numbering: plan.numbering,
    elements: [...front(plan, captions), ...lists(plan, elements), ...elements],
  };
}

const paragraph = (
  pieces: Piece[],
  style: LaidParagraph['style'],
  boxed = false,
): LaidParagraph => ({ kind: 'paragraph', style, pieces, boxed });

function front(plan: ReportPlan, captions: ReadonlyMap<string, string>): Element[] {
  const { declaration } = plan;
  const cover: Element[] = [
    paragraph(piecesFrom(plan.title, captions), 'title'),
    ...plan.coverLines.map((line) => paragraph(piecesFrom(line, captions), 'cover')),
    { kind: 'break' },
  ];
  if (declaration === null) return cover;
  return [
    ...cover,
    paragraph([words('内容真实性责任声明')], 'front'),
    paragraph(piecesFrom(declaration.text, captions), 'body'),
    paragraph([words(declaration.seal)], 'right'),
    paragraph([words(declaration.signature)], 'right'),
    paragraph(piecesFrom(declaration.date, captions), 'right'),
    { kind: 'break' },
  ];
}

/** Contents, then the lists that the plan asks for. */
function lists(plan: ReportPlan, body: readonly Element[]): Element[] {
  const headings = body.filter((element) => element.kind === 'heading');
  const captions = body.filter((element) => element.kind === 'caption');
  const listOf = (of: LaidCaption['of'], list: LaidEntry['list'], name: string): Element[] => {
    const named = captions.filter((caption) => caption.of === of);
    if (named.length === 0) return [];
    return [paragraph([words(name)], 'front'), ...named.map((each) => entry(each, list, 1))];
  };
  return [
    paragraph([words('目　录')], 'front'),
    ...headings.filter(({ level }) => level < 3).map((each) => entry(each, 'contents', each.level)),
    ...(plan.lists.cases ? listOf('case', 'cases', '案例目录') : []),
    ...(plan.lists.figures ? listOf('figure', 'figures', '图目录') : []),
    ...(plan.lists.tables ? listOf('table', 'tables', '表目录') : []),
    { kind: 'break' },
  ];
}

const entry = (
  target: LaidHeading | LaidCaption,
  list: LaidEntry['list'],
  level: 1 | 2 | 3,
): LaidEntry => ({
  kind: 'entry',
  list,
  level,
  number: target.number === null ? null : words(target.number.text),
  pieces: [words(textOf(target.pieces))],
  page: { ...words(''), pageOf: target },
  target,
});

/** Lays out foreword, chapters and annex, one after another. */
class Body {
  private readonly counter;

  constructor(
    private readonly plan: ReportPlan,
    private readonly captions: ReadonlyMap<string, string>,
  ) {
    this.counter = counterOf(plan.numbering);
  }

  elements(): Element[] {
    const { plan } = this;
    const foreword: Element[] =
      plan.foreword.length === 0
        ? []
        : [this.unnumbered('前　言'), ...this.blocks(plan.foreword), { kind: 'break' }];
    const annex: Element[] =
      plan.annex.length === 0
        ? []
        : [
            { kind: 'break' },
            this.unnumbered('附件：指标表'),
            ...plan.annex.flatMap(({ title, table }): Element[] => [
              this.unnumbered(title, 2),
              ...this.table(table),
            ]),
          ];
    return [...foreword, ...plan.chapters.flatMap((chapter) => this.chapter(chapter)), ...annex];
  }

  private chapter({ title, blocks }: Chapter): Element[] {
    return [this.heading(1, title), ...this.blocks(blocks)];
  }

  private heading(level: 1 | 2 | 3, text: string): LaidHeading {
    const number = words(this.counter.next(level));
    return {
      kind: 'heading',
      level,
      number,
      pieces: [words(text)],
      chapter: this.counter.chapter,
      path: this.counter.path,
    };
  }

  private unnumbered(text: string, level: 1 | 2 = 1): LaidHeading {
    return { kind: 'heading', level, number: null, pieces: [words(text)], chapter: 0, path: [] };
  }

  private blocks(blocks: readonly Block[]): Element[] {
    return blocks.flatMap((block) => this.block(block));
  }

  private block(block: Block): Element[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block.level, block.text)];
      case 'paragraph':
        return [paragraph(piecesFrom(block.content, this.captions), 'body')];
      case 'table':
        return this.table(block);
      case 'figure':
        return [
          ...(block.labels ?? []).map((label) =>
            paragraph(piecesFrom(label, this.captions), 'center'),
          ),
          this.caption('figure', block.id, piecesFrom(block.caption, this.captions)),
        ];
      case 'case':
        return this.box(block);
    }
  }

  private box({ id, title, blocks }: CaseBox): Element[] {
    return [
      this.caption('case', id, piecesFrom(title, this.captions)),
      ...blocks.map(({ content }) => paragraph(piecesFrom(content, this.captions), 'body', true)),
    ];
  }

  private caption(of: LaidCaption['of'], id: string, pieces: Piece[]): LaidCaption {
    const number = this.captions.get(id) ?? '';
    const gap = of === 'case' ? '' : ' ';
    const chapter = this.counter.chapter;
    return { kind: 'caption', of, id, number: words(`${number}${gap}`), pieces, chapter };
  }

  private table(table: Table): Element[] {
    const { caption, note } = table;
    const laid: LaidTable = {
      kind: 'table',
      id: table.id,
      plan: table,
      rows: [
        ...table.head.map((row) => this.row(row, true)),
        ...table.rows.map((row) => this.row(row, false)),
      ],
    };
    return [
      ...(caption === null
        ? []
        : [this.caption('table', table.id, piecesFrom(caption, this.captions))]),
      ...(note === undefined ? [] : [paragraph([words(note)], 'note')]),
      laid,
    ];
  }

  private row(row: Row, head: boolean): LaidRow {
    return {
      head,
      total: row.total ?? false,
      plan: row,
      cells: row.cells.map(({ content, columns = 1, rows = 1 }) => ({
        pieces: piecesFrom(content, this.captions),
        columns,
        rows,
      })),
    };
  }
}
