import type { ReadCaption, ReadEntry } from '../../model/index.js';
import {
  captionLabelOf,
  contentsLineOf,
  contentsTitleOf,
  type HeadingLabel,
  headingLabelOf,
  headingOf,
} from '../recognise/index.js';
import type { LaidItem, LaidParagraph } from './laid.js';

/** What a paragraph turns out to be; lengths of labels count from where it begins. */
export type ReadRole =
  | { readonly kind: 'words' | 'furniture' }
  | {
      readonly kind: 'heading';
      /** As its style says; null where only its label and its look speak for it. */
      readonly level: number | null;
      readonly label: HeadingLabel | null;
    }
  | {
      readonly kind: 'caption';
      readonly of: ReadCaption['of'];
      readonly label: string;
      readonly labelEnd: number;
    }
  | {
      readonly kind: 'entry';
      readonly of: ReadEntry['of'];
      readonly end: number;
      readonly printedPage: number | null;
    };

const WORDS: ReadRole = { kind: 'words' };
/** What a heading by its style may be at most; anything longer is running text in the wrong style. */
const LONGEST_HEADING = 80;
/** So many headings by style, and the document is taken to style its headings. */
const STYLED = 3;

/** The line of a paragraph as recognisers look at it. */
export const lineOf = (text: string, { start, end }: LaidParagraph): string =>
  text.slice(start, end).replace(/[\n\r\u00a0]/g, ' ');

/** What every paragraph is; tables stand for themselves. `title` is what the document calls itself. */
export function readRoles(
  text: string,
  items: readonly LaidItem[],
  title: string,
): readonly ReadRole[] {
  const isStyled = items.filter(isHeadingByStyle).length >= STYLED;
  const lasts = lastPlaces(text, items);
  let contents: ReadEntry['of'] | null = null;
  const roles = items.map((item, index): ReadRole => {
    if (item.type === 'table') {
      contents = null;
      return WORDS;
    }
    const line = lineOf(text, item);
    const opened = item.item.within === 'text' ? contentsTitleOf(line) : null;
    const comesAgain = (lasts.get(bare(line)) ?? index) > index;
    const next = items[index + 1];
    const isBetween =
      contents !== null && opened === null && isEntryBetween(text, line, next, index + 1, lasts);
    const role = roleOf(item, line, { isStyled, contents, comesAgain, isBetween, next });
    if (opened !== null) contents = opened;
    else if (role.kind !== 'entry' && role.kind !== 'furniture') contents = null;
    return role;
  });
  const named = titleAmong(text, items, roles, title);
  return roles.map((role, index) => (index === named ? WORDS : role));
}

const bare = (line: string): string => line.replace(/\s+/g, '');

/** Where each line that is short enough for a title stands for the last time. */
const lastPlaces = (text: string, items: readonly LaidItem[]): ReadonlyMap<string, number> =>
  new Map(
    items.flatMap((item, index) =>
      item.type === 'paragraph' && item.end - item.start <= LONGEST_HEADING
        ? [[bare(lineOf(text, item)), index] as const]
        : [],
    ),
  );

/**
 * An entry that says another thing than the heading it stands for comes nowhere again: it is known by the line
 * behind it, which does, or which opens the next list or the text itself.
 */
function isEntryBetween(
  text: string,
  line: string,
  next: LaidItem | undefined,
  place: number,
  lasts: ReadonlyMap<string, number>,
): boolean {
  if (next?.type !== 'paragraph') return false;
  if (line.length > LONGEST_ENTRY || /[。；，：:]$/.test(line)) return false;
  if (next.item.role.kind === 'heading') return headingLabelOf(line) !== null;
  if (next.item.role.kind !== 'words') return false;
  const following = lineOf(text, next);
  return contentsTitleOf(following) !== null || (lasts.get(bare(following)) ?? place) > place;
}

/** What an entry without a page number takes at most. */
const LONGEST_ENTRY = 60;

/**
 * The title of the whole, where it has taken a heading's style: what the document calls itself, or the only one of
 * its level, above all others.
 */
function titleAmong(
  text: string,
  items: readonly LaidItem[],
  roles: readonly ReadRole[],
  title: string,
): number {
  const levels = roles.map((role) => (role.kind === 'heading' ? role.level : null));
  const first = levels.findIndex((level) => level !== null);
  const role = roles[first];
  const item = items[first];
  if (role?.kind !== 'heading' || role.level === null || role.label !== null) return -1;
  if (item?.type === 'paragraph' && isTitle(lineOf(text, item), title)) return first;
  const others = levels.filter((level, index) => level !== null && index !== first);
  const isAbove = others.length > 1 && others.every((level) => (level ?? 0) > (role.level ?? 0));
  return isAbove ? first : -1;
}

