/**
 * What a hedging word says of a value v. `around`: v give or take its last digit. `below`: up to that
 * much under v. `above`: over v and under the next round number. The others are half-lines.
 */
export type HedgeMeaning =
  | 'around'
  | 'below'
  | 'above'
  | 'more-than'
  | 'at-least'
  | 'less-than'
  | 'at-most';

/** A hedging word, where it stands, and an example that the tests run: [lower end, upper end] as printed. */
export interface Hedge {
  readonly word: string;
  /** `inside` is between number and unit alone; the single words `after`, 余 and 多, may stand there too. */
  readonly place: 'before' | 'inside' | 'after';
  readonly meaning: HedgeMeaning;
  /** Characters before the word that make it part of another word: 节约, 附近. */
  readonly notBehind?: string;
  /** What follows the word and makes it part of another word: 多媒体. */
  readonly notAhead?: readonly string[];
  readonly example: readonly [text: string, interval: string];
}

const before = (
  word: string,
  meaning: HedgeMeaning,
  example: readonly [string, string],
  notBehind = '',
): Hedge => ({ word, place: 'before', meaning, example, notBehind });

const after = (
  word: string,
  meaning: HedgeMeaning,
  example: readonly [string, string],
  notAhead: readonly string[] = [],
): Hedge => ({ word, place: 'after', meaning, example, notAhead });

const inside = (
  word: string,
  meaning: HedgeMeaning,
  example: readonly [string, string],
  notAhead: readonly string[] = [],
): Hedge => ({ word, place: 'inside', meaning, example, notAhead });

const AGREEMENT = '节签契合预特解违条履邀制婚稿缔公集';
/** Words that begin with 多 and follow a count: 3多媒体教室 counts rooms. */
const MANY = [
  '媒体',
  '元',
  '功能',
  '样',
  '方',
  '措',
  '维',
  '次',
  '层次',
  '边',
  '语',
  '于',
  '少',
  '地',
  '出',
];
const NEARNESS = '附最邻临靠亲就远贴';

