import type { Place } from './fault.js';
import { grouped } from './grouped.js';
import { isAlike } from './slip.js';
import type { Told } from './told.js';
import { areWordsAlike } from './word-alikes.js';

/** One organisation that is named in two writings, each of them seldom. */
export interface TwoWritings {
  readonly first: Writing;
  readonly second: Writing;
  /** Whether the two characters sound or look alike; else only the words mean much the same. */
  readonly isAlike: boolean;
}

/** A writing of a name, and where it stands. */
export interface Writing {
  readonly name: string;
  readonly places: readonly Place[];
}

/** What the names of organisations end in. */
const KINDS =
  /(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司|学院|大学|学校|职专|中专|中学|小学|幼儿园|中心|协会|学会|商会|研究院|研究所|医院|酒店|银行|联盟|联合体|共同体|基地|工作室|合作社|产业园)/g;
const BREAK = /[^\u4e00-\u9fff（）()]/;
const LONGEST_NAME = 22;

/** The words from which on two names can be one: as many are held against each other as begin alike from behind. */
const KEY = 3;
const MOST_ALIKE = 80;

/** More than this are a scan's, and a bound for a hostile text. */
const MOST_TRIED = 400;

/** The end of a name: the characters that lead up to its kind, and the kind. */
interface Ending {
  readonly told: Told;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: string;
}

/**
 * The organisations that a document names in two writings: 示例康颐养老服务有限公司 here, 示例康怡养老服务有限公司 there.
 * Nothing says which of them is meant, and where a name begins only shows in where the two begin to be the same.
 */
export function twoWritings(told: readonly Told[]): readonly TwoWritings[] {
  const endings = told.flatMap(endingsIn);
  const found = new Map<string, TwoWritings>();
  let tried = 0;
  for (const pair of candidatesAmong(endings)) {
    const two = named(pair, endings);
    if (two !== undefined) found.set([two.first.name, two.second.name].sort().join('\n'), two);
    tried += 1;
    if (tried >= MOST_TRIED) break;
  }
  return [...found.values()];
}

function* candidatesAmong(endings: readonly Ending[]): Generator<Pair> {
  for (const before of [0, KEY]) {
    for (const [key, group] of grouped(endings, (each) => nearKind(each, before))) {
      if (key !== '')
        yield* pairsIn([...new Map(group.map((each) => [each.words, each])).values()]);
    }
  }
}

function endingsIn(told: Told): readonly Ending[] {
  const { text } = told.passage;
  if (text.search(KINDS) < 0) return [];
  return [...text.matchAll(KINDS)].map((match) => {
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > 0 && end - start < LONGEST_NAME && !BREAK.test(text.charAt(start - 1)))
      start -= 1;
    return { told, start, end, words: text.slice(start, end), kind: match[0] };
  });
}

/** The kind with the characters that stand so far before it; nothing where the name is too short. */
function nearKind({ words, kind }: Ending, before: number): string {
  const to = words.length - kind.length - before;
  return to < KEY ? '' : `${words.slice(to - KEY, to)}${kind}`;
}

/** Two endings that differ in one character and are the same around it. */
interface Pair {
  readonly a: Ending;
  readonly b: Ending;
  /** How many characters from the different one to the end are the same, and how many before it. */
  readonly behind: number;
  readonly before: number;
}

function* pairsIn(endings: readonly Ending[]): Generator<Pair> {
  const some = endings.slice(0, MOST_ALIKE);
  for (const [index, a] of some.entries()) {
    for (const b of some.slice(index + 1)) {
      const pair = pairOf(a, b);
      if (pair !== undefined) yield pair;
    }
  }
}

function pairOf(a: Ending, b: Ending): Pair | undefined {
  const behind = commonEnd(a.words, b.words, 0);
  const before = commonEnd(a.words, b.words, behind + 1);
  const pair = { a, b, behind, before };
  return behind < a.words.length && behind < b.words.length && isOneName(pair) ? pair : undefined;
}

function commonEnd(a: string, b: string, from: number): number {
  let length = 0;
  while (
    from + length < Math.min(a.length, b.length) &&
    a.charAt(a.length - 1 - from - length) === b.charAt(b.length - 1 - from - length)
  )
    length += 1;
  return length;
}

/** 于, 与, 由 and 有 sound like one another and lead over to a name. */
const LEADING =
  '的了与和及或在到对为由有将把被从向以于是让使该各等同跟给并且而又也均都即至自按据赴去往来';
