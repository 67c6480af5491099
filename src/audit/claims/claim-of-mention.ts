import { type Passage, spanOf } from '../../document/model/index.js';
import { quantity } from '../../quantity/index.js';
import type { Mention } from '../mentions.js';
import { CHOSEN, isAsked, isAttached, REACHED } from './attached.js';
import type { Claim } from './claim.js';
import { inTime } from './claim-concept.js';
import { BEFORE_COMPARED, BEFORE_COMPARED_BRACKET } from './earlier-times.js';
import { headFor } from './heads.js';
import { measureOf, reckoningUnit } from './measure.js';
import type { TimeMark } from './periods.js';
import { PLAIN, roleOf } from './roles.js';
import type { ScopeMark } from './scopes.js';
import { clauseEnd, clauseStart, type Sentence } from './sentences.js';
import { someOfOwner } from './some-of-owner.js';
import { headOf, placedIn } from './subject.js';
import { NO_SUBJECT, TABLE_LINE } from './unsettled.js';
import { DONE, INTENDED, PARTS, PLANNED } from './words.js';

/** A sentence with what holds in it for every number. */
export interface Line {
  readonly text: string;
  readonly sentence: Sentence;
  readonly times: readonly TimeMark[];
  readonly scopes: readonly ScopeMark[];
  /** What held at the end of the sentence before. */
  readonly scope: string;
  readonly period: string;
  readonly dated: boolean;
  /** Whether the report is a school's. */
  readonly ofSchool: boolean;
}

/** What stands around a number. */
interface Neighbourhood {
  readonly before: Mention | undefined;
  readonly next: Mention | undefined;
  readonly line: Line;
  readonly block: Claim['block'];
  readonly passage: Passage;
  readonly earlier: readonly Claim[];
}

const REACH = 400;

/** The claim that a number makes, by the words around it. */
export function claimOf(mention: Mention, around: Neighbourhood): Claim {
  const { line, block, passage, earlier } = around;
  const { text } = line;
  // A sentence that never ends (a table without marks) is looked at in stretches, so that time grows with its length.
  const sentence = {
    start: Math.max(line.sentence.start, mention.start - REACH),
    end: Math.min(line.sentence.end, mention.end + REACH),
  };
  const from = Math.max(around.before?.end ?? 0, sentence.start);
  const start = leftStart(text, mention.start, Math.min(from, mention.start), sentence.start);
  const left = text.slice(start, mention.start);
  const stop = Math.min(
    clauseEnd(text, mention.end, sentence.end),
    around.next?.start ?? sentence.end,
  );
  const right = text.slice(mention.end, Math.max(mention.end, stop));
  const at = mention.start - line.sentence.start;
  const against =
    BEFORE_COMPARED.test(left) ||
    BEFORE_COMPARED_BRACKET.test(text.slice(sentence.start, mention.start));
  const role =
    against && mention.kind !== 'percentage-point'
      ? PLAIN
      : roleOf(mention, left, right, earlier, text.slice(sentence.start, mention.start));
  const measure = measureOf(mention.unit);
  const scope =
    line.scopes.findLast((mark) => mark.at < at && at <= mark.until)?.scope ?? line.scope;
  const own = headFor(mention, behindName(left, scope), against ? '' : right, role, earlier);
  const beside = own === '' && !against ? toldBeside(mention, text, earlier) : undefined;
  const carried = own === '' && against ? earlier.at(-1) : beside;
  // 每100名在校生: so many are no number of what there is.
  const isEach = text.charAt(mention.start - 1) === '每';
  const named = beside === undefined ? (carried?.head ?? own) : inTime(beside.head, mention);
  const opening = text.slice(sentence.start, mention.start);
  const head = isEach ? '' : placedIn(named, opening);
  const time = line.times.findLast(
    (mark) => mark.at < at && at <= mark.until && (!mark.compared || against),
  );
  const some = someOfOwner(opening);
  const place = spanOf(passage, mention.start, mention.end);
  return {
    start: place.start,
    end: place.end,
    mention,
    quantity: quantity(mention.interval, reckoningUnit(mention.unit)),
    role: role.role,
    block,
    passage,
    quoted: spanOf(
      passage,
      Math.max(start, mention.start - WORDS_BEFORE),
      mention.end + noteworthy(right),
    ),
    head,
    concept: null,
    left,
    right,
    base: role.base,
    direction: role.direction,
    scope: scope === '' ? some : scope,
    period: isLeft(left, right)
      ? earlierThan(time?.period ?? line.period)
      : (beside?.period ??
        periodAt(time, measure, text.slice(line.sentence.start, mention.start)) ??
        line.period),
    dated: time?.dated ?? line.dated,
    planned:
      PLANNED.test(left) ||
      AIMED.test(right) ||
      (RAISED_TO.test(left.trim()) && /以上$/.test(mention.text)) ||
      RAISED.test(text.slice(mention.end, mention.end + REACH_OF_AIM)) ||
      isIntended(opening),
    measure,
    sentence: 0,
    part: PARTS.test(text.slice(sentence.start, start)) || PARTS.test(left),
    attached:
      (measure !== 'things' && beside === undefined && isAttached(left, earlier)) ||
      REACHED.test(left) ||
      (measure === 'things' && CHOSEN.test(right)) ||
      (mention.hedge !== null && right.startsWith('的')) ||
      isAsked(right, text.slice(line.sentence.start, line.sentence.end)),
    owned:
      (line.scopes.some((mark) => mark.at < at && at <= mark.until && mark.scope === '') ||
        /^(?:其中)?(?:共有|现有)/.test(left) ||
        (line.ofSchool && line.scope === '' && isBare(opening, time, head))) &&
      some === '',
    cell: null,
    unsettled: head === '' ? NO_SUBJECT : isTableLine(text) ? TABLE_LINE : null,
  };
}

