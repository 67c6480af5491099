import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type CitedTitle, citedTitles } from './cited.js';
import { fault, firstSpans } from './fault.js';
import { grouped } from './grouped.js';
import { OFFICIAL_TITLES } from './official-titles.js';
import { isAlike, isOfTheHand, type Slip, slipBetween } from './slip.js';
import { toldInWords } from './told.js';
import { areWordsAlike } from './word-alikes.js';

const SHORTEST_TITLE = 3;

/** Of shorter titles, as songs and pictures have, only a character of like sound or look is told. */
const SHORT_TITLE = 6;

/** Enough for any report, and a bound for a hostile one. */
const MOST_TITLES = 1200;
const MOST_ALIKE = 200;

/** One title in 《》 in two writings: a character off, words in another order, a plan's years. */
export const titleRule: AuditRule = {
  id: 'names.title',
  title: { zh: '文件名称写法不一', en: 'A title in two writings' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cited = grouped(
      citedTitles(toldInWords(scene)).filter(({ title }) => title.length >= SHORTEST_TITLE),
      ({ title }) => title,
    );
    const titles = [...cited.keys()].slice(0, MOST_TITLES);
    const pairs = [...officialPairs(titles), ...pairsOf(titles)].filter(({ usual, other }) =>
      isTelling(usual, other, cited),
    );
    const told = new Set<string>();
    return pairs.flatMap((pair) => {
      const { usual, other } = ordered(pair, cited);
      if (told.has(other)) return [];
      told.add(other);
      return observation(usual, other, cited);
    });
  },
};

type Cited = ReadonlyMap<string, readonly CitedTitle[]>;

interface Pair {
  readonly usual: string;
  readonly other: string;
}

/** How many characters two titles a slip apart have alike at one of their ends. */
const sharedOf = (title: string): number => (title.length < SHORT_TITLE ? 2 : SHORT_TITLE >> 1);

/** Titles that share their beginning, their end or all their characters: no others can be a slip apart. */
function pairsOf(titles: readonly string[]): readonly Pair[] {
  const keys: readonly ((title: string) => string)[] = [
    (title) => title.slice(0, sharedOf(title)),
    (title) => title.slice(-sharedOf(title)),
    (title) => [...title].sort().join(''),
  ];
  const found = new Map<string, Pair>();
  for (const key of keys) {
    for (const all of grouped(titles, key).values()) {
      const group = all.slice(0, MOST_ALIKE);
      for (const [index, usual] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          if (Math.abs(usual.length - other.length) <= 1) {
            if (kindOf(usual, other) !== null) found.set(`${usual}\n${other}`, { usual, other });
          }
        }
      }
    }
  }
  return [...found.values()];
}

const officialPairs = (titles: readonly string[]): readonly Pair[] =>
  titles
    .filter((title) => !OFFICIAL_TITLES.has(title))
    .flatMap((other) =>
      [...OFFICIAL_TITLES.keys()]
        .filter((usual) => kindOf(usual, other) !== null)
        .map((usual) => ({ usual, other })),
    );

type Kind = 'slip' | 'word' | 'lost' | 'another' | 'order' | 'years' | 'sort';

/** How two titles that may be one differ; nothing where they are two, or one is a shorter form of the other. */
function kindOf(usual: string, other: string): Kind | null {
  if (usual.startsWith(other) || other.startsWith(usual)) return null;
  const slip = slipBetween(usual, other);
  if (Math.min(usual.length, other.length) < SHORT_TITLE) {
    return slip?.kind === 'replaced' && slip.at > 0 && isOfTheHand(slip, usual) ? 'slip' : null;
  }
  if (slip !== undefined) return slipKind(slip, usual, other);
  if (areOfTwoSorts(usual, other)) return 'sort';
  if (usual.length !== other.length) return null;
  if (withoutYears(usual) === withoutYears(other)) return isSamePlan(usual, other) ? 'years' : null;
  return usual.length >= 8 && isReordered(usual, other) ? 'order' : null;
}

/** 《…发展行动方案（2022—2025年）》 and 《…发展行动计划（2022—2025年）》: all the same but for what sort of paper it is. */
function areOfTwoSorts(usual: string, other: string): boolean {
  const [, name = '', , years] = SORT.exec(usual) ?? [];
  const [, otherName, , otherYears] = SORT.exec(other) ?? [];
  return name.length >= LONG_TITLE && name === otherName && years === otherYears;
}

const SORT =
  /^(.*?)(行动方案|行动计划|三年计划|实施方案|工作方案|管理办法|管理规定|实施细则|管理制度|管理细则|实施办法)((?:[（(][^（）()]*[）)])?)$/;

function slipKind(slip: Slip, usual: string, other: string): Kind | null {
  if (isSamePlan(usual, other) || isYearCut(usual, other)) return 'years';
  if (slip.kind === 'dropped' || slip.kind === 'added') return letterKind(slip, usual, other);
  if (isOfTheHand(slip, usual)) return 'slip';
  if (slip.kind === 'replaced' && areWordsAlike(usual, other, slip.at)) return 'word';
  const both = slip.kind === 'replaced' && HAN.test(slip.usual) && HAN.test(slip.other);
  return both && !isAlike(slip.usual, slip.other) && slip.at > 0 ? 'another' : null;
}

