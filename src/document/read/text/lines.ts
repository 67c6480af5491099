import { isBlank, isNothing, widthOf } from '../recognise/index.js';

/** A line that is not blank. */
export interface Line {
  /** Its place among the lines that are not blank. */
  readonly index: number;
  /** Offsets of its first and behind its last character that is no blank. */
  readonly start: number;
  readonly end: number;
  /** Without blanks around it. */
  readonly words: string;
  /** Columns of a typewriter in front of its words. */
  readonly indent: number;
  /** Tabs in front of its words: each is an empty cell, where tabs part cells. */
  readonly tabs: number;
  /** Columns that its words take. */
  readonly width: number;
  /** Characters of the whole line, blanks around its words included. */
  readonly length: number;
  /** Blank lines in front of it. */
  readonly blanks: number;
  /** Form feeds up to it. */
  readonly feeds: number;
  /** Columns of a typewriter that lines take where it stands, in a column of the page; none where it has the page. */
  readonly room?: number;
}

const FEED = 0x0c;
const LINE_END = /[\n\v\f\r\u2028]/g;

/** The lines of a text that are not blank; a form feed ends a line, too. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let feeds = 0;
  let from = 0;
  const endLine = (at: number): void => {
    const line = lineIn(text, from, at);
    if (line === undefined) blanks += isHalfEnd(text, from, at) ? 0 : 1;
    else {
      // What is new stands before what is taken over: the engine is seven times as fast at it.
      lines.push({ index: lines.length, blanks, feeds, ...line });
      blanks = 0;
    }
  };
  for (const { index } of text.matchAll(LINE_END)) {
    endLine(index);
    if (text.charCodeAt(index) === FEED) feeds += 1;
    from = index + 1;
  }
  endLine(text.length);
  return lines;
}

/** The stretch between the two halves of \r\n, or between a line's end and a form feed, is no blank line. */
const isHalfEnd = (text: string, from: number, at: number): boolean =>
  from === at &&
  ((text.charCodeAt(at) === 0x0a && text.charCodeAt(at - 1) === 0x0d) ||
    text.charCodeAt(at) === FEED ||
    text.charCodeAt(at - 1) === FEED ||
    at === 0);

const TAB_WIDTH = 8;

function lineIn(
  text: string,
  from: number,
  to: number,
): Omit<Line, 'index' | 'blanks' | 'feeds'> | undefined {
  let start = from;
  while (start < to && (isBlank(text.charCodeAt(start)) || isNothing(text.charCodeAt(start))))
    start += 1;
  if (start === to) return undefined;
  const blanks = text.slice(from, start);
  const tabs = blanks.split('\t').length - 1;
  const indent = widthOf(blanks) + tabs * (TAB_WIDTH - 1);
  let end = to;
  while (isBlank(text.charCodeAt(end - 1)) || isNothing(text.charCodeAt(end - 1))) end -= 1;
  const words = text.slice(start, end);
  return { start, end, words, indent, tabs, width: widthOf(words), length: to - from };
}
