import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { fault, foldedIfMany, type Place, spanOfPlace, wordsAt } from './fault.js';
import { grouped } from './grouped.js';
import { type Joined, joined } from './joined.js';
import { isOtherKind } from './kinds-of-trade.js';
import { matchesIn } from './matches.js';
import { type Near, nearIn, placesOfWord } from './near.js';
import { isOfTheHand, type Slip } from './slip.js';
import { type Told, toldInWords } from './told.js';
import { type TwoWritings, twoWritings } from './two-writings.js';
import { usualNames } from './usual-names.js';

/** A name in one writing more often than this is meant. */
const SELDOM = 2;

/** Enough for any report, and a bound for a hostile one. */
const MOST_NAMES = 400;

/** 示列市职业学校 beside many 示例市职业学校: one organisation in two writings. */
export const organisationRule: AuditRule = {
  id: 'names.organisation',
  title: { zh: '机构名称写法不一', en: 'An organisation in two writings' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const told = toldInWords(scene);
    const declared = declaredNames(told);
    const known = knownNames(scene, told, declared);
    const all = joined(told);
    const found = known.flatMap((name) => writingsOf(name, known, declared, scene, all));
    const ends = new Set(found.flatMap(({ spans }) => spans.map(({ end }) => end)));
    const seldom = twoWritings(told)
      .map(ofTwo)
      .filter(({ spans }) => !spans.some(({ end }) => ends.has(end)));
    return foldedIfMany(withoutRepeats([...found, ...seldom]), MESSAGES.many);
  },
};

/** Two writings of which neither is usual; the rarer one is to be looked at first. */
const ofTwo = ({ first, second, isAlike }: TwoWritings): Observation =>
  fault({
    message: MESSAGES.seldom,
    values: { name: first.name, other: second.name },
    spans: [...second.places, ...first.places.slice(0, 1)].map(spanOfPlace),
    identity: [first.name, second.name],
    ...(isAlike ? {} : { severity: 'notice' }),
  });

/** A short form that is usual too sees the same slip again. */
function withoutRepeats(observations: readonly Observation[]): readonly Observation[] {
  const ends = new Set<number>();
  return observations.filter(({ spans }) => {
    const isNew = spans.some(({ end }) => !ends.has(end));
    for (const { end } of spans) ends.add(end);
    return isNew;
  });
}

/** What a name is held against: the roster as far as the document speaks of it, and what it names often itself. */
function knownNames(
  { roster, organisation }: Scene,
  told: readonly Told[],
  declared: ReadonlySet<string>,
): readonly string[] {
  const usual = usualNames(told);
  const often = [...usual].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const grams = gramsOf(told);
  const official = roster.filter(
    (name) => name.length >= 5 && (isSpokenOf(name, grams) || isEndSpokenOf(name, grams)),
  );
  const own = organisation === null || organisation.length < 5 ? [] : [organisation];
  return [...new Set([...own, ...official, ...declared, ...often])].slice(0, MOST_NAMES);
}

const DECLARED = /简称(?:为|是)?\s?[：:]?[“"「]([\u4e00-\u9fff]{6,12})[”"」]/g;

/** The short names that a document gives itself: （以下简称“示例东湖职专”）. */
const declaredNames = (told: readonly Told[]): ReadonlySet<string> =>
  new Set(matchesIn(told, DECLARED).map(({ groups }) => groups[0] ?? ''));

/** 示例东湖中专 for the declared 示例东湖职专; a former name is another. */
const otherShort = (name: string, { text, placeOf }: Joined): readonly Place[] =>
  nearIn(text, name)
    .filter(({ slip }) => isShortSlip(slip, name))
    .filter(
      ({ start }) =>
        !/(?:原|原为|前身为?|更名为?|曾用名)[：“"]?$/.test(
          text.slice(Math.max(0, start - 5), start),
        ),
    )
    .map(({ start, end }) => placeOf(start, end));

const OWN_WORD = 4;

const isShortSlip = ({ kind, at, usual, other }: Slip, name: string): boolean =>
  kind === 'replaced' &&
  at >= OWN_WORD &&
  at < name.length - 1 &&
  HAN.test(usual) &&
  HAN.test(other) &&
  !RANKS.includes(usual);

const GRAM = 3;

function gramsOf(told: readonly Told[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const { passage } of told) {
    for (let at = 0; at + GRAM <= passage.text.length; at += 1) {
      grams.add(passage.text.slice(at, at + GRAM));
    }
  }
  return grams;
}

const isSpokenOf = (name: string, grams: ReadonlySet<string>): boolean =>
  grams.has(name.slice(0, GRAM));

/** The end alone (业学校) says little: the four characters before it have to be there too. */
function isEndSpokenOf(name: string, grams: ReadonlySet<string>): boolean {
  const half = name.slice(name.length >> 1);
  return half.length >= GRAM && grams.has(half.slice(0, GRAM)) && grams.has(half.slice(-GRAM));
}