/** One character more in one of two titles, whichever is right: 跨境电子务基础 beside 跨境电子商务基础. */
function letterKind(slip: Slip, usual: string, other: string): Kind | null {
  const [shorter, longer] = usual.length < other.length ? [usual, other] : [other, usual];
  const isDoubled = isOfTheHand(
    { ...slip, kind: 'added', usual: '', other: letterOf(slip) },
    shorter,
  );
  const dropped: Slip = { ...slip, kind: 'dropped', usual: letterOf(slip), other: '' };
  const isOfHand = isDoubled || isOfTheHand(dropped, longer);
  const isSure =
    shorter.length >= LONG_TITLE || (shorter.length > SHORT_TITLE && !RULES.test(longer));
  return isOfHand && isSure ? 'slip' : isLost(slip, usual, other);
}

const letterOf = ({ kind, usual, other }: Slip): string => (kind === 'dropped' ? usual : other);

/** A school has 学生管理办法 and 学生会管理办法, 实训管理制度 and 实训室管理制度. */
const RULES =
  /(?:制度|办法|规定|细则|条例|章程|方案|预案|职责|标准|规范|规程|守则|计划|意见|通知)$/;

/** In a long title a lost character is a slip even where it joins or tells; what makes a new title is not. */
function isLost({ kind, at, usual, other }: Slip, name: string, second: string): Kind | null {
  const letter = letterOf({ kind, at, usual, other });
  const shorter = Math.min(name.length, second.length);
  const isWithin = at > 0 && at < name.length - 1;
  return isWithin && shorter >= LONG_TITLE && HAN.test(letter) && !NEW_TITLE.includes(letter)
    ? 'lost'
    : null;
}

const LONG_TITLE = 9;
const NEW_TITLE = '新第一二三四五六七八九十上下省市区县校';

const HAN = /[\u4e00-\u9fff]/;
const YEARS = /(\d{4})(年?—)(\d{4})/;
const withoutYears = (title: string): string => title.replace(/\d{4}/g, '#');

/** 2020—2023 and 2020—2024: one plan; a yearly title in two years is two. */
function isSamePlan(usual: string, other: string): boolean {
  const [a, b] = [YEARS.exec(usual), YEARS.exec(other)];
  return (
    a !== null &&
    b !== null &&
    withoutYears(usual) === withoutYears(other) &&
    (a[1] === b[1]) !== (a[3] === b[3])
  );
}

/** （2021年） and （201年）: no title has a year of three digits. */
const isYearCut = (usual: string, other: string): boolean =>
  withoutAnyYear(usual) === withoutAnyYear(other) && CUT_YEAR.test(usual) !== CUT_YEAR.test(other);

const CUT_YEAR = /(?<!\d)\d{3}年/;
const withoutAnyYear = (title: string): string => title.replace(/\d{3,4}年/g, '年');

function isReordered(usual: string, other: string): boolean {
  if ([...usual].sort().join('') !== [...other].sort().join('')) return false;
  return !/[\d一二三四五六七八九十上下]/.test(usual);
}

const timesOf = (title: string, cited: Cited): number => cited.get(title)?.length ?? 0;

/** A title of an official document is usual even where it is never cited in full. */
const weightOf = (title: string, cited: Cited): number =>
  OFFICIAL_TITLES.has(title) ? 1000 : timesOf(title, cited);

function isTelling(usual: string, other: string, cited: Cited): boolean {
  if (kindOf(usual, other) !== 'another') return true;
  const [few, many] = [weightOf(usual, cited), weightOf(other, cited)].sort((a, b) => a - b);
  return few === 1 && (many ?? 0) >= 3 && usual.length >= 10;
}

function ordered({ usual, other }: Pair, cited: Cited): Pair {
  return weightOf(other, cited) > weightOf(usual, cited)
    ? { usual: other, other: usual }
    : { usual, other };
}

function observation(usual: string, other: string, cited: Cited): readonly Observation[] {
  const here = cited.get(other) ?? [];
  if (here.length === 0) return [];
  const isOfficial = OFFICIAL_TITLES.has(usual);
  return [
    fault({
      message: isOfficial ? MESSAGES.official : MESSAGES.two,
      values: { usual, other, times: timesOf(usual, cited), found: here.length },
      spans: [...firstSpans(here), ...firstSpans((cited.get(usual) ?? []).slice(0, 1))],
      identity: [usual, other],
      ...(kindOf(usual, other) === 'slip' || isOfficial ? {} : { severity: 'notice' }),
    }),
  ];
}

const MESSAGES = {
  official: {
    zh: '《{other}》与正式名称《{usual}》不一致，请核对。',
    en: 'The title "{other}" differs from the official "{usual}"; check it.',
  },
  two: {
    zh: '同一文件写了两个名称：《{other}》（{found} 处）与《{usual}》（{times} 处），请核对原文并统一。',
    en: 'One document has two titles: "{other}" ({found} times) and "{usual}" ({times} times); check the source and use one.',
  },
};
