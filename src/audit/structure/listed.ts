import type { Passage, ReadEntry, Span } from '../../document/model/index.js';
import type { Scene } from '../scene.js';
import { captionLabelOf, isContinued, isSentence, labelKey } from './caption-label.js';
import { keyOf, numberingOf } from './numbering.js';
import { spaced } from './spaced.js';
import { titleOf } from './wording.js';

/** What a line of a list ought to lead to: a heading or a caption. */
export interface Target extends Span {
  readonly passage: Passage;
  readonly label: string;
  /** The label however written; empty where there is none. */
  readonly key: string;
  readonly title: string;
  readonly page: number | null;
  /** Headings of one group are listed together or not at all: level and style of number. */
  readonly group: string;
}

/** A line of a list, with the same words to be known by. */
export interface Line extends Target {
  readonly printedPage: number | null;
  /** Which of several lists of this kind it stands in, one behind the other. */
  readonly list: number;
}

export type ListKind = ReadEntry['of'];

/** The lines of the lists of one kind, in reading order. */
export function linesOf({ document }: Scene, of: ListKind): readonly Line[] {
  let list = 0;
  let isOpen = false;
  return document.blocks.flatMap((block) => {
    if (block.type === 'furniture') return [];
    const isLine = block.type === 'entry' && block.of === of && !isListTitle(block);
    if (isLine && !isOpen) list += 1;
    isOpen = isLine;
    return isLine && block.passage.text.trim() !== ''
      ? [{ ...targetOf(block, of), printedPage: block.printedPage, list }]
      : [];
  });
}

/** The title of the next list, taken for a line of the contents above it. */
const isListTitle = ({ passage, of }: ReadEntry): boolean =>
  of === 'headings' && LIST_TITLES.test(titleOf(passage.text, ''));

/** The headings or captions that a list of one kind leads to, in reading order. */
export function targetsOf({ document }: Scene, of: ListKind): readonly Target[] {
  return document.blocks.flatMap((block) => {
    if (block.type === 'heading') {
      const isCase = captionLabelOf(block.passage.text)?.word === '案例';
      if (of === 'case' ? !isCase : of !== 'headings') return [];
      return LIST_TITLES.test(titleOf(block.passage.text, '')) ? [] : [targetOf(block, of)];
    }
    const isMeant = block.type === 'caption' && block.of === of && !isContinued(block.passage.text);
    const target = isMeant ? targetOf(block, of) : null;
    return target === null || isSentence(target.title) ? [] : [target];
  });
}

/** The headings of lists themselves; no list names them. */
const LIST_TITLES =
  /^(?:(?:典型)?案例|插?图|图表|表格?|插图|附表)?(?:目录|目次|清单|索引)$|^(?:案例|[图表])[次目]$|^(?:图表|contents|tableofcontents)$/;

interface Labelled extends Span {
  readonly type: string;
  readonly label: string;
  readonly level?: number;
  readonly passage: Passage;
  readonly page: number | null;
}

/** The page number of the line before may stand in front. */
const STRAY_PAGE =
  /^\s*\d{1,3}\s*(?=(?:附|典型)?(?:[表图]\s*\d|案例)|附件|第[一二三四五六七八九十]{1,3}[章节部篇]|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** 表1-2 收入构成（单位：万元、%）: a caption may bear the unit of its table, which no list repeats. */
const UNIT_NOTE =
  /[\s（(【[]*(?:计量)?单\s?位(?:[：:]|见)[^（）()。；\n]{1,40}[）)】\]]?\s*$|[（(](?:[人个万元门项名所%％、/]|人次|亿元|平方米|学时){1,8}[）)]\s*$|[（(](?:共|N\s?[=＝])?\d[\d,.]*\s?[人名个项万元%所门次份]{1,3}[）)]\s*$/;

function targetOf({ passage, label, page, start, end, ...rest }: Labelled, of: ListKind): Target {
  const whole = passage.text.replace(STRAY_PAGE, '');
  const text = spaced(of === 'headings' ? whole : whole.replace(UNIT_NOTE, ''));
  const key = keyIn(text, label, of);
  return {
    passage,
    label,
    key,
    title: titleIn(text, label, of),
    page,
    group: `${of === 'headings' ? (rest.level ?? 0) : ''} ${shapeOf(key)}`,
    start,
    end,
  };
}

/** A key without its counts: 第章 and 表#-# tell one manner of numbering from another. */
const shapeOf = (key: string): string => key.replace(/:.*$/, '').replace(/\d+/g, '#');

function keyIn(text: string, label: string, of: ListKind): string {
  if (of === 'headings') {
    const numbering = numberingOf(label) ?? numberingOf(text);
    return numbering === null ? '' : keyOf(numbering);
  }
  const caption = captionLabelOf(label) ?? captionLabelOf(text);
  return caption === null ? '' : labelKey(caption);
}

const PRINTED_LABEL =
  /^[\s【[]*(?:第[一二三四五六七八九十\d]{1,3}(?:部分|[章节篇编])|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.．-]\d{1,2}){1,4}|\d{1,2}[.．、]|(?:附[录件]?|典型)?(?:案例|[表图])\s*[一二三四五六七八九十\d]{1,3}(?:[-.－—–]\d{1,3}){0,3})/;

/** The words behind the number; a space behind it may be lost (1人才培养), and with it the label. */
function titleIn(text: string, label: string, of: ListKind): string {
  const printed = PRINTED_LABEL.exec(text)?.[0] ?? '';
  if (of !== 'headings') return titleOf(text, printed === '' ? label : printed);
  const isNumbered = label !== '' || numberingOf(text) !== null;
  return titleOf(text, label || (isNumbered ? printed : (BARE_NUMBER.exec(text)?.[0] ?? '')));
}

const BARE_NUMBER = /^\s*\d{1,2}(?=\s*\p{Script=Han})/u;
