import type {
  Passage,
  ReadBlock,
  ReadCell,
  ReadDocument,
  ReadEntry,
} from '../../../src/document/model/index.js';

/**
 * A document as a reader might give it, from lines that say what they are:
 *
 *     @3                         what follows stands on page 3
 *     # 第一章 人才培养            a heading; one mark for each level
 *     >headings 第一章 人才培养 @1 a line of the contents (or >case, >figure, >table) and its printed page
 *     ^table 表1-1 毕业生         a caption (or ^figure, ^case)
 *     | 指标 | 数值 |             a row of a table
 *     ~ 示例学校                  what stands on every page
 *     任何别的一行                 a paragraph
 */
export function documentOf(lines: string, more: Partial<ReadDocument> = {}): ReadDocument {
  const writing = { text: '', blocks: [] as ReadBlock[], page: null as number | null };
  const rows: string[][] = [];
  for (const line of [...lines.split('\n').map((each) => each.trim()), '']) {
    if (line.startsWith('|')) {
      rows.push(
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
      continue;
    }
    if (rows.length > 0) addTable(writing, rows.splice(0));
    if (/^@\d+$/.test(line)) writing.page = Number(line.slice(1));
    else if (line !== '') addLine(writing, line);
  }
  return {
    kind: 'docx',
    title: '',
    pages: writing.page,
    unreadablePages: [],
    revisions: [],
    ...more,
    text: writing.text,
    blocks: writing.blocks,
  };
}

interface Writing {
  text: string;
  blocks: ReadBlock[];
  page: number | null;
}

const HEADING_LABEL =
  /^(?:第[^\s章节]{1,3}[章节]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+(?:\.\d+)+|\d+[.、])/;
const CAPTION_LABEL = /^(?:续)?[附表图案例]+ ?[\d一二三四五六七八九十]+(?:-\d+)*/;

function addLine(writing: Writing, line: string): void {
  const [mark = '', rest = ''] = [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)];
  if (/^#+$/.test(mark)) {
    const label = HEADING_LABEL.exec(rest)?.[0] ?? '';
    add(writing, rest, (placed) => ({ type: 'heading', level: mark.length, label, ...placed }));
  } else if (mark.startsWith('>')) {
    const [, words = rest, page] = /^(.*?)(?: @(\d+))?$/.exec(rest) ?? [];
    const of = mark.slice(1) as ReadEntry['of'];
    const label = (of === 'headings' ? HEADING_LABEL : CAPTION_LABEL).exec(words)?.[0] ?? '';
    const printedPage = page === undefined ? null : Number(page);
    add(writing, words, (placed) => ({ type: 'entry', of, label, printedPage, ...placed }));
  } else if (mark.startsWith('^')) {
    const of = mark.slice(1) as 'table' | 'figure' | 'case';
    const label = CAPTION_LABEL.exec(rest)?.[0] ?? '';
    add(writing, rest, (placed) => ({ type: 'caption', of, label, ...placed }));
  } else if (mark === '~') {
    add(writing, rest, (placed) => ({ type: 'furniture', ...placed }));
  } else {
    add(writing, line, (placed) => ({ type: 'paragraph', within: 'text', ...placed }));
  }
}

interface Placed {
  readonly id: string;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

function add(writing: Writing, words: string, block: (placed: Placed) => ReadBlock): void {
  const { passage, start, end } = write(writing, words);
  writing.blocks.push(
    block({ id: `b${writing.blocks.length}`, page: writing.page, start, end, passage }),
  );
}

function write(writing: Writing, words: string) {
  const start = writing.text.length;
  writing.text += `${words}\n`;
  const places = Array.from({ length: words.length }, (_, at) => start + at);
  return { start, end: start + words.length, passage: { text: words, places } };
}

function addTable(writing: Writing, rows: readonly (readonly string[])[]): void {
  const start = writing.text.length;
  const cells = rows.flatMap((row, at): ReadCell[] =>
    row.map((words, column) => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      ...write(writing, words),
    })),
  );
  writing.blocks.push({
    type: 'table',
    id: `b${writing.blocks.length}`,
    page: writing.page,
    start,
    end: writing.text.length - 1,
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
    cells,
    headRows: 1,
  });
}