/** The hedging words. An edition may bring its own table. */
export const HEDGES: readonly Hedge[] = [
  before('约', 'around', ['约500人', '[450, 550]'], AGREEMENT),
  before('大约', 'around', ['大约96.5%', '[96.4, 96.6]']),
  before('约为', 'around', ['约为2.6万人', '[25000, 27000]'], AGREEMENT),
  before('约有', 'around', ['约有1200人', '[1100, 1300]'], AGREEMENT),
  before('大约有', 'around', ['大约有1200人', '[1100, 1300]']),
  before('约占', 'around', ['约占5%', '[4, 6]'], AGREEMENT),
  before('约达', 'around', ['约达10所', '[9, 11]'], AGREEMENT),
  before('约合', 'around', ['约合3.5亿元', '[340000000, 360000000]'], AGREEMENT),
  before('大概', 'around', ['大概20人', '[18, 22]']),
  before('大致', 'around', ['大致20人', '[18, 22]']),
  before('大体', 'around', ['大体20人', '[18, 22]']),
  before('平均约', 'around', ['平均约20人', '[18, 22]']),
  before('近', 'below', ['近500人', '[450, 500)'], NEARNESS),
  before('将近', 'below', ['将近三成', '[20, 30)']),
  before('接近', 'below', ['接近97%', '[96, 97)']),
  before('近乎', 'below', ['近乎97%', '[96, 97)']),
  before('近达', 'below', ['近达500人', '[450, 500)'], NEARNESS),
  before('几近', 'below', ['几近500人', '[450, 500)']),
  before('已近', 'below', ['已近500人', '[450, 500)']),
  before('超', 'more-than', ['超500人', '(500, ∞)'], '高反赶'),
  before('超过', 'more-than', ['超过500人', '(500, ∞)']),
  before('超过了', 'more-than', ['超过了500人', '(500, ∞)']),
  before('超出', 'more-than', ['超出30人', '(30, ∞)']),
  before('逾', 'more-than', ['逾500人', '(500, ∞)']),
  before('突破', 'more-than', ['突破1亿元', '(100000000, ∞)']),
  before('突破了', 'more-than', ['突破了1亿元', '(100000000, ∞)']),
  before('高于', 'more-than', ['高于96%', '(96, ∞)'], '不'),
  before('多于', 'more-than', ['多于3项', '(3, ∞)'], '不'),
  before('大于', 'more-than', ['大于3项', '(3, ∞)'], '不'),
  before('远超', 'more-than', ['远超500人', '(500, ∞)']),
  before('>', 'more-than', ['>500人', '(500, ∞)']),
  before('过', 'more-than', ['过百家', '(100, ∞)'], '通超不经度太胜越渡记'),
  before('不少于', 'at-least', ['不少于30学时', '[30, ∞)']),
  before('不低于', 'at-least', ['不低于85%', '[85, ∞)']),
  before('不小于', 'at-least', ['不小于20平方米', '[20, ∞)']),
  before('不下于', 'at-least', ['不下于20人', '[20, ∞)']),
  before('不下', 'at-least', ['不下20人', '[20, ∞)']),
  before('至少', 'at-least', ['至少3门', '[3, ∞)']),
  before('至少有', 'at-least', ['至少有3门', '[3, ∞)']),
  before('至少为', 'at-least', ['至少为3门', '[3, ∞)']),
  before('最少', 'at-least', ['最少3门', '[3, ∞)']),
  before('起码', 'at-least', ['起码3门', '[3, ∞)']),
  before('≥', 'at-least', ['≥85%', '[85, ∞)']),
  before('>=', 'at-least', ['>=85%', '[85, ∞)']),
  before('不足', 'less-than', ['不足5%', '(−∞, 5)']),
  before('不到', 'less-than', ['不到5%', '(−∞, 5)']),
  before('未到', 'less-than', ['未到5%', '(−∞, 5)']),
  before('未达', 'less-than', ['未达5%', '(−∞, 5)']),
  before('未达到', 'less-than', ['未达到5%', '(−∞, 5)']),
  before('未满', 'less-than', ['未满18岁', '(−∞, 18)']),
  before('不满', 'less-than', ['不满18岁', '(−∞, 18)']),
  before('少于', 'less-than', ['少于3项', '(−∞, 3)'], '不'),
  before('低于', 'less-than', ['低于85%', '(−∞, 85)'], '不'),
  before('小于', 'less-than', ['小于3项', '(−∞, 3)'], '不'),
  before('<', 'less-than', ['<3项', '(−∞, 3)']),
  before('不超过', 'at-most', ['不超过30人', '(−∞, 30]']),
  before('不超', 'at-most', ['不超30人', '(−∞, 30]']),
  before('未超过', 'at-most', ['未超过30人', '(−∞, 30]']),
  before('不多于', 'at-most', ['不多于30人', '(−∞, 30]']),
  before('不高于', 'at-most', ['不高于18%', '(−∞, 18]']),
  before('不大于', 'at-most', ['不大于18%', '(−∞, 18]']),
  before('至多', 'at-most', ['至多3门', '(−∞, 3]']),
  before('最多', 'at-most', ['最多3门', '(−∞, 3]']),
  before('顶多', 'at-most', ['顶多3门', '(−∞, 3]']),
  before('≤', 'at-most', ['≤18%', '(−∞, 18]']),
  before('<=', 'at-most', ['<=18%', '(−∞, 18]']),
  after('左右', 'around', ['500人左右', '[450, 550]'], ['手', '两', '为']),
  after('上下', 'around', ['500人上下', '[450, 550]'], ['游', '级', '班', '铺', '联']),
  after('余', 'above', ['500余人', '(500, 600)'], ['额', '款', '下', '热', '姚', '杭', '缺']),
  after('多', 'above', ['30多名', '(30, 40)'], MANY),
  after('有余', 'above', ['500人有余', '(500, 600)']),
  inside(
    '来',
    'around',
    ['二十来个', '[18, 22]'],
    ['自', '源', '自于', '看', '说', '华', '校', '访', '到'],
  ),
  inside('+', 'at-least', ['50+家', '[50, ∞)']),
  inside('几', 'above', ['十几所', '(10, 20)'], ['乎', '何', '近']),
  after('以上', 'at-least', ['85%以上', '[85, ∞)']),
  after('及以上', 'at-least', ['10年及以上', '[10, ∞)']),
  after('或以上', 'at-least', ['10年或以上', '[10, ∞)']),
  after('(含)以上', 'at-least', ['10年(含)以上', '[10, ∞)']),
  after('之上', 'at-least', ['85%之上', '[85, ∞)']),
  after('起步', 'at-least', ['3000元起步', '[3000, ∞)']),
  after('以内', 'at-most', ['30人以内', '(−∞, 30]']),
  after('之内', 'at-most', ['30天之内', '(−∞, 30]']),
  after('以下', 'at-most', ['30人以下', '(−∞, 30]'], ['简称', '几', '方面', '问题']),
  after('及以下', 'at-most', ['30人及以下', '(−∞, 30]']),
  after('之下', 'at-most', ['30人之下', '(−∞, 30]']),
];
