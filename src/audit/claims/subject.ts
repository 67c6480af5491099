import { oncePerText } from '../../once/index.js';
import { COUNTING, LEADING, LESS, MORE, NEUTRAL, SYNONYMS, TRAILING } from './words.js';

/** Years, school years and dates: when, not what. */
const TIMES =
  /(?:学年|学期|年|期)[初末](?!中)|(?:截至|截止|到|自|从|在|于)?(?:20|19)\d{2}(?:\s*[-—~至]\s*(?:20|19)?\d{2,4})?(?:学年度?|年度?|届|级)?(?:秋季|春季|上半年|下半年|[年]?\d{1,2}月(?:\d{1,2}日)?|[年]?底|[年]?末|[年]?初)*(?:以来|期间|为止)?|近?[两二三四五六七八九十\d]{1,2}年(?:间|来)/g;

/** 比上年, 较2022年同期: against when, not what. */
const COMPARISON =
  /(?:(?<!生师|之)比|较|同比|环比|与|相较于?)(?:上一?年度?|去年|上一?学年度?|前年|往年|同期|上年同期|去年同期|上届|全国|全省)?(?:相比)?(?:同期)?$/;

/** The words before a number as one noun phrase: what is counted or measured, in normal form; empty if none. */
export const headOf = oncePerText((words): string => {
  let head = words.replace(TIMES, '').replace(/\s+/g, '');
  for (let turn = 0; turn < 3; turn += 1) {
    const before = head;
    head = head.replace(LEADING, '').replace(TRAILING, '');
    head = head.replace(MORE, '').replace(LESS, '').replace(COMPARISON, '');
    if (head === before) break;
  }
  // 全市中职学校承担…: what leads stands behind whose it is as well.
  const name = normalised(head);
  const bare = name.replace(LEADING, '');
  return bare.length > 1 ? bare : name;
});

/** A noun phrase in the form in which two mentions of one thing meet. */
export const normalised = oncePerText((words): string => {
  let name = words.normalize('NFKC').replace(/[“”"'《》\s（）()、，,%％·•●■◆○▪※]/g, '');
  for (const [variants, word] of SYNONYMS) name = name.replace(variants, word);
  name = name
    .replace(/(到款|到账|拨款|交易|投入|收入)额$/, '$1')
    .replace(COUNTING, '')
    .replace(/^(?:各级各类)?(?:中等职业|中职|职业)(?:教育)?(?:学校|院校)$/, '中职学校');
  // 毕业生就业率 is 就业率: only graduates have one.
  return name
    .replace(NEUTRAL, '')
    .replace(/^(?:共有|现有)(?=..)/, '')
    .replace(/^(?:应届)?毕业生(?=[^的]*(?:落实|就业|升学)率$)/, '');
});

/** Where a verb begins a new thought behind a counted noun: 12名导师|承担8门课程. */
const NEXT_VERB =
  /共|均|都|全部|虽|却|仍|计算|^中(?=[，,有的]|$)|参加|参与|获得|获评|获|荣获|入选|通过|承担|开设|开展|完成|实现|建成|建设|形成|取得|担任|占|被|为|达|进入|升入|考取|来自|覆盖|服务|培训|接受|走进|赴|在|以上|左右|以内|，|、|。|和|及|与|，|（|\(|；|：/;

/** The noun behind a counted unit: 12个|校内实训基地, 3名|教师参加 → 教师. */
export function nounBehind(words: string): string {
  const at = words.search(NEXT_VERB);
  const noun = (at < 0 ? words : words.slice(0, at)).replace(/^(?:的|以上|左右|多|余)/, '');
  return noun.length > LONGEST ? '' : normalised(noun);
}

const LONGEST = 16;

/** 应参加岗位实习2553人，落实2396人: of places for practice, and of no graduates. */
export const placedIn = (head: string, around: string): string =>
  head === '落实' && /实习|见习/.test(around) ? '实习落实' : head;
