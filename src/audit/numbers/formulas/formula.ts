/** How numbers make each other. */
export type Relation = 'sum' | 'product' | 'share' | 'difference' | 'mean';

/**
 * A way in which a sentence tells how its numbers make each other. Its words are a sentence's skeleton with named numbers:
 * `total` and `list` (any others in it) of a sum or a mean; `total`, `number` and `each` of a product; `whole`, `part` and
 * `share`; `one`, `other` and `total` of a difference.
 */
export interface Formula {
  readonly id: string;
  readonly relation: Relation;
  readonly words: RegExp;
  /** Which of the others the total is made of, where the words say it: a rise is added, a fall taken away. */
  readonly falls?: RegExp;
  /** Whether the list may leave something untold: then only long numbers prove anything. */
  readonly isOpen?: true;
  /** Whether a number of it is one that was planned: what a plan lacks is reckoned from it. */
  readonly isOfPlan?: true;
}

/** Words without a number, within a clause. */
export const CLAUSE = '[^<>，。；：（）]';
/** Words and numbers of other kinds, within a sentence. */
export const OTHERS = '(?:(?!<\\k<kind>)[^。])';
/** A number of the kind that was told. */
export const SAME = (name: string): string => `<\\+?\\k<kind>(?<${name}>\\d+)>`;
/** So many of one kind, each with its name. */
export const LIST = (least: number, marks = '、，和及与'): string =>
  `(?<list>${CLAUSE}{0,12}<(?<kind>[a-z])\\d+>(?:[${marks}]${CLAUSE}{0,14}<\\k<kind>\\d+>){${least - 1},})`;
export const TOGETHER =
  '(?:合计|共计|总计|总共|一共|累计|共|(?<=[两二三四五六七八九十][项类者种部])计)(?:为|有|计)?';

/** A formula by its words, one after another. */
export const formula = (id: string, relation: Relation, ...words: readonly string[]): Formula => ({
  id,
  relation,
  words: new RegExp(words.join(''), 'g'),
});
