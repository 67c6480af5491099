/** A Markdown text whose marks are hidden, and what they said of its lines. */
export interface Masked {
  /** As long as the text itself: each mark gives way to a character that prints nothing. */
  readonly text: string;
  /** The levels of headings, by where their line's words begin. */
  readonly headings: ReadonlyMap<number, number>;
  /** Where words begin a block of their own: items of lists, quotations. */
  readonly openings: ReadonlySet<number>;
}

const NOTHING = '\u200b';

/** As many characters that print nothing. */
export const hidden = (mark: string): string => NOTHING.repeat(mark.length);

interface Growing {
  readonly lines: string[];
  readonly headings: Map<number, number>;
  readonly openings: Set<number>;
  fenced: boolean;
}

/** Hides what Markdown marks words with, so that the rest reads like any text. */
export function maskedMarkdown(text: string): Masked {
  const growing: Growing = { lines: [], headings: new Map(), openings: new Set(), fenced: false };
  const lines = withoutPreamble(text).split('\n');
  let from = 0;
  lines.forEach((line, at) => {
    growing.lines.push(maskedLine(line, from, lines[at - 1] ?? '', lines[at + 1] ?? '', growing));
    from += line.length + 1;
  });
  return {
    text: growing.lines.join('\n'),
    headings: growing.headings,
    openings: growing.openings,
  };
}

/** Settings between two rules at the very beginning are no text. */
const withoutPreamble = (text: string): string =>
  /^---\r?\n(?:[^\n]*\n){0,60}?---\r?\n/.exec(text) === null
    ? text
    : text.replace(/^---\r?\n(?:[^\n]*\n){0,60}?---\r?\n/, (block) =>
        block.replace(/[^\r\n]/g, NOTHING),
      );

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})\s*$/;
const UNDERLINE = /^ {0,3}(=+|-{3,})\s*$/;
const HEADING = /^( {0,3}(#{1,6})[ \t]+)(?=\S)/;
const ITEM = /^((?:[ \t]*>[ \t]?){0,4}[ \t]*(?:[-*+][ \t]+(?:\[[ xX]\][ \t])?)?)/;
const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]/;

function maskedLine(
  line: string,
  from: number,
  before: string,
  after: string,
  growing: Growing,
): string {
  if (FENCE.test(line)) {
    growing.fenced = !growing.fenced;
    return hidden(line);
  }
  if (growing.fenced) return line;
  if (isUnderline(line, before) || RULE.test(line)) return hidden(line);
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const [mark, , signs = ''] = heading;
    growing.headings.set(from + mark.length, signs.length);
    return maskedWords(hidden(mark) + line.slice(mark.length).replace(/[ \t]#+\s*$/, hidden));
  }
  if (line.trim() !== '' && isUnderline(after, line)) {
    const start = from + line.length - line.trimStart().length;
    growing.headings.set(start, after.trimStart().startsWith('=') ? 1 : 2);
  }
  const mark = ITEM.exec(line)?.[0] ?? '';
  const isMarked = mark.trim() !== '';
  if (isMarked || NUMBERED.test(line))
    growing.openings.add(from + (isMarked ? mark.length : firstWord(line)));
  return maskedWords(isMarked ? hidden(mark) + line.slice(mark.length) : line);
}

const firstWord = (line: string): number => line.length - line.trimStart().length;

const isUnderline = (line: string, before: string): boolean =>
  UNDERLINE.test(line) && before.trim() !== '' && !/^ {0,3}[#>|]|\|/.test(before);

/** Emphasis, links, pictures, footnotes, tags: their words stay. */
const maskedWords = (line: string): string =>
  line
    .replace(/!\[[^\]]{0,400}\]\([^)]{0,2000}\)/g, hidden)
    .replace(/\[\^[^\]]{1,40}\]/g, hidden)
    .replace(
      /\[([^\]]{1,400})\](\([^)]{0,2000}\))/g,
      (_, words: string, target: string) => `${NOTHING}${words}${NOTHING}${hidden(target)}`,
    )
    .replace(/<br ?\/?>/gi, (tag) => ' '.repeat(tag.length))
    .replace(/<\/?(?:table|caption)\b[^<>]{0,400}>/gi, (tag) => `\n${hidden(tag.slice(1))}`)
    .replace(/<!--[^>]{0,400}-->|<\/?[a-zA-Z][^<>]{0,400}>/g, hidden)
    .replace(/\\(?=[\\`*_{}[\]()#+.!|>~-])/g, hidden)
    .replace(/\*{1,3}|_{2,3}|~~|`+/g, hidden);