function writingsOf(
  name: string,
  known: readonly string[],
  declared: ReadonlySet<string>,
  { roster, organisation }: Scene,
  all: Joined,
): readonly Observation[] {
  const isSure = roster.includes(name) || name === organisation;
  const places = [
    ...nearPlaces(name, all, isSure),
    ...(declared.has(name) && !isSure ? otherShort(name, all) : []),
  ];
  if (places.length === 0) return [];
  const times = timesOf(name, all);
  const isOfficial = roster.includes(name);
  // A short name that is declared and then never used is meant where another stands in its place.
  const isMeant = isOfficial || (declared.has(name) && times === 1);
  const least = name === organisation || declared.has(name) ? SELDOM : SELDOM + 1;
  if (!isMeant && times < least) return [];
  return [...grouped(places, wordsAt)]
    .filter(([other, found]) => isStray(other, found.length, times, isMeant, known, roster))
    .map(([other, found]) =>
      fault({
        message: isOfficial ? MESSAGES.official : MESSAGES.usual,
        values: { other, name, times, found: found.length },
        spans: found.map(spanOfPlace),
        identity: [name, other],
      }),
    );
}

function isStray(
  other: string,
  found: number,
  times: number,
  isMeant: boolean,
  known: readonly string[],
  roster: readonly string[],
): boolean {
  if (roster.includes(other)) return false;
  if (isMeant) return true;
  return found <= SELDOM && found * 2 <= times && !known.includes(other);
}

/** From where to where a writing stands in the joined text. */
type Stretch = Pick<Near, 'start' | 'end'>;

/** Near writings that are no part of the name's own writing, nor of a longer word around it. */
function nearPlaces(name: string, { text, placeOf }: Joined, isSure: boolean): readonly Place[] {
  const near = nearIn(text, name).filter(
    ({ slip }) =>
      isOfTheHand(slip, name) || isOtherKind(slip, name) || (isSure && isSureSlip(slip, name)),
  );
  const more = isSure ? [...withoutSecond(name, text), ...reordered(name, text)] : [];
  const once = new Map<number, Stretch>([...near, ...more].map((each) => [each.start, each]));
  return [...once.values()].map(({ start, end }) => placeOf(start, end));
}

/** What a name and its reordered writing begin with alike: the place. */
const SAME_START = 2;

/** 示例市东湖职业中等学校, 示例艺术旅游学校: all the characters of the name in another order. */
function reordered(name: string, text: string): readonly Stretch[] {
  const letters = [...name].sort().join('');
  return [...placesOfWord(text, name.slice(0, SAME_START))].flatMap((start) => {
    const end = start + name.length;
    const other = text.slice(start, end);
    const isOther =
      other !== name && other.endsWith(name.slice(-2)) && [...other].sort().join('') === letters;
    return isOther ? [{ start, end }] : [];
  });
}

/** 示市东湖职业学校: the second character is gone where no word before can have lent the first. */
function withoutSecond(name: string, text: string): readonly Stretch[] {
  const short = `${name.charAt(0)}${name.slice(2)}`;
  if (SHORTENED.includes(name.charAt(1)) || name.startsWith(short)) return [];
  return [...placesOfWord(text, short)]
    .filter((start) => !HAN.test(text.charAt(start - 1)))
    .map((start) => ({ start, end: start + short.length }));
}

const HAN = /[\u4e00-\u9fff]/;

/**
 * Of a name that is sure, other slips are told too: a character of the kind of school replaced (技师 for 技术), one of
 * those characters in its proper part, or one dropped that no shorter form leaves out.
 */
function isSureSlip({ kind, at, usual, other }: Slip, name: string): boolean {
  if (!/^[\u4e00-\u9fff]*$/.test(usual + other)) return false;
  if (kind === 'dropped') return !SHORTENED.includes(usual);
  if (kind !== 'replaced' || at === name.length - 1) return false;
  const isOfKind = at >= name.search(KIND_OF_SCHOOL) && name.search(KIND_OF_SCHOOL) >= 0;
  return isOfKind ? !RANKS.includes(usual) : KIND_CHARACTERS.includes(other);
}

const KIND_OF_SCHOOL = /(?:中等|高等|高级|初级)?(?:职业|技工|技师|技术|专业)/;
const KIND_CHARACTERS = '校技职术业院';
const RANKS = '初中高第一二三四五六七八九十';

/** 示例东湖学校 for 示例市东湖学校: a shorter form. */
const SHORTENED = '省市区县州盟旗镇乡的';

const timesOf = (name: string, { text }: Joined): number => [...placesOfWord(text, name)].length;

const MESSAGES = {
  many: {
    zh: '有 {found} 个机构或专业名称与常用写法只差一字，可能是扫描识别或转换文件所致，请抽查。',
    en: '{found} names are one character away from their usual writing, perhaps by a scan or a conversion; look at some.',
  },
  official: {
    zh: '“{other}”与名册中的“{name}”只差一处，疑为笔误，请按全称改正。',
    en: '"{other}" is one slip away from "{name}" in the roster; write the official name.',
  },
  seldom: {
    zh: '“{other}”与“{name}”只差一字，像是同一单位写了两个名称，请核对后统一。',
    en: '"{other}" and "{name}" differ in one character and look like one organisation in two writings; check and use one.',
  },
  usual: {
    zh: '“{other}”出现 {found} 次，而全文 {times} 次写作“{name}”，疑为笔误，请统一。',
    en: '"{other}" stands here, while the document says "{name}" {times} times; use one writing.',
  },
};
