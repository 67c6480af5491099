import { type HeadingLabel, headingLabelOf } from './heading-label.js';

const LONGEST = 45;
/** A label of the lower series often begins a sentence: its title must be shorter to be one. */
const LONGEST_LOWER = 32;
const LOWER: ReadonlySet<string> = new Set(['arabic', 'bracketed-arabic', 'circled', 'naked']);

const SENTENCE = /[。；;！!？?，,：:]$/;
/** A stop within means a sentence begins behind the title; so do two commas. */
const RUNS_ON = /。|；|，[^，]*，/;

/**
 * The label of a line that can be a heading: a label in front, a title behind that is short and no sentence. A
 * chapter may bear its title on the next line, so that nothing stands behind its label.
 */
export function headingOf(line: string): HeadingLabel | null {
  const label = headingLabelOf(line);
  return label === null ||
    !isTitle(
      label,
      line
        .slice(label.end)
        .replace(/^[\s\u3000：:]+/, '')
        .trim(),
    )
    ? null
    : label;
}

/** Whether the words behind a label are a title. */
export function isTitle(
  { series, end }: Pick<HeadingLabel, 'series' | 'end'>,
  title: string,
): boolean {
  if (title === '') return end === 0 || MAY_STAND_ALONE.has(series);
  if (SENTENCE.test(title) || RUNS_ON.test(title)) return false;
  if (end > 0 && !(STARTS_TITLE.test(title) && /\p{L}/u.test(title))) return false;
  if (MENTION.has(series) && FOLLOWS_MENTION.test(title)) return false;
  if (ENDS_ROW.test(title)) return false;
  return title.length <= (LOWER.has(series) ? LONGEST_LOWER : LONGEST);
}

const MAY_STAND_ALONE: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'annex']);
const STARTS_TITLE = /^[\p{L}\p{N}“"‘「『《〈【（(]/u;

/** 1.1 留在当地就业 人 743: a row of indicators with its unit and figure. */
const ENDS_ROW =
  /[\p{L})）]\s(?:人|人次|名|个|项|门|本|家|学时|课时|万元|元|%|平方米|册|台|套)\s[\d,]+(?:\.\d+)?$/u;

/** Sentences speak of chapters and annexes too: 第三章所述…, 附件1的…. */
const MENTION: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'annex']);
const FOLLOWS_MENTION =
  /^(?:所|的|中(?!等|高|职|国|外|华|西|小)|已|将|和|与|及|至|规定|显示|可见|要求)/;
