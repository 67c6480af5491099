import type { Block, Position } from './grid.js';

/** Cells as the clipboard of a spreadsheet holds them: tabs between columns, lines between rows. */
export const toClipboard = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => line.map(quoted).join('\t')).join('\r\n');

const quoted = (text: string): string =>
  /[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** The cells that a spreadsheet put on the clipboard; quoted cells may hold tabs and line ends. */
export function fromClipboard(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y;
  while (cell.lastIndex <= body.length) {
    const match = cell.exec(body);
    if (match === null) break;
    const [whole, content = '', end] = match;
    lines[lines.length - 1]?.push(unquoted(content));
    if (end === '\n') lines.push([]);
    if (end === '' || whole === '') break;
  }
  return lines;
}

const unquoted = (content: string): string =>
  content.startsWith('"') && content.endsWith('"') && content.length > 1
    ? content.slice(1, -1).replace(/""/g, '"')
    : content;

/** One text for one cell, as a paste lays it out. */
export interface Placed {
  readonly position: Position;
  readonly text: string;
}

/** Where the pasted cells fall: from the block's corner on, one cell filling the whole block. */
export function laidOut(cells: readonly (readonly string[])[], block: Block): readonly Placed[] {
  const single = cells.length === 1 && cells[0]?.length === 1;
  if (!single) {
    return cells.flatMap((line, down) =>
      line.map((text, across) => ({
        position: { line: block.from.line + down, column: block.from.column + across },
        text,
      })),
    );
  }
  const text = cells[0]?.[0] ?? '';
  const placed: Placed[] = [];
  for (let line = block.from.line; line <= block.to.line; line += 1) {
    for (let column = block.from.column; column <= block.to.column; column += 1) {
      placed.push({ position: { line, column }, text });
    }
  }
  return placed;
}
