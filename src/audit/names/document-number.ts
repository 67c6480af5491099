import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type CitedNumber, type CitedTitle, citedTitles, plain } from './cited.js';
import { fault, type Place, spanOfPlace } from './fault.js';
import { grouped } from './grouped.js';
import { areASlipApart, officeOf, written } from './number-slip.js';
import { OFFICIAL_TITLES } from './official-titles.js';
import { partedBetween } from './parted.js';
import { isOfTheHand, slipBetween } from './slip.js';
import { toldInWords } from './told.js';

/** One title with two numbers, one number with two titles, or an official title with another's number. */
export const documentNumberRule: AuditRule = {
  id: 'names.document-number',
  title: { zh: '文件名称与发文字号不符', en: 'Titles and document numbers disagree' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cited = citedTitles(toldInWords(scene)).flatMap((each) =>
      each.number === undefined ? [] : [{ ...each, number: each.number }],
    );
    return [...twoNumbers(cited), ...nearTitles(cited), ...twoTitles(cited), ...others(cited)];
  },
};

type Numbered = CitedTitle & { readonly number: CitedNumber };

const SHORTEST_TITLE = 8;

/** One part differs: a slip. All differ: an older edition of the document. */
function differsInOne(a: CitedNumber, b: CitedNumber): boolean {
  const parts = [
    officeOf(a.office) !== officeOf(b.office),
    a.year !== b.year,
    Number(a.ordinal) !== Number(b.ordinal),
  ];
  return parts.filter(Boolean).length === 1;
}

function twoNumbers(cited: readonly Numbered[]): readonly Observation[] {
  return [...grouped(cited, ({ title }) => title)].flatMap(([title, places]) => {
    const [first, ...rest] = places;
    const other = rest.find(
      ({ number }) => first !== undefined && differsInOne(first.number, number),
    );
    if (first === undefined || other === undefined || title.length < SHORTEST_TITLE) return [];
    return pairFault(MESSAGES.twoNumbers, [title], first.number, other.number, {
      title,
      first: written(first.number),
      second: written(other.number),
    });
  });
}

/** Enough for any report, and a bound for a hostile one. */
const MOST_CITED = 200;

/** 《职业院校学生实习管理规定》 beside 《职业学校学生实习管理规定》, each with a number, and those a slip apart too. */
function nearTitles(cited: readonly Numbered[]): readonly Observation[] {
  const titles = [...new Map(cited.map((each) => [each.title, each])).values()];
  return titles.slice(0, MOST_CITED).flatMap((second, index) => {
    const first = titles.slice(0, index).find((each) => areOneDocument(each, second));
    if (first === undefined) return [];
    return pairFault(MESSAGES.nearTitles, [first.title], first.number, second.number, {
      title: second.title,
      other: first.title,
      first: written(first.number),
      second: written(second.number),
    });
  });
}

const SHORTEST_NEAR = 10;

/** 教师管理办法 16号 and 教材管理办法 15号 are two: where the ordinals differ, the titles must be a slip apart as well. */
function areOneDocument(a: Numbered, b: Numbered): boolean {
  if (Math.min(a.title.length, b.title.length) < SHORTEST_NEAR) return false;
  if (!areASlipApart(a.number, b.number)) return false;
  if (withoutPlan(a.title) === withoutPlan(b.title)) return true;
  const slip = slipBetween(a.title, b.title);
  if (slip === undefined) return false;
  return Number(a.number.ordinal) === Number(b.number.ordinal) || isOfTheHand(slip, a.title);
}

const withoutPlan = (title: string): string => title.replace(/\d{4}年?—\d{4}/, '');

function twoTitles(cited: readonly Numbered[]): readonly Observation[] {
  return [...grouped(cited, ({ number }) => written(number))].flatMap(([number, places]) => {
    const [first, ...rest] = places;
    const other = rest.find(
      ({ title }) =>
        first !== undefined && (isUnlike(first.title, title) || isReworded(first.title, title)),
    );
    if (first === undefined || other === undefined) return [];
    return pairFault(MESSAGES.twoTitles, [first.title, other.title], first, other, {
      number,
      first: first.title,
      second: other.title,
    });
  });
}

/** Titles that share less than a third of their pairs of characters are not two writings of one. */
function isUnlike(a: string, b: string): boolean {
  if (a.length < SHORTEST_TITLE || b.length < SHORTEST_TITLE) return false;
  const [pairs, others] = [pairsOf(core(a)), pairsOf(core(b))];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared * 3 < Math.min(pairs.size, others.size);
}

const LONGEST_REWORDED = 2;

/** 管理办法 and 管理规定: all the same but for a word that stands in place of another. A shorter form leaves words out. */
function isReworded(a: string, b: string): boolean {
  const { first, second } = partedBetween(a, b);
  return (
    Math.min(a.length, b.length) >= SHORTEST_TITLE &&
    [first, second].every((words) => words !== '' && words.length <= LONGEST_REWORDED)
  );
}

/** What every title has says nothing of which it is. */
const core = (title: string): string =>
  title.replace(/关于|印发|通知|的|意见|方案|办法|规定|教育部|等.{1,2}部门/g, '');

const pairsOf = (title: string): ReadonlySet<string> =>
  new Set(
    Array.from({ length: Math.max(0, title.length - 1) }, (_, at) => title.slice(at, at + 2)),
  );

function others(cited: readonly Numbered[]): readonly Observation[] {
  return [...grouped(cited, ({ title }) => title)].flatMap(([title, places]) => {
    const official = OFFICIAL_TITLES.get(title) ?? [];
    const known = new Set(official.map(plain));
    const wrong = places.filter(({ number }) => !known.has(plain(written(number))));
    const [first] = wrong;
    if (official[0] === undefined || first === undefined) return [];
    return [
      fault({
        message: MESSAGES.official,
        values: { title, number: written(first.number), official: official[0] },
        spans: wrong.map(({ number }) => spanOfPlace(number)),
        identity: ['official', title],
      }),
    ];
  });
}

const pairFault = (
  message: (typeof MESSAGES)[keyof typeof MESSAGES],
  identity: readonly string[],
  first: Place,
  second: Place,
  values: Readonly<Record<string, string>>,
): readonly Observation[] => [
  fault({ message, values, spans: [spanOfPlace(second), spanOfPlace(first)], identity }),
];

const MESSAGES = {
  twoNumbers: {
    zh: '《{title}》写了两个发文字号：{first} 与 {second}，请核对原文件。',
    en: '"{title}" has two document numbers: {first} and {second}; check the document.',
  },
  twoTitles: {
    zh: '发文字号 {number} 写给了两个文件：《{first}》与《{second}》，请核对原文件。',
    en: 'The number {number} is given to two documents: "{first}" and "{second}"; check them.',
  },
  nearTitles: {
    zh: '《{title}》（{second}）与《{other}》（{first}）像是同一文件，名称或字号有一处不同，请核对原文件。',
    en: '"{title}" ({second}) and "{other}" ({first}) look like one document; a title or a number differs. Check it.',
  },
  official: {
    zh: '《{title}》的发文字号写作 {number}，公布的是 {official}，请核对。',
    en: '"{title}" is cited as {number}; it was published as {official}. Check it.',
  },
};
