import type { Passage } from '../../document/model/index.js';
import type { ConceptId } from '../../standard/index.js';
import { type Mention, mentionsIn } from '../mentions.js';
import type { Prose } from '../scene.js';
import { aligned } from './alignment.js';
import { isInNarrowerBracket, isPartOfItsOwn } from './attached.js';
import type { Claim } from './claim.js';
import { type ConceptReader, conceptOf, inConceptUnit } from './claim-concept.js';
import { claimOf, type Line } from './claim-of-mention.js';
import { OPENING, seenFrom, timeMarks } from './periods.js';
import { type OwnerLevel, type ScopeMark, scopeMarks } from './scopes.js';
import { sentencesOf } from './sentences.js';

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
  /** Whether it is that of a unit of the report's own organisation: 全校 is the whole all the same. */
  readonly isUnit: boolean;
}

/** Full-width digits and signs as plain ones, character for character, so that places stay what they are. */
export const folded = (text: string): string =>
  text.replace(/[０-９％．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The claims of a passage, sentence by sentence. */
export function proseClaims(
  { block, passage }: Prose,
  over: Voice,
  reader: Reader,
): readonly (readonly Claim[])[] {
  const text = folded(passage.text);
  const voice = voiceOf(text, over);
  const mentions = mentionsIn(passage).filter(isQuantity);
  if (mentions.length === 0) return [];
  const sentences: (readonly Claim[])[] = [];
  let next = 0;
  const ofSchool = reader.level === 'school';
  let [scope, period, dated] = [voice.scope, 'now', false];
  let year: number | null = null;
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const times = seenFrom(year, timeMarks(words, reader.reportYear), reader.reportYear);
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
    if (leading !== undefined) {
      period = leading.aside ? 'now' : leading.period;
      year = leading.year ?? year;
    } else if (sentence.start === 0) period = 'now';
    dated = leading?.dated ?? (sentence.start === 0 ? false : dated);
  }
  return sentences;
}

/** 第12题 你毕业后的打算（作答61008人）：…: what those asked answered, and not what there is. */
const voiceOf = (text: string, over: Voice): Voice => {
  const question = /^[\s（(【]*第\s?(\d{1,3})\s?题/.exec(text)?.[1];
  return question === undefined ? over : { scope: `第${question}题`, isUnit: false };
};

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
    if (mark.scope === '' && voice.isUnit) return mark;
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
    isInNarrowerBracket(at, read) || isPartOfItsOwn(claim, read[at + 1], reader)
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

/** 2023年9月开展调查，在校生满意度93.20%: a year has one survey, whenever it was made. */
const isOfSurvey = ({ concept, period }: Claim, { reportYear }: Reader): boolean =>
  concept?.startsWith('satisfaction.') === true &&
  reportYear !== null &&
  new RegExp(`^(?:${reportYear}|${reportYear + 1})年\\d{1,2}月$`).test(period);

const SAMPLE = /^(?:调查|有效)?(?:样本|问卷|答卷|样本量)$/;

/** A department, a campus or a partner that the sentence may be about. */
const OF_A_PART = /系|部|专业|校区|学院|中心|集团|该|班|公司|基地|分校|合作|[0-9]{4}年(?!度)/;

/** So many indicators in one sentence make it a list of what there is. */
const LISTED = 3;
