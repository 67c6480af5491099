import type { Passage, ReadBlock, ReadCell, ReadDocument } from '../../src/document/model/index.js';

/**
 * A document from a few lines: `# 第一章` headings, `| a | b |` rows of tables, 表1-1 … and 【案例…】 captions, and
 * paragraphs. Stands in for a reader where a test is about rules.
 */
export function reportOf(
  lines: string,
  title = '示例职业学校质量年度报告（2023年度）',
): ReadDocument {
  const text = `${title}\n${lines.trim()}\n`;
  const blocks: ReadBlock[] = [];
  let rows: { readonly at: number; readonly line: string }[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows, blocks.length));
    rows = [];
  };
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) rows.push({ at, line });
    else {
      endTable();
      if (line.trim() !== '') blocks.push(blockOf(line, at, blocks.length));
    }
    at += line.length + 1;
  }
  endTable();
  return { kind: 'text', title, text, pages: null, unreadablePages: [], revisions: [], blocks };
}

const passageAt = (text: string, at: number): Passage => ({
  text,
  places: Array.from({ length: text.length }, (_, index) => at + index),
});

function blockOf(line: string, at: number, ordinal: number): ReadBlock {
  const placed = { id: `b${ordinal}`, page: null, start: at, end: at + line.length };
  const heading = /^(#+)\s*/.exec(line);
  if (heading !== null) {
    const opening = heading[0].length;
    const level = heading[1]?.length ?? 1;
    return {
      ...placed,
      type: 'heading',
      level,
      label: '',
      passage: passageAt(line.slice(opening), at + opening),
    };
  }
  const caption = /^(?:表|图)\s*[\d-]+|^【案例[\d-]+】/.exec(line);
  if (caption === null || /[。，]/.test(line)) {
    return { ...placed, type: 'paragraph', within: 'text', passage: passageAt(line, at) };
  }
  const of = line.startsWith('表') ? 'table' : line.startsWith('图') ? 'figure' : 'case';
  return { ...placed, type: 'caption', of, label: caption[0], passage: passageAt(line, at) };
}

function tableOf(
  rows: readonly { readonly at: number; readonly line: string }[],
  ordinal: number,
): ReadBlock {
  const cells = rows.flatMap(({ at, line }, row) => cellsOf(line, at, row));
  const last = rows.at(-1);
  return {
    id: `b${ordinal}`,
    type: 'table',
    page: null,
    start: rows[0]?.at ?? 0,
    end: last === undefined ? 0 : last.at + last.line.length,
    rows: rows.length,
    columns: Math.max(...cells.map(({ column }) => column + 1)),
    headRows: 1,
    cells,
  };
}

function cellsOf(line: string, at: number, row: number): readonly ReadCell[] {
  let start = 1;
  return line
    .slice(1)
    .replace(/\|\s*$/, '')
    .split('|')
    .map((words, column): ReadCell => {
      const text = words.trim();
      const from = at + start + words.indexOf(text);
      start += words.length + 1;
      return {
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        start: from,
        end: from + text.length,
        passage: passageAt(text, from),
      };
    });
}
