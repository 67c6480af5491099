import type { AuditRule } from '../rule.js';
import { fault, firstSpans, spanOfPlace } from './fault.js';
import { grouped } from './grouped.js';
import { type Match, matchesIn } from './matches.js';
import { isOfTheHand, isTelling, slipBetween } from './slip.js';
import { toldInWords } from './told.js';

const QUOTED = /[“"「]([^“”"「」，。；：\n]{3,16})[”"」]/g;
/** 匠心筑梦 and 匠心逐梦 are two mottos: only what names an undertaking is held to one writing. */
const UNDERTAKING =
  /计划|工程|行动|项目|试点|专项|制度|体系|模式|机制|联盟|共同体|联合体|学徒制|大赛|平台|(?:班|杯|坊|社|营|课堂|讲堂|书院|驿站|先锋队|进校|进校园|进企)$/;
const OFTEN = 3;
const MOST_NAMES = 800;

/** A project, award or programme between quotation marks in two writings. */
export const quotedNameRule: AuditRule = {
  id: 'names.quoted',
  title: { zh: '项目名称写法不一', en: 'A project in two writings' },
  category: 'truthfulness',
  severity: 'notice',
  observe: (scene) => {
    const names = grouped(matchesIn(toldInWords(scene), QUOTED), ({ groups }) => groups[0] ?? '');
    const known = [...names].slice(0, MOST_NAMES);
    const undertakings = known.filter(([name]) => UNDERTAKING.test(name));
    const seldom = known.filter(([, places]) => places.length === 1);
    const earlier = new Set<string>();
    return seldom.flatMap(([other, places]) => {
      const name = undertakings.find(([each, usual]) =>
        usual.length >= OFTEN
          ? isSlipOf(each, other) || isAnotherWord(each, other)
          : earlier.has(each) && isReplacedIn(each, other),
      );
      earlier.add(other);
      return name === undefined ? [] : observation(name, other, places);
    });
  },
};

function isSlipOf(usual: string, other: string): boolean {
  const slip = slipBetween(usual, other);
  return slip !== undefined && isOfTheHand(slip, usual);
}

/** 百企入校 for 百企进校: one character replaced by one that tells no two things apart. */
function isAnotherWord(usual: string, other: string): boolean {
  const slip = slipBetween(usual, other);
  return slip?.kind === 'replaced' && !isTelling(slip.usual) && !isTelling(slip.other);
}

const LONG = 6;

/** Of two long names that stand as seldom as one another, only one replaced character tells. */
const isReplacedIn = (usual: string, other: string): boolean =>
  usual.length >= LONG && usual.length === other.length && isSlipOf(usual, other);

const observation = (
  [name, usual]: readonly [string, readonly Match[]],
  other: string,
  places: readonly Match[],
) =>
  fault({
    message: MESSAGE,
    values: { name, other, times: usual.length },
    spans: [...firstSpans(places), ...usual.slice(0, 1).map(spanOfPlace)],
    identity: [name, other],
  });

const MESSAGE = {
  zh: '“{other}”只此一处，其余 {times} 处写作“{name}”，疑为笔误，请统一。',
  en: '"{other}" stands only here; elsewhere it is "{name}" ({times} times). Use one writing.',
};
