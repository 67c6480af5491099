import type { Concept, ConceptId } from '../../standard/index.js';
import { pairsOf } from '../claims/character-pairs.js';
import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import { plainHead, TOTAL } from '../tables/matrix.js';

/** How nearly two claims are named alike. */
export type Kin = 'close' | 'distant' | 'none';

/** The kinship of two claims by their heads, else by how much of a concept's name the words around the other hold. */
export function kinOf(a: Claim, b: Claim, concepts: ReadonlyMap<ConceptId, Concept>): Kin {
  const heads = kinOfHeads(a.head, b.head);
  if (heads !== 'none') return heads;
  if (isTotalPointedTo(a, b) || isTotalPointedTo(b, a)) return 'close';
  const name = nameOf(a, concepts) ?? nameOf(b, concepts);
  const other = a.concept !== null ? b : a;
  if (name === undefined || other.head.length < 2) return 'none';
  // 东校区专任教师 are some of 专任教师.
  if (other.head.endsWith(name) && kinOfHeads(other.head, name) === 'none') return 'none';
  // The measured noun, which ends the name, must be the one that is told.
  if (!name.includes(other.head.slice(-2))) return 'none';
  const share = held(name, normalised(wordsAround(other)));
  if (share >= CLOSE) return 'close';
  // All questions of one survey have about as many answers.
  return share >= DISTANT && !name.endsWith(ASKED) ? 'distant' : 'none';
}

/** 表3-1 校园文化活动统计, 合计 318场; 如表3-1所示，共举办校园文化活动381场: the total that a sentence repeats. */
function isTotalPointedTo(cell: Claim, told: Claim): boolean {
  const table = cell.cell?.table;
  if (cell.cell === null || table === undefined || told.cell !== null) return false;
  const label = table.label?.replace(/\s/g, '') ?? '';
  const words = cell.left.trim().split(/\s+/).map(plainHead);
  const text = told.passage.text.replace(/\s/g, '');
  if (!words.some((word) => TOTAL.test(word)) || label === '' || !text.includes(label))
    return false;
  // 合计, 三等: the total of a column is that of the table only where the column is all there is.
  if (words.some((word) => DIVISION.test(word) && !told.left.includes(word))) return false;
  const caption = normalised(table.caption?.text.slice(table.label?.length ?? 0) ?? '');
  return pairsOf(told.head).some((pair) => caption.includes(pair) || cell.left.includes(pair));
}

const DIVISION = /^[特一二三]等|级$|^(?:19|20)\d\d|[班系部区县市校院]$/;

const CLOSE = 0.85;
const DISTANT = 0.7;

/** One head within the other, with nothing beside it but what leaves a thing what it is. */
function kinOfHeads(one: string, other: string): Kin {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3 || !long.endsWith(short)) return 'none';
  return long === short || SAME.test(long.slice(0, -short.length)) ? 'close' : 'none';
}

/** A blacklist of what narrows a thing (免学费在校生, 校均在校生) would never be whole. */
const SAME =
  /^(?:学生|全日制|聘请|承担|开展|组织|与?企业|年度?|全年|本?校|我校|各?学校|各校|学历教育|中职|中等职业学校|职业学校|毕业生|实有|提供|核定|稳定|签约|深度|主要|各类|各级|累计|共|总)+$/;

const ASKED = '调查人次';

function nameOf({ concept }: Claim, concepts: ReadonlyMap<ConceptId, Concept>): string | undefined {
  const id = concept?.replace(/\.n$/, '') ?? '';
  const name = concepts.get(id)?.name.zh;
  return name === undefined
    ? undefined
    : normalised(concept?.endsWith('.n') ? `${name}${ASKED}` : name);
}

const BEFORE = 60;

/** The words of a claim's sentence up to it, and those behind it in its clause. */
function wordsAround({ passage, mention, left, right, cell }: Claim): string {
  if (cell !== null) return `${cell.table.caption?.text ?? ''}${left}`;
  const opening = passage.text.slice(Math.max(0, mention.start - BEFORE), mention.start);
  // 专任教师中，专业课教师132人: what the sentence tells parts of is not what it tells.
  const sentence = (opening.split(/[。！？]/).at(-1) ?? '').replace(/^[^，,]{2,14}中[，,]/, '');
  return `${sentence}${right}`;
}

/** How much of a name stands in the words, by its pairs of characters. */
function held(name: string, words: string): number {
  const pairs = pairsOf(name);
  return pairs.length < 3 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}
