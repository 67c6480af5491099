import type { Told } from './told.js';

/** Words that end the names of organisations, programmes and bases. */
const KINDS =
  /学校|学院|大学|中学|小学|幼儿园|中专|技校|中心|集团|公司|教育局|教体局|人社局|协会|学会|研究院|委员会|产业园|联合体|共同体|联盟|专业|基地|工作室/g;
const BREAK = /[^\u4e00-\u9fff·（）()]/;
const LONGEST_NAME = 26;
const SHORTEST_NAME = 6;
const OFTEN = 3;

/** A share of the longer writing beyond which the shorter is only its end. */
const MOSTLY = 0.6;

/** More ends of names than this are a list of schools, not a report. */
const MOST_TAILS = 400_000;

/** Names cannot begin with these, which lead over to a name. */
const LEADING =
  /^[的了与和及或在到对为由将把被从向以于是有是让使其该我各等与同跟给并且而又也均都即至自按据（）()·]/;

/**
 * The organisations, programmes and bases that a document names again and again, by how often. Chinese does not part its words: a name
 * begins where the words before it begin to differ.
 */
export function usualNames(told: readonly Told[]): ReadonlyMap<string, number> {
  const counts = tailCounts(told);
  const longer = new Map<string, number>();
  for (const [tail, count] of counts) {
    const rest = tail.slice(1);
    longer.set(rest, Math.max(longer.get(rest) ?? 0, count));
  }
  return new Map(
    [...counts].filter(([tail, count]) => {
      const within = counts.get(tail.slice(1)) ?? count;
      return (
        count >= OFTEN &&
        tail.length >= SHORTEST_NAME &&
        (longer.get(tail) ?? 0) < count * MOSTLY &&
        within * MOSTLY <= count &&
        !LEADING.test(tail)
      );
    }),
  );
}

/** How often each run of characters that ends in a kind of organisation stands in a document. */
function tailCounts(told: readonly Told[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { passage } of told) {
    for (const match of passage.text.matchAll(KINDS)) {
      for (const tail of tailsTo(passage.text, match.index, match.index + match[0].length)) {
        counts.set(tail, (counts.get(tail) ?? 0) + 1);
      }
      if (counts.size > MOST_TAILS) return counts;
    }
  }
  return counts;
}

function* tailsTo(text: string, kind: number, end: number): Generator<string> {
  const first = Math.max(0, end - LONGEST_NAME);
  for (let start = kind - 1; start >= first; start -= 1) {
    if (BREAK.test(text.charAt(start))) return;
    if (end - start >= SHORTEST_NAME - 1) yield text.slice(start, end);
  }
}
