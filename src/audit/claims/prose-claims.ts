import { type Passage, spanOf } from '../../document/model/index.js';
import { quantity } from '../../quantity/index.js';
import type { ConceptId } from '../../standard/index.js';
import { type Mention, mentionsIn } from '../mentions.js';
import type { Prose } from '../scene.js';
import { aligned } from './alignment.js';
import type { Claim } from './claim.js';
import { type ConceptReader, conceptOf, inConceptUnit, inTime } from './claim-concept.js';
import { BEFORE_COMPARED, BEFORE_COMPARED_BRACKET } from './earlier-times.js';
import { headFor } from './heads.js';
import { measureOf, reckoningUnit } from './measure.js';
import { OPENING, type TimeMark, timeMarks } from './periods.js';
import { PLAIN, roleOf } from './roles.js';
import { type OwnerLevel, type ScopeMark, scopeMarks } from './scopes.js';
import { clauseEnd, clauseStart, type Sentence, sentencesOf } from './sentences.js';
import { headOf, normalised } from './subject.js';
import { NO_SUBJECT, TABLE_LINE } from './unsettled.js';
import { DONE, INTENDED, PARTS, PLANNED } from './words.js';

/** What reading a document's prose needs to know. */
export interface Reader extends ConceptReader {
  readonly reportYear: number | null;
  readonly organisation: string | null;
  readonly level: OwnerLevel;
}

/** Whether a mention states a quantity: dates, ordinals and codes only look like one. */
export const isQuantity = ({ kind, unit }: Mention): boolean =>
  kind !== 'date' && kind !== 'ordinal' && kind !== 'code' && !NOT_COUNTED.has(unit ?? '');

/** 第一届, 三年级 and the like are read as ordinals already; what is left of these units tells when, not how much. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['年', '月', '日', '届', '岁', '周']);

/** What stands over a passage: which case or other voice it is told in, and the time its paragraph began with. */
export interface Voice {
  /** Empty for the report's own voice. */
  readonly scope: string;
}

