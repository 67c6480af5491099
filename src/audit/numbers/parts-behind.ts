import { type Quantity, sum } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { depthOf } from './brackets.js';
import { contradict, exceeds } from './comparing.js';
import { type Kinship, kinshipOf } from './families.js';

/** A whole and the parts that a sentence tells of it. */
export interface Telling {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  /** The words between the whole and its first part: ，其中, ：, 分别为. */
  readonly link: string;
  /** What stands behind the last part: 等 leaves more parts untold. */
  readonly after: string;
  /** Numbers told before the whole, which 其中 may mean as well. */
  readonly others: readonly Claim[];
  /** Whether no word says that they are parts: they only stand behind. */
  readonly bare: boolean;
  /** Whether the whole stands behind them, as their sum. */
  readonly isSum?: true;
}

/** 留在当地（本市）的389人: what a bracket says and closes links nothing. */
export const CLOSED = /[（(][^（()）]*[）)]/g;

/** Parts at the depth of the first of them: what stands in brackets behind a part is told of that part. */
export function toldFrom(
  whole: Claim,
  behindIt: readonly Claim[],
  link: string,
  others: readonly Claim[] = [],
  bare = false,
): Telling | undefined {
  const run: Claim[] = [];
  const ends: number[] = [];
  const [first] = behindIt;
  const depth = first === undefined ? 0 : depthOf(first);
  let last = whole;
  let inner = false;
  for (const part of behindIt) {
    if (part.passage !== whole.passage || depthOf(part) < depth) break;
    if (depthOf(part) > depth) continue;
    const gap = between(last, part);
    const outside = gap.replace(CLOSED, '');
    // Another 其中 opens the parts of the part before it, up to the next semicolon.
    if (inner && /[；;]/.test(outside)) inner = false;
    else if (run.length > 0 && /其中|包括|包含/.test(outside)) inner = true;
    if (run.length > 0 && GOES_ON.test(outside)) break;
    if (inner) {
      last = part;
      continue;
    }
    const goesOn = run.length > 0 && /^[\u4e00-\u9fff]{0,2}、/.test(gap);
    if (part.measure !== whole.measure || !(areOfOneTime(part, whole) || goesOn)) break;
    if (BEYOND.test(part.left.trim()) || IS_BASE.test(part.right)) break;
    if (areOtherThings(part, whole) || isNewThought(part, gap, whole, run)) break;
    if (run.length > 0 && !/[，、；,;（(]|和|及/.test(gap)) break;
    if (run.length > 0 && TOP.test(part.head) && !/^\s*[、和及]/.test(gap)) break;
    if (run.length > 0 && SUBTOTAL.test(part.left.trim())) break;
    if (run.length > 0 && /[；;]/.test(outside)) ends.push(run.length);
    run.push(part);
    last = part;
  }
  const end = run.at(-1);
  if (end === undefined) return undefined;
  // A semicolon may end the parts or only part them: whichever adds up was meant.
  const lists = [...ends.map((count) => run.slice(0, count)), run];
  const fitting =
    [...lists, ...stretchesOf(run)].find((list) => !contradict(totalOf(list), whole.quantity)) ??
    lists.find((list) => kinship(list, whole).complete) ??
    lists[0] ??
    run;
  return { whole, parts: fitting, link, after: behind(fitting.at(-1) ?? end), others, bare };
}

/** 云帆区31个、鹭洲区19个，两区合计50个: the parts over again. */
const SUBTOTAL = /(?:合计|共计|小计|总计)(?:为|有)?$/;

/** 其中省赛超出9项: so many more than was wanted, and no part. */
const BEYOND = /(?:超出|超额|高出|多出)(?:了|完成)?$/;

/** 对口率79.0%（以直接就业2438人为基数）: what something is reckoned from. */
const IS_BASE = /^\s?[为作]\s?(?:计算)?(?:基数|基准|分母|底数|底)/;

/** 累计认定55家，其中国家级2家: what a sum over the years is made of bears no time of its own. */
const areOfOneTime = (part: Claim, { period }: Claim): boolean =>
  part.period === period || (period === '累计' && part.period === 'now' && part.part);

/** 奖项30项，其中国家级2项，论文4300篇: things are parts only of such as are counted alike. */
export const areOtherThings = (part: Claim, whole: Claim): boolean =>
  part.measure === 'things' &&
  part.mention.unit !== null &&
  whole.mention.unit !== null &&
  part.mention.unit !== whole.mention.unit &&
  !/^[个项]{2}$/.test(`${part.mention.unit}${whole.mention.unit}`);

/** 新增铁路639公里、其中高铁370公里，新增公路2600公里: what is more than the whole begins anew behind a comma. */
const isNewThought = (part: Claim, gap: string, whole: Claim, run: readonly Claim[]): boolean =>
  run.length > 0 &&
  /[，,]/.test(gap) &&
  exceeds(part.quantity, whole.quantity) &&
  !kinship([...run, part], whole).disjoint;

/** Every two or more parts that follow one another: 其中留在当地…；到大型企业…，其余…. */
const stretchesOf = (run: readonly Claim[]): readonly (readonly Claim[])[] =>
  run.length > MOST_PARTS
    ? []
    : run.flatMap((_, from) =>
        run.slice(from + 1).map((__, length) => run.slice(from, from + length + 2)),
      );

const MOST_PARTS = 12;

/** What is never told as part of another number of persons. */
const TOP = /^(?:在校生|毕业生|招生|教职工|中职学校)$/;

/** What the parts make together. */
export const totalOf = (told: readonly Claim[]): Quantity =>
  told.map(({ quantity }) => quantity).reduce((a, b) => sum(a, b));

/** A new thought that does not go on with the parts. */
const GOES_ON =
  /拥有|现有|另有|另聘|外聘|同时|此外|另外|还有|并(?!轨)|组成|构成|比上年|较上年|同比|累计|年度/;

/** The words from one claim to the next. */
export function between(before: Claim, after: Claim | undefined): string {
  if (after === undefined) return '';
  return before.passage.text.slice(before.mention.end, after.mention.start);
}

const behind = ({ passage, mention }: Claim): string =>
  passage.text.slice(mention.end, mention.end + 24).split(/[。；！？]/)[0] ?? '';

/** Whether parts are of one known kind, and whether all of the kind are told. */
export function kinship(told: readonly Claim[], whole: Claim): Kinship {
  const words = told.map((part) => {
    const left = part.left.replace(/\s/g, '');
    // In a list told with 分别 the subjects stand before the numbers.
    return left === '' || /分别|依次/.test(left) ? part.head : `${left}${part.right.slice(0, 6)}`;
  });
  return kinshipOf(
    words.map((word) => word.replace(/^.*(?:其中|包括|包含|含|分别|分为)/, '')),
    whole.head,
  );
}
