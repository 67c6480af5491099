import type { Claim } from '../../claims/index.js';
import { wholeMeasure } from '../mean-of.js';

/**
 * A sentence with a sign for each of its numbers, by its kind and place: 申报<p0>，通过<p1>，通过率<r2>. What is told as so many
 * more has a plus.
 */
export interface Skeleton {
  readonly words: string;
  readonly claims: readonly Claim[];
}

/** The sign of a kind of number; other kinds are alike. */
const SIGNS: Readonly<Record<string, string>> = {
  person: 'p',
  participation: 'q',
  money: 'm',
  '%': 'r',
  lesson: 'l',
  things: 'n',
};

/** The skeleton of the claims of one sentence. */
export function skeletonOf(claims: readonly Claim[]): Skeleton {
  const [first] = claims;
  if (first === undefined) return { words: '', claims };
  const { text } = first.passage;
  const own = claims.filter(({ passage }) => passage === first.passage);
  let words = '';
  let from = startOf(text, first.mention.start);
  own.forEach(({ mention, measure, role }, at) => {
    if (saysHowMany(text, mention)) return;
    const sign = SIGNS[wholeMeasure({ measure })] ?? 'x';
    words += `${text.slice(from, mention.start)}<${role === 'change' ? '+' : ''}${sign}${at}>`;
    from = mention.end;
  });
  words += text.slice(from, endOf(text, from));
  return { words: words.replace(/[\s$]/g, ''), claims: own };
}

/** 三项合计, 五项平均: of how many a total or a mean is, in words. */
const saysHowMany = (text: string, { start, end }: Claim['mention']): boolean =>
  /^[两二三四五六七八九十][项类者种门个部]$/.test(text.slice(start, end)) &&
  /^[\s\u4e00-\u9fff]{0,2}(?:合计|共计|总计|一共|累计|计|共|平均|相加|之和)/.test(
    text.slice(end, end + 8),
  );

/** Sentences that never end have no formula. */
const LONGEST = 200;

function startOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return (
    at - before.length + Math.max(...['。', '！', '？'].map((end) => before.lastIndexOf(end))) + 1
  );
}

function endOf(text: string, at: number): number {
  const behind = text.slice(at, at + LONGEST);
  const end = behind.search(/[。！？]/);
  return at + (end < 0 ? behind.length : end);
}
