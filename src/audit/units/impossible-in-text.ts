import type { Observation } from '../finding.js';
import { type Mention, mentionsIn } from '../mentions.js';
import { fault, spanOfPlace } from '../names/fault.js';
import { sentencesIn, type Told } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { meantInstead, nounOf, type Placed, withUnit } from './meant.js';
import { hasUnit } from './measure.js';

/** 生师比为15.2%: a number in a sentence with a unit that its noun cannot have. */
export const impossibleInTextRule: AuditRule = {
  id: 'units.impossible-in-text',
  title: { zh: '单位与所述事物不符', en: 'A number in a unit its noun cannot have' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => sentencesIn(scene).flatMap(faultsIn),
};

type Measured = Mention & { readonly unit: string };

function faultsIn({ passage }: Told): readonly Observation[] {
  const mentions = mentionsIn(passage);
  return mentions.flatMap((mention, at) => {
    if (!hasUnit(mention)) return [];
    const placed = placedAt(passage.text, mentions, mention, at);
    // 占升学人数6.20%: a share of what is counted, and no count of it.
    if (mention.kind === 'percent' && /占[^占，。；]*$/.test(placed.lead)) return [];
    // 97.362023届: numbers that a tool ran together.
    if (/^[届年]$/.test(mention.unit) && /\d[.．]\d/.test(mention.text)) return [];
    const expected = meantInstead(placed);
    const start = mention.start - Math.min(placed.lead.length, SHOWN);
    const from = placed.list.length > 1 ? mention.start : start;
    return expected === null ? [] : observation(passage, from, placed, expected);
  });
}

const SHOWN = 12;

function placedAt(
  text: string,
  mentions: readonly Mention[],
  mention: Measured,
  at: number,
): Placed {
  const list = listAround(text, mentions, at);
  const head = list[0] ?? mention;
  const from = sentenceStart(text, mention.start);
  const previous = mentions[mentions.indexOf(head, Math.max(0, at - MOST_LISTED)) - 1];
  const before = withUnit(previous);
  const to = sentenceEnd(text, mention.end);
  const inSentence = before !== undefined && before.start >= from ? before : undefined;
  return {
    mention,
    list,
    lead: clauseBefore(text, head.start, previous?.end ?? 0),
    behind: text.slice(mention.end, mention.end + REACH),
    sentence: () => text.slice(from, to).replace(NUMBERED, ' '),
    thought: () => text.slice(Math.max(0, mention.start - THOUGHT), to),
    before: inSentence,
    company: mentions
      .slice(Math.max(0, at - MOST_AROUND), at + MOST_AROUND)
      .filter(hasUnit)
      .filter((each) => each !== mention && each.start >= from && each.end <= to),
    sinceBefore:
      inSentence === undefined
        ? ''
        : clauseBefore(text, inSentence.start) + text.slice(inSentence.start, mention.end),
  };
}

const REACH = 20;
const LONGEST_SENTENCE = 240;
/** How far back a mean may have been told of which more follows. */
const THOUGHT = 90;
const MOST_LISTED = 12;
const MOST_AROUND = 12;

/** Units behind numbers are not what a sentence is about. */
const NUMBERED = /[\d０-９][\d０-９.．,，]{0,15}\s?[万亿]?(?:册|学时|课时|Mbps)/g;

const STOPS = ['。', '；', '！', '？', '\n'];

function sentenceStart(text: string, place: number): number {
  const from = Math.max(0, place - LONGEST_SENTENCE);
  const before = text.slice(from, place);
  return from + Math.max(...STOPS.map((stop) => before.lastIndexOf(stop))) + 1;
}

function sentenceEnd(text: string, place: number): number {
  const end = text.slice(place, place + LONGEST_SENTENCE).search(/[。；！？\n]/);
  return end < 0 ? Math.min(text.length, place + LONGEST_SENTENCE) : place + end;
}

const AND = /^\s?(?:[、，]|[和与及]|以及)\s?$/;

/** The numbers that stand side by side with one of them, by nothing but 、 and 和. */
function listAround(text: string, mentions: readonly Mention[], at: number): readonly Measured[] {
  let [first, last] = [at, at];
  while (first > 0 && last - first < MOST_LISTED && isJoined(text, mentions, first - 1)) first -= 1;
  while (last - first < MOST_LISTED && isJoined(text, mentions, last)) last += 1;
  return mentions.slice(first, last + 1).filter(hasUnit);
}

function isJoined(text: string, mentions: readonly Mention[], at: number): boolean {
  const [one, next] = [mentions[at], mentions[at + 1]];
  return one !== undefined && next !== undefined && AND.test(text.slice(one.end, next.start));
}

/** The words of the clause before a number, with the space that may part them; the unit of the number before is none. */
function clauseBefore(text: string, start: number, after = 0): string {
  const before = text.slice(Math.max(after, start - REACH), start);
  return before.slice(before.search(/[^，。；、！？（(\s\d０-９]*\s?$/));
}

const observation = (
  passage: Told['passage'],
  start: number,
  { mention, lead }: Placed,
  expected: string,
): Observation =>
  fault({
    message: MESSAGE,
    values: { noun: nounOf(lead).slice(-SHOWN), found: printedUnit(mention), expected },
    spans: [spanOfPlace({ passage, start, end: mention.end })],
    identity: [nounOf(lead), mention.unit],
  });

/** 万元 as it is printed, where the number is read in 元. */
const printedUnit = ({ text, unit }: Measured): string =>
  `${/[万亿]$/.exec(text.replace(/\s?元.*$/, ''))?.[0] ?? ''}${unit}`;

const MESSAGE = {
  zh: '“{noun}”的单位写作“{found}”，一般为“{expected}”，请核对数值与单位。',
  en: '"{noun}" is given in "{found}" but is measured in "{expected}"; check figure and unit.',
};