/** Full-width digits and signs as plain ones, character for character, so that places stay what they are. */
export const folded = (text: string): string =>
  text.replace(/[０-９％．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

interface Line {
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

/** The claims of a passage, sentence by sentence. */
export function proseClaims(
  { block, passage }: Prose,
  voice: Voice,
  reader: Reader,
): readonly (readonly Claim[])[] {
  const text = folded(passage.text);
  const mentions = mentionsIn(passage).filter(isQuantity);
  if (mentions.length === 0) return [];
  const sentences: (readonly Claim[])[] = [];
  let next = 0;
  const ofSchool = reader.level === 'school';
  let [scope, period, dated] = [voice.scope, 'now', false];
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const times = timeMarks(words, reader.reportYear);
    const scopes = scopesIn(words, scope, voice, block, reader);
    const line: Line = { text, sentence, times, scopes, scope, period, dated, ofSchool };
    const inside: Mention[] = [];
    for (
      let each = mentions[next];
      each !== undefined && each.start < sentence.end;
      each = mentions[next]
    ) {
      inside.push(each);
      next += 1;
    }
    if (inside.length > 0) sentences.push(claimsOfSentence(inside, line, block, passage, reader));
    scope = scopes.findLast(({ brief }) => brief !== true)?.scope ?? scope;
    const leading = times.find(({ at, compared }) => !compared && at < OPENING);
    if (leading !== undefined) period = leading.aside ? 'now' : leading.period;
    else if (sentence.start === 0) period = 'now';
    dated = leading?.dated ?? (sentence.start === 0 ? false : dated);
  }
  return sentences;
}

/**
 * Whose numbers a sentence tells. 学校 in a city's report is the school last named, else that of the case, else one
 * that only this passage knows; 各校 are all of them.
 */
function scopesIn(
  words: string,
  before: string,
  voice: Voice,
  block: Claim['block'],
  reader: Reader,
): readonly ScopeMark[] {
  let named = before;
  return scopeMarks(words, reader.level, reader.organisation).map((mark) => {
    if (mark.scope === '' || mark.scope === '各校') return { ...mark, scope: voice.scope };
    if (!isPointing(mark.scope, reader.level)) {
      if (mark.brief !== true) named = mark.scope;
      return mark;
    }
    const scope =
      named !== '' ? named : voice.scope !== '' ? voice.scope : `${mark.scope}@${block.id}`;
    return { ...mark, scope };
  });
}

/** 该校 is the school last named, 全区 in a city's report the district. */
const isPointing = (scope: string, level: OwnerLevel): boolean =>
  /^(?:学校|该校)$/.test(scope) || (/^(?:全区|各区)$/.test(scope) && level === 'city');

function claimsOfSentence(
  mentions: readonly Mention[],
  line: Line,
  block: Claim['block'],
  passage: Passage,
  reader: Reader,
): readonly Claim[] {
  const claims: Claim[] = [];
  mentions.forEach((mention, index) => {
    const before = mentions[index - 1];
    const next = mentions[index + 1];
    claims.push(claimOf(mention, { before, next, line, block, passage, earlier: claims }));
  });
  let base = '';
  let asked: ConceptId | null = null;
  const read = aligned(claims, reader.reportYear).map((claim) => {
    if (claim.role === 'value') {
      const named = inConceptUnit(claim, conceptOf(claim, claims, reader), reader);
      // 家长满意度94.92%，调查样本3161人次: how many were asked of what was told before.
      const isSample = asked !== null && SAMPLE.test(claim.head);
      const sample = isSample ? { ...named, concept: `${asked}.n` } : named;
      asked = named.concept?.startsWith('satisfaction.') ? named.concept : isSample ? null : asked;
      return isOfSurvey(sample, reader) ? { ...sample, period: 'now' } : sample;
    }
    if (claim.role !== 'share') return claim;
    // 双师型教师占专任教师的57%，高级职称教师占31%: the base is said once.
    base = claim.base === '' && claim.head !== '' ? base : claim.base;
    const named = reader.conceptOf(`${claim.head}比例`, '%');
    if (/专任教师/.test(base)) return { ...claim, concept: named?.id ?? null };
    // 双师型教师占比: of which teachers is not said, so it may be another rate than the concept's.
    return base === '' && named?.exact === true && /占比/.test(claim.left)
      ? { ...claim, concept: named.id, attached: true }
      : claim;
  });
  const settled = read.map((claim, at) =>
    isInNarrowerBracket(claim, read) || isPartOfItsOwn(claim, read[at + 1], reader)
      ? { ...claim, attached: true }
      : claim,
  );
  // A sentence that lists what a school has (在校生…人，教职工…人，专任教师…人) tells of the school as a whole.
  const opening = line.text.slice(
    line.sentence.start,
    settled[0]?.mention.start ?? line.sentence.start,
  );
  const own = reader.level === 'school' && !OF_A_PART.test(opening);
  const concepts = new Set(
    settled.map(({ concept }) => concept).filter((concept) => concept !== null),
  );
  const lists = own && concepts.size >= LISTED;
  return lists ? settled.map((claim) => ({ ...claim, owned: true })) : settled;
}

/** 在本省落实去向2487人（直接就业1872人，升学615人）: what a bracket says is of what stands before it, and of no more. */
function isInNarrowerBracket(claim: Claim, claims: readonly Claim[]): boolean {
  const whole = claims.findLast(
    (each) =>
      each.mention.end <= claim.mention.start &&
      /^[^（()）]{0,6}[（(][^（()）]*$/.test(
        claim.passage.text.slice(each.mention.end, claim.mention.start),
      ),
  );
  return (
    whole !== undefined &&
    whole.measure === claim.measure &&
    (whole.concept === null || whole.attached || OF_A_PLACE.test(whole.left))
  );
}

/** 在读学生862人，占在校生的23.67%: what is a share of all pupils is not all pupils, whatever it is called. */
const isPartOfItsOwn = (
  { concept, measure, role }: Claim,
  next: Claim | undefined,
  { conceptOf: find }: Reader,
): boolean =>
  role === 'value' &&
  concept !== null &&
  next?.role === 'share' &&
  next.base !== '' &&
  find(normalised(next.base.replace(/^(?:全校|全市|全区|我校|学校)/, '')), measure)?.id === concept;

/** Those who stayed in a place, and no others. */
const OF_A_PLACE = /本省|本市|[省市县区]内|[省市县]外|当地|本地|外地|外省|西部|东部/;

/** 2023年9月开展调查，在校生满意度93.20%: a year has one survey, whenever it was made. */
const isOfSurvey = ({ concept, period }: Claim, { reportYear }: Reader): boolean =>
  concept?.startsWith('satisfaction.') === true &&
  reportYear !== null &&
  new RegExp(`^(?:${reportYear}|${reportYear + 1})年\\d{1,2}月$`).test(period);

const SAMPLE = /^(?:调查|有效)?(?:样本|问卷|答卷|样本量)$/;

/** A department, a campus or a partner that the sentence may be about. */
const OF_A_PART = /系|部|专业|校区|学院|中心|集团|该|班|公司|基地|分校|合作|[0-9]{4}年(?!度)/;

/** 2023届毕业生毕业去向落实率为95.9%: nothing but this year and an indicator, which is the owner's own. */
const isBare = (opening: string, time: TimeMark | undefined, head: string): boolean =>
  time?.period === 'now' &&
  /^\s*(?:19|20)\d{2}\s*(?:年度?|届)/.test(opening) &&
  !/[，,；;：:、]/.test(opening) &&
  head !== '' &&
  headOf(opening) === head;

/** Before the words that tell of which part of the owner a number is. */
const SOME = '其中:';

/** 我校信息工程系现有…: a unit of the owner, as the subject of the sentence. */
const OF_A_UNIT =
  /[\u4e00-\u9fff](?:(?<![体关联派谱])系|学部|专业部|校区|分校|教研室|教学点|办学点)(?:现有|共有|设有|开设|有|在校|学生|教师|专任|教职工|招生|毕业|占地|[，,])/;

/** 全市省级示范校8所，在校生…: schools of one kind, as the subject of the sentence. */
const OF_A_KIND =
  /(?:技工|民办|公办|示范|城区|县域|乡镇|农村|重点|骨干|优质|高水平|双高|双优|市属|区属|省属|直属|市直|部分|其他|民族|特教|特殊教育|体育|艺术|试点)[\u4e00-\u9fff]{0,8}(?:学校|院校|[^\u4e00-\u9fff职在高全本我该各]?校)(?!长|企|园|均|内|外|建设|创建|培育|评估|验收|认定|项目|称号)/;

/** 云岫、永泽、白汀三个县8所学校，在校生…: some of the districts, as the subject of the sentence. */
const OF_SOME_DISTRICTS =
  /(?<!全市|全省|下辖|[辖共有含及的])(?:[两二三四五六七八九十]个?|(?<![\d.])\d个)(?:区县|县区|区|县|旗)(?=[共合所\d，,的]|[\u4e00-\u9fff]{0,4}学校)/;

/** So many indicators in one sentence make it a list of what there is. */
const LISTED = 3;

interface Neighbourhood {
  readonly before: Mention | undefined;
  readonly next: Mention | undefined;
  readonly line: Line;
  readonly block: Claim['block'];
  readonly passage: Passage;
  readonly earlier: readonly Claim[];
}

const REACH = 400;

function claimOf(mention: Mention, around: Neighbourhood): Claim {
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
    against && mention.kind !== 'percentage-point' ? PLAIN : roleOf(mention, left, right, earlier);
  const measure = measureOf(mention.unit);
  const scope =
    line.scopes.findLast((mark) => mark.at < at && at <= mark.until)?.scope ?? line.scope;
  const own = headFor(mention, behindName(left, scope), against ? '' : right, role, earlier);
  const beside = own === '' && !against ? toldBeside(mention, text, earlier) : undefined;
  const carried = own === '' && against ? earlier.at(-1) : beside;
  // 每100名在校生: so many are no number of what there is.
  const isEach = text.charAt(mention.start - 1) === '每';
  const named = beside === undefined ? (carried?.head ?? own) : inTime(beside.head, mention);
  const head = isEach ? '' : named;
  const time = line.times.findLast(
    (mark) => mark.at < at && at <= mark.until && (!mark.compared || against),
  );
  const opening = text.slice(sentence.start, mention.start);
  const some = [OF_A_UNIT, OF_A_KIND, OF_SOME_DISTRICTS].flatMap(
    (kind) => kind.exec(opening)?.[0] ?? [],
  )[0];
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
    scope: some === undefined || scope !== '' ? scope : `${SOME}${some}`,
    period: isLeft(left, right)
      ? earlierThan(time?.period ?? line.period)
      : (beside?.period ??
        periodAt(time, measure, text.slice(line.sentence.start, mention.start)) ??
        line.period),
    dated: time?.dated ?? line.dated,
    planned:
      PLANNED.test(left) ||
      AIMED.test(right) ||
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
      some === undefined,
    cell: null,
    unsettled: head === '' ? NO_SUBJECT : isTableLine(text) ? TABLE_LINE : null,
  };
}

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

/** Things that have persons, money and hours of their own. */
const CONTAINER =
  /(?:专业群?|班|学院|基地|中心|项目|课程|平台|联盟|集团|共同体|联合体|企业|公司|工作室|社区|校区|教学点|办学点|办学)$/;

function isAttached(left: string, earlier: readonly Claim[]): boolean {
  const before = earlier.findLast(({ role }) => role === 'value');
  const own = /全校|全市|全区|全县|学校|我校|共有/.test(left);
  return before?.measure === 'things' && !own && CONTAINER.test(before.head);
}

/** 达到50%的目标, 不低于1∶20的要求. */
const AIMED = /^[^，。；]{0,4}的?(?:目标|要求|标准|规定|任务|底线|红线)/;

/** 社会培训13800人次，在2023年12640人次的基础上再增1160人次. */
const RAISED = /^[，,]\s?在[^，。；]{0,24}基础上再?(?:增|提|扩|新|上)/;
const REACH_OF_AIM = 40;

/** 由64.42%上升到68.83%: what it was, at a time that nobody says. */
const isLeft = (left: string, right: string): boolean =>
  /[由从](?:原来|原先|最初)?的?\s*$/.test(left) &&
  /^\s*(?:上升|提高|提升|增|下降|降|减|升|扩|回落|跃升|攀升)/.test(right);
const earlierThan = (period: string): string => (period === 'now' ? 'earlier' : period);

/** 专业群覆盖专业11个: those that something reaches, and not all there are. */
const REACHED = /覆盖|涉及|涵盖|惠及|辐射|对接/;

/** 12个专业入选省级优质专业: some of them, and not all there are. */
const CHOSEN =
  /^[\u4e00-\u9fff]{1,6}?(?:入选|获评|获批|被评|被列|列入|立项|参加|参与|试点|通过|获得|达标)/;

/** 教职工684人中650人满意: those who answered, and not all there are. */
const isAsked = (right: string, sentence: string): boolean =>
  /^中有?$/.test(right.trim()) && /满意|调查|问卷|抽样|样本|受访|测评|评价|评议/.test(sentence);

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