/** 2023届毕业生毕业去向落实率为95.9%: nothing but this year and an indicator, which is the owner's own. */
const isBare = (opening: string, time: TimeMark | undefined, head: string): boolean =>
  time?.period === 'now' &&
  /^\s*(?:19|20)\d{2}\s*(?:年度?|届)/.test(opening) &&
  !/[，,；;：:、]/.test(opening) &&
  head !== '' &&
  headOf(opening) === head;

/** Behind the year of the accounts, what is no money may be of it or of the report's own. */
function periodAt(
  time: TimeMark | undefined,
  measure: string,
  opening: string,
): string | undefined {
  if (time === undefined) return undefined;
  const isOther =
    time.ofMoney && !measure.startsWith('money') && /[，,；;]/.test(opening.slice(time.at));
  return isOther ? `${time.period}?` : time.period;
}

/** 示例职业学校现有在校生: whose it is is no part of what it is. */
function behindName(left: string, scope: string): string {
  if (scope.length < LEAST_NAME) return left;
  const words = left.replace(/\s/g, '');
  const at = words.indexOf(scope);
  return at < 0 ? left : words.slice(at + scope.length);
}

const LEAST_NAME = 4;

/** 34项，累计5950学时; 590门（35420学时): what was counted by one unit, told by another. */
const BESIDE = /^\s*[、，,（(]\s*(?:共计|合计|累计|总计|共|约)?\s*$/;

function toldBeside(mention: Mention, text: string, earlier: readonly Claim[]): Claim | undefined {
  const before = earlier.at(-1);
  if (before?.role !== 'value' || before.mention.kind !== 'number') return undefined;
  const isOther = measureOf(before.mention.unit) !== measureOf(mention.unit);
  return isOther && BESIDE.test(text.slice(before.mention.end, mention.start)) ? before : undefined;
}

const WORDS_BEFORE = 10;

/** 达到50%的目标, 不低于1∶20的要求. */
const AIMED = /^[^，。；]{0,4}的?(?:目标|要求|标准|规定|任务|底线|红线)/;

/** 满意度提高到94%以上: nobody who knows how far it rose says so. */
const RAISED_TO = /(?:提高|提升|扩大|增加|增长|上升|降低|下降|压缩|控制)(?:到|至|在)$/;

/** 社会培训13800人次，在2023年12640人次的基础上再增1160人次. */
const RAISED = /^[，,]\s?在[^，。；]{0,24}基础上再?(?:增|提|扩|新|上)/;

const REACH_OF_AIM = 40;

/** 由64.42%上升到68.83%: what it was, at a time that nobody says. */
const isLeft = (left: string, right: string): boolean =>
  /[由从](?:原来|原先|最初)?的?\s*$/.test(left) &&
  /^\s*(?:上升|提高|提升|增|下降|降|减|升|扩|回落|跃升|攀升)/.test(right);

const earlierThan = (period: string): string => (period === 'now' ? 'earlier' : period);

/** Whether the words before a number in its sentence tell of what is to come. */
function isIntended(opening: string): boolean {
  const at = opening.search(INTENDED);
  return at >= 0 && !DONE.test(opening.slice(at));
}

/** Behind a number, the few words of its noun. */
const noteworthy = (right: string): number => Math.min(right.search(/[^\u4e00-\u9fff]|$/), 4);

/** Words and numbers with blanks between and no mark of a sentence: what a tool left of a table. */
const isTableLine = (text: string): boolean =>
  !/[，。；：、！？,;:]/.test(text) &&
  /(?:^|\s)[\d.,]+%?(?:\s|$)/.test(text) &&
  /\S\s+\S+\s+\S/.test(text);

/** The clause before the number; behind a closing bracket, the clause before the bracket: 毕业生（不含结业）25805人. */
function leftStart(text: string, at: number, from: number, sentenceStart: number): number {
  const start = clauseStart(text, at, from);
  const bracket = text.slice(from, at).search(/[）)]的?$/);
  if (bracket < 0 && start < at) return start;
  // 知识产权项目：55项: what stands before a colon is counted behind it.
  if (start === at && '：:'.includes(text.charAt(start - 1)) && start - 1 > sentenceStart) {
    return clauseStart(text, start - 1, Math.max(from, sentenceStart));
  }
  if (bracket < 0 && !'）)'.includes(text.charAt(start - 1))) return start;
  const opening = Math.max(text.lastIndexOf('（', start - 1), text.lastIndexOf('(', start - 1));
  return opening <= sentenceStart ? start : clauseStart(text, opening, sentenceStart);
}
