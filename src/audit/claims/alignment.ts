import type { Claim } from './claim.js';
import { yearPeriod } from './periods.js';
import { headOf } from './subject.js';
import { NO_SUBJECT } from './unsettled.js';

const RESPECTIVELY = /(?:分别|依次)[\u4e00-\u9fff]{0,5}$/;
const JOINED = /^\s*(?:、|和|与|及|，|,|以及)\s*$/;

/**
 * 甲、乙、丙分别为x、y、z: each number gets the subject at its own place in the list before it. Where there are
 * not as many subjects as numbers, nothing is guessed and the numbers have none.
 */
export function aligned(claims: readonly Claim[], reportYear: number | null): readonly Claim[] {
  const out = [...claims];
  claims.forEach((claim, index) => {
    const words = claim.left.replace(/\s/g, '');
    if (!RESPECTIVELY.test(words) && !RESPECTIVELY.test(textBefore(claim))) return;
    const run = runFrom(claims, index);
    if (run.length < 2) return;
    const subjects = subjectsBefore(claim, run.length);
    const years = yearsBefore(claim, run.length, subjects, reportYear);
    run.forEach((each, place) => {
      const subject = subjects?.[place];
      const year = years?.[place];
      const head = subject === undefined ? (year === undefined ? '' : claim.head) : headOf(subject);
      const named = inTurn(each, head);
      out[index + place] =
        year === undefined ? named : { ...named, period: yearPeriod(year, reportYear) };
    });
  });
  return out;
}

/**
 * The years of a run of numbers, each its own: 2022年、2023年、2024年在校生分别为…, 2022年至2024年依次…, 近三年…分别为….
 */
function yearsBefore(
  claim: Claim,
  count: number,
  subjects: readonly string[] | undefined,
  reportYear: number | null,
): readonly number[] | undefined {
  const named = subjects?.flatMap((subject) => /^((?:19|20)\d{2})年?/.exec(subject)?.[1] ?? []);
  if (named?.length === count) return named.map(Number);
  const before = claim.passage.text.slice(
    Math.max(0, claim.mention.start - LONGEST_LIST),
    claim.mention.start,
  );
  const clause = before.split(SENTENCE_PART).at(-1) ?? '';
  const [, from, to] =
    /((?:19|20)\d{2})年?(?:[—–~-]|至|到)+((?:19|20)\d{2})年?[^\d]*$/.exec(clause) ?? [];
  const recent = /近([两三四五])年[^\d]*$/.exec(clause)?.[1];
  const last = to !== undefined ? Number(to) : recent !== undefined ? reportYear : null;
  const length =
    from !== undefined ? Number(to) - Number(from) + 1 : '两三四五'.indexOf(recent ?? ' ') + 2;
  if (last === null || length !== count) return undefined;
  return Array.from({ length: count }, (_, place) => last - count + 1 + place);
}

const LONGEST_LIST = 160;

/** A number whose subject was found in a list, or not: only then is it unsettled. */
const inTurn = (claim: Claim, head: string): Claim => ({
  ...claim,
  head,
  unsettled: head === '' ? NO_SUBJECT : claim.unsettled === NO_SUBJECT ? null : claim.unsettled,
});

const textBefore = ({ passage, mention }: Claim): string =>
  passage.text.slice(Math.max(0, mention.start - 10), mention.start).replace(/\s/g, '');

/** The numbers that follow one another with nothing but what joins a list between them. */
function runFrom(claims: readonly Claim[], from: number): readonly Claim[] {
  const run: Claim[] = [];
  for (const claim of claims.slice(from)) {
    const last = run.at(-1);
    if (last !== undefined) {
      const gap = claim.passage.text.slice(last.mention.end, claim.mention.start);
      if (!JOINED.test(gap)) break;
    }
    run.push(claim);
  }
  return run;
}

const SENTENCE_PART = /[。；！？;]/;

/** As many list items as there are numbers, read backwards from the word 分别. */
function subjectsBefore(claim: Claim, count: number): readonly string[] | undefined {
  const before = claim.passage.text.slice(
    Math.max(0, claim.mention.start - LONGEST_LIST),
    claim.mention.start,
  );
  const clause = (before.split(SENTENCE_PART).at(-1) ?? '')
    .replace(/\s/g, '')
    .replace(RESPECTIVELY, '');
  const common = /(?:的|[，,])((?:(?![与和及])[\u4e00-\u9fff]){2,10})$/.exec(clause);
  const list = common === null ? clause : clause.slice(0, common.index);
  const items = list.split(/、|和(?!谐)|与|以及|及(?!格)/).map((item) => item.trim());
  const taken = items.slice(-count);
  const opening = (taken[0] ?? '').split(/[，,：:]/);
  const first = opening.at(-1) ?? '';
  // More subjects than numbers: it is not known which of them the numbers are of.
  const isWhole = items.length === count || opening.length > 1;
  if (!isWhole || taken.length < count || taken.some((item) => item === '')) return undefined;
  const shared = withSharedEnd([first, ...taken.slice(1)]);
  return common === null ? shared : shared.map((item) => `${item}${common[1] ?? ''}`);
}

const NOUNS =
  /(?:满意度|就业率|升学率|合格率|优秀率|落实率|占比|比例|专任教师|教师|学生|毕业生|专业|课程|项目)$/;

/** The noun that the last item of a list bears for all: 思政课、体育课、美育课教师, 毕业生、教职工、家长满意度. */
function endingOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  const others = items.slice(0, -1);
  const ends = new Set(others.map((item) => item.at(-1) ?? ''));
  const [common] = ends;
  const at = ends.size === 1 && common !== undefined ? last.lastIndexOf(common) : -1;
  if (at >= 0 && at < last.length - 1 && at > 0) return last.slice(at + 1);
  const noun = NOUNS.exec(last)?.[0] ?? '';
  return noun !== '' && noun !== last && others.every((item) => !item.endsWith(noun)) ? noun : '';
}

const NUMERAL = /^第?[一二三四五六七八九十]$/;

/** 第一、二、三产业就业: what stands behind the last numeral belongs to all of them. */
function withSharedEnd(items: readonly string[]): readonly string[] {
  const last = items.at(-1) ?? '';
  const ending = endingOf(items);
  if (ending !== '')
    return items.map((item) => (item.endsWith(ending) ? item : `${item}${ending}`));
  const shared = /^第?[一二三四五六七八九十](?<end>.+)$/.exec(last)?.groups?.end;
  if (shared === undefined) return items;
  return items.map((item, index) => {
    const numeral = NUMERAL.test(item) || /第?[一二三四五六七八九十]$/.test(item);
    if (index === items.length - 1) return `第${last.replace(/^第/, '')}`;
    return numeral ? `${item.replace(/第?([一二三四五六七八九十])$/, '第$1')}${shared}` : item;
  });
}