/** The year of the file's own title is often that of the report before. */
const isTitle = (line: string, title: string): boolean =>
  bare(title).includes(bare(line)) || withoutDigits(title).includes(withoutDigits(line));

const withoutDigits = (words: string): string => bare(words).replace(/\d/g, '');

const isHeadingByStyle = (item: LaidItem): boolean =>
  item.type === 'paragraph' && item.item.role.kind === 'heading';

interface Around {
  readonly isStyled: boolean;
  /** Of what the contents are that the line before stands in. */
  readonly contents: ReadEntry['of'] | null;
  /** Whether the very same line stands further down, as what contents name does. */
  readonly comesAgain: boolean;
  /** Whether it stands in contents before a line that comes again. */
  readonly isBetween: boolean;
  readonly next: LaidItem | undefined;
}

function roleOf(item: LaidParagraph, line: string, around: Around): ReadRole {
  const { role, within } = item.item;
  if (role.kind === 'furniture') return { kind: 'furniture' };
  if (within === 'note' || within === 'alternative') return WORDS;
  return (
    entryOf(item, line, around) ??
    captionOf(item, line, around) ??
    headingIn(item, line, around) ??
    WORDS
  );
}

function entryOf(
  { item }: LaidParagraph,
  line: string,
  { contents, comesAgain, isBetween }: Around,
): ReadRole | undefined {
  const found = contentsLineOf(line);
  const isUnpaged = found === null || isYear(line);
  if (contents !== null && item.role.kind === 'words') {
    const isNamed = contents !== 'headings' && captionLabelOf(line)?.of === contents;
    if (comesAgain || ((isBetween || isNamed) && isUnpaged))
      return { kind: 'entry', of: contents, end: line.length, printedPage: null };
  }
  if (item.role.kind === 'entry') {
    const of = item.role.of ?? contents ?? 'headings';
    return found === null
      ? { kind: 'entry', of, end: line.length, printedPage: null }
      : { kind: 'entry', of, end: found.end, printedPage: found.printedPage };
  }
  if (found === null || item.role.kind !== 'words') return undefined;
  const isListed = contents !== null && (found.leader !== 'none' || headingLabelOf(line) !== null);
  const isSure = found.leader === 'dots' || isListed;
  if (!isSure) return undefined;
  const of = contents ?? captionLabelOf(line.slice(0, found.end))?.of ?? 'headings';
  return { kind: 'entry', of, end: found.end, printedPage: found.printedPage };
}

/** A line that ends in a year, which is no page. */
const isYear = (line: string): boolean => /(?:19|20)\d{2}年?$/.test(line);

function captionOf({ item }: LaidParagraph, line: string, { next }: Around): ReadRole | undefined {
  const label = captionLabelOf(line);
  if (label !== null) {
    return { kind: 'caption', of: label.of, label: label.label, labelEnd: label.end };
  }
  if (item.role.kind !== 'caption' || line.length > LONGEST_HEADING) return undefined;
  const of = item.role.of ?? (next?.type === 'table' ? 'table' : 'figure');
  return { kind: 'caption', of, label: '', labelEnd: 0 };
}

function headingIn(
  { item }: LaidParagraph,
  line: string,
  { isStyled }: Around,
): ReadRole | undefined {
  if (item.role.kind === 'heading') {
    return isRunningText(line)
      ? undefined
      : { kind: 'heading', level: item.role.level, label: headingLabelOf(line) };
  }
  if (item.role.kind === 'contents-title') return { kind: 'heading', level: 1, label: null };
  if (item.within === 'box') return undefined;
  const label = headingOf(line);
  const isOne = label !== null && (item.isProminent || (!isStyled && SURE.has(label.series)));
  return isOne ? { kind: 'heading', level: null, label } : undefined;
}

const isRunningText = (line: string): boolean =>
  line.length > LONGEST_HEADING || (line.length > 30 && /[。；]$/.test(line));

/** Labels that sentences and lists seldom begin with. */
const SURE: ReadonlySet<HeadingLabel['series']> = new Set<HeadingLabel['series']>([
  'part',
  'chapter',
  'section',
  'han',
  'bracketed-han',
  'decimal',
  'annex',
  'named',
]);
