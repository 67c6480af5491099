import {
  captionLabelOf,
  contentsTitleOf,
  headingLabelOf,
  headingOf,
  isTableNote,
} from '../recognise/index.js';
import { cellsOf, isFigure, partingOf } from './cells.js';
import type { Line } from './lines.js';
import { CARRIES_ON, ENDS, GOES_ON, isFullLine, type Manner, reachesEdge } from './manner.js';

/** The lines of the paragraph that begins at one. */
export function paragraphFrom(
  lines: readonly Line[],
  at: number,
  manner: Manner,
  isHeading: (line: Line) => boolean,
): readonly Line[] {
  const own: Line[] = [];
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || !goesOn(own, line, manner, isHeading)) break;
    own.push(line);
  }
  return own;
}

/** Whether a line goes on with the paragraph that the lines before belong to. */
function goesOn(
  own: readonly Line[],
  line: Line,
  manner: Manner,
  isHeading: (line: Line) => boolean,
): boolean {
  const before = own.at(-1);
  if (before === undefined) return true;
  if (CARRIES_ON.test(line.words)) return line.blanks <= manner.proseBlanks + 1;
  if (goesOnWithParts(line, before)) return line.blanks <= manner.proseBlanks;
  const isBroken = isBrokenOff(before, manner) || isUnfinished(own, before);
  if (opens(line, before, isBroken) || isHeading(line)) return false;
  const isPageTop = line.index > before.index + 1 || line.feeds !== before.feeds;
  const apart = isPageTop ? 0 : line.blanks - manner.proseBlanks;
  if (apart > 0 && !(apart === 1 && runsOnBelow(line, before, manner))) return false;
  if (isRow(before) || isRow(line)) return false;
  if (hangs(own, line)) return isBroken || !ENDS.test(before.words);
  if (standsIn(line, before, manner) || isTitle(before)) return false;
  return isBroken || (ENDS.test(before.words) && mayGoOn(before, manner));
}

/**
 * Whether a sentence runs on behind a blank line: a print may set some of its pages wider than others, and a tool then puts
 * blank lines between the lines of those alone.
 */
const runsOnBelow = (line: Line, before: Line, manner: Manner): boolean =>
  manner.indents &&
  line.indent < 2 &&
  !ENDS.test(before.words) &&
  before.width >= SURELY_BROKEN &&
  [before, line].every((each) => partingOf(each) === 'none' && headingLabelOf(each.words) === null);

/** 其中，…: no paragraph begins with the parts of what another told. */
const goesOnWithParts = (line: Line, before: Line): boolean =>
  /^其中[，,\u4e00-\u9fff]/.test(line.words) && /[。；]$/.test(before.words);

/** The title on a cover ends with its line, however wide it is. */
const NAMES_REPORT = /(?:年度报告|质量报告|年报)(?:[（(][^）)]{2,16}[）)])?$/;

const isTitle = ({ words }: Line): boolean => NAMES_REPORT.test(words) && !/[，。；,]/.test(words);

/** A paragraph of several lines does not end without a stop. */
const isUnfinished = (own: readonly Line[], { words }: Line): boolean =>
  own.length > 1 && (!ENDS.test(words) || /[；;]$/.test(words));

/** A line of prose this wide that ends without a stop was broken, whatever the others are like. */
const SURELY_BROKEN = 56;

/** Whether a line ends within its sentence. */
const isBrokenOff = (line: Line, manner: Manner): boolean =>
  isOpenSentence(line.words) ||
  (!ENDS.test(line.words) &&
    (isFullLine(line, manner) || (line.width >= SURELY_BROKEN && !manner.isWhole)));

/** Behind a sentence that ends with its line the next may follow, where the line is as wide as any. */
const mayGoOn = (line: Line, manner: Manner): boolean =>
  reachesEdge(line, manner) || (manner.indents && isFullLine(line, manner) && !isList(line.words));

/** A line that stands in opens a paragraph, unless all its lines do. */
const standsIn = (line: Line, before: Line, { indents }: Manner): boolean =>
  line.indent >= 2 && (indents || line.indent > before.indent) && line.indent < 40;

/** What goes on with an item of a list stands in behind its mark. */
function hangs([first]: readonly Line[], line: Line): boolean {
  if (first === undefined || !BULLET.test(first.words)) return false;
  const within = line.indent - first.indent;
  return within > 0 && within <= 4;
}

const BULLET = /^(?:[●■◆★▲•·○◎□]|[-*] )/;

/** A list's lines end alike: each is a paragraph of its own. */
const isList = (words: string): boolean => /[：:；;]$/.test(words);

/** A sentence is open where it ends with a comma, or within brackets. */
const isOpenSentence = (words: string): boolean =>
  (GOES_ON.test(words) && !/[和与及的]$/.test(words) && words.length > 3) || hasOpenBracket(words);

function hasOpenBracket(words: string): boolean {
  const tail = words.slice(-60);
  const opened = Math.max(...['（', '(', '《', '“'].map((sign) => tail.lastIndexOf(sign)));
  return opened >= 0 && !/[）)》”]/.test(tail.slice(opened)) && words.length > 10;
}

/** What opens a block of its own whatever stands before. */
function opens(line: Line, before: Line, isBroken: boolean): boolean {
  const { words } = line;
  if (contentsTitleOf(words) !== null || isTableNote(words)) return true;
  if (captionLabelOf(words) !== null)
    return !GOES_ON.test(before.words) && !/[如见由从据]$/.test(before.words);
  const label = headingLabelOf(words);
  if (label === null || label.series === 'naked') return BULLET.test(words);
  if (isBroken) return STRONG.has(label.series) && headingOf(words) !== null;
  if (label.series === 'decimal') return headingOf(words) !== null;
  return true;
}

const STRONG: ReadonlySet<string> = new Set(['chapter', 'part', 'section']);

/** A line of cells between paragraphs, where no table was made of it. */
const isRow = (line: Line): boolean => {
  const parting = partingOf(line);
  if (parting === 'none')
    return (
      isFigure(line.words) && line.width < 12 && /^[\d.,%％]+$/.test(line.words) && line.width > 5
    );
  const cells = cellsOf(line, parting);
  return cells.length > 2 || parting === 'tab' || parting === 'pipe' || line.width < 40;
};