const NUMERALS = '一二三四五六七八九十百千';
const LEAST_ALIKE = 4;
/** 示例恒达精密机械 and 示例恒达精密机床: companies that share so much are seldom two. */
const LEAST_OF_COMPANY = 6;

function isOneName({ a, b, behind, before }: Pair): boolean {
  const one = a.words.charAt(a.words.length - 1 - behind);
  const other = b.words.charAt(b.words.length - 1 - behind);
  const within = behind - a.kind.length;
  if (![one, other].every((each) => HAN.test(each) && !NUMERALS.includes(each))) return false;
  if (before === 0 || before + within < LEAST_ALIKE || leadsOver(one, other, before)) return false;
  if (!isAlike(one, other)) {
    return (
      (before >= LEAST_ALIKE && isOneWord(a, b, behind)) ||
      (/公司|集团/.test(a.kind) && before >= KEY && before + within >= LEAST_OF_COMPANY)
    );
  }
  const isRooted = before > 1 || [a, b].every(({ words }) => isAtEdge(words, behind + before + 1));
  // 食品有限公司 and 饰品有限公司, 示范学校 and 师范学校 are two.
  return isRooted && (within > 1 || before > LEAST_ALIKE);
}

/** 单位有 and 单位由 lead over to a name; 示例青禾 and 示例青和 are within one. */
const leadsOver = (one: string, other: string, before: number): boolean => {
  const leading = [one, other].filter((each) => LEADING.includes(each)).length;
  return leading > 1 || (leading === 1 && before < KEY);
};

const isAtEdge = (words: string, fromEnd: number): boolean =>
  words.length === fromEnd || LEADING.includes(words.charAt(words.length - 1 - fromEnd));

const HAN = /[\u4e00-\u9fff]/;

function isOneWord(a: Ending, b: Ending, behind: number): boolean {
  const length = Math.min(a.words.length, b.words.length);
  return areWordsAlike(a.words.slice(-length), b.words.slice(-length), length - 1 - behind);
}

/** The pair under the names that it stands for; nothing where both are usual, or stand side by side as two. */
function named(
  { a, b, behind, before }: Pair,
  endings: readonly Ending[],
): TwoWritings | undefined {
  const length = behind + 1 + withoutLeading(a.words.slice(-(behind + 1 + before)), before);
  const [first, second] = [a, b]
    .map(({ words }) => words.slice(-length))
    .map((name) => ({ name, at: endings.filter(({ words }) => words.endsWith(name)) }));
  if (first === undefined || second === undefined) return undefined;
  const [few, many] = first.at.length < second.at.length ? [first, second] : [second, first];
  if (few.at.length > SELDOM || areSideBySide(first.at, second.at)) return undefined;
  // Where neither sound nor look speaks for a slip, one of the two must be the usual name.
  const isSlip =
    isAlike(
      a.words.charAt(a.words.length - 1 - behind),
      b.words.charAt(b.words.length - 1 - behind),
    ) || isOneWord(a, b, behind);
  if (!isSlip && (few.at.length > 1 || many.at.length < SELDOM)) return undefined;
  const character = (name: string) => name.charAt(name.length - 1 - behind);
  return {
    first: writing(many, length),
    second: writing(few, length),
    isAlike: isAlike(character(first.name), character(second.name)),
  };
}

/** How many of the characters before the different one belong to the name. */
function withoutLeading(name: string, before: number): number {
  let left = before;
  while (left > 1 && LEADING.includes(name.charAt(before - left))) left -= 1;
  return left;
}

const SELDOM = 2;

const writing = (
  { name, at }: { readonly name: string; readonly at: readonly Ending[] },
  length: number,
): Writing => ({
  name,
  places: at.map(({ told: { passage }, end }) => ({ passage, start: end - length, end })),
});

/** Two names in one sentence or in one table are those of two. */
const areSideBySide = (some: readonly Ending[], others: readonly Ending[]): boolean =>
  some.some((a) => others.some((b) => isBeside(a, b)));

function isBeside(a: Ending, b: Ending): boolean {
  if (a.told.part === 'cell') return a.told.block === b.told.block;
  if (a.told !== b.told) return false;
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return !/[。！？\n]/.test(a.told.passage.text.slice(from, to));
}
