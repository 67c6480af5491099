import { isDigit, matchAt } from './characters.js';
import { nameless, type Reading } from './mention.js';
import { suffixAt } from './suffix.js';
import { wordFinder } from './word-index.js';

const IDIOMS =
  '一带一路 一批 一流 一体 一对一 一站式 一网通办 一站到底 一线 一般 一定 一些 一切 一起 一直 一样 一旦 一律 一致 一心 一向 ' +
  '一方面 一系列 一次性 一次函数 一家人 一本正经 一门心思 一年一度 一年四季 一分为二 一分耕耘 一条龙 一部分 一件事 一把手 ' +
  '一校一品 一校一策 一生一案 一人一案 一人一策 一岗双责 一刻钟 一体两翼 一体化 一专多能 一技之长 一丝不苟 一张网 一盘棋 一刀切 ' +
  '一心一意 一期一会 一课一 一节好课 一键 一手 一口 一时 一再 一向 一同 一共 一概 一度 一番 一如 一经 一代 一产 一二三产 一二产业 ' +
  '一点一滴 二元制 二元结构 二维码 二维 二级 二次元 二次函数 二次开发 二十大报告 二十大精神 二十大以来 二十大和 二十大、 二十大、 二十大召开 二十大提出 二十一世纪 二十世纪 十九世纪 二十四节气 二十四史 二十届三中 二产 二三产业 二胡 二本院校 三本院校 ' +
  '三教 三全育人 三全 三位一体 三通两平台 三农 三甲 三维 三级 三产 三门峡 三元里 三元区 三台县 三门县 三代表 三个代表 三个面向 三下乡 三支一扶 三进 三严三实 三会一课 ' +
  '三百六十行 三十六计 三元催化 三元锂 三重一大 三公 三公经费 三段 三人行 三言两语 三心二意 三天两头 三番五次 三五成群 三八 三好学生 三教九流 三角 三峡 三亚 三明 ' +
  '四个自信 四个意识 四个全面 四个服务 四个回归 四个引路人 四个相统一 四有 四项基本原则 四史 四新 四川 四平 四海 四季 四方 四次工业革命 四书五经 四面八方 四级 ' +
  '五育 五个一 五四 五一 五星 五位一体 五金 五湖四海 五年一贯制 五台山 五育并举 五项管理 五险一金 五大连池 五险 五粮 ' +
  '六安 六一 六大纪律 六级 六盘水 六艺 七一 七台河 七上八下 八一 八项规定 八仙 八达岭 八大 九一八 九江 九台区 九州 九年一贯制 九年义务教育 九牛一毛 九宫 ' +
  '十分 十堰 十全十美 十九大 十八大 十年树木 十字 十指 十一黄金周 十一假期 十一国庆 十面 十足 十之八九 十大 十佳 十强 ' +
  '百花齐放 百家争鸣 百家姓 百年大计 百折不挠 百度 百色 百余里 百姓 百强 五百强 百货 百科 百万扩招 百分制 百分比 百分点 百分数 百分率 ' +
  '千方百计 千家万户 千变万化 千人一面 千山 千万不要 千万别 千锤百炼 千差万别 千秋 千古 千禧 千人计划 千里 千言万语 千篇一律 ' +
  '万一 万物 万能 万众一心 万达 万科 万里 万无一失 万维网 万水千山 万事 万人计划 万家灯火 万州 万象 亿万 ' +
  '两个维护 两个确立 两会 两山 两手抓 两级 两学一做 两点一线 两岸 两翼 两化融合 两弹一星 两性 两极 两面 两廊 两不愁 两免一补 两后生 两难 两业融合 两课 ' +
  '零距离 零件 零部件 零食 零售 零散 零星 零件加工 零碎 零工 零花 零钱 零基础 零容忍 零门槛 零事故';

const NUMBERED_NAMES =
  '985工程 211工程 985高校 211高校 985院校 211院校 985大学 211大学 863计划 973计划 12315热线 12345热线 12355热线 12345政务服务 7S管理 6S管理 5S管理';

interface Idiom {
  readonly word: string;
  readonly isCode: boolean;
}

const find = wordFinder<Idiom>([
  ...[...new Set(IDIOMS.split(' '))].map((word) => ({ word, isCode: false })),
  ...NUMBERED_NAMES.split(' ').map((word) => ({ word, isCode: true })),
]);

/** What is made after a pattern: 一岗多能, 一校一策, 六位一体, 七个一活动. */
const SLOGAN =
  /一[人校岗书室师专业课生群院证机企区园]多[能证岗用校区师徒样品点企专]|一(?![十百千万亿点成倍元])[\u4e00-\u9fff]一(?![十百千万亿点成倍])[\u4e00-\u9fff](?<![级流等体般些定])|[二两三四五六七八九十多]位一体|[两三四五六七八九十]个一(?=["”』」活工行举])/y;
/** A short slogan in quotation marks that begins with one numeral: “三对接”, “四个一批”. */
const QUOTED = /(?<=[“『「])[一二两三四五六七八九十](?![成分倍五])[\u4e00-\u9fff]{1,7}(?=[”』」])/y;

function sloganAt(
  text: string,
  at: number,
): { readonly end: number; readonly reading: undefined } | undefined {
  const slogan = matchAt(SLOGAN, text, at) ?? matchAt(QUOTED, text, at);
  return slogan === null ? undefined : { end: at + slogan[0].length, reading: undefined };
}

/**
 * The fixed expression at `at`, which counts nothing: where it ends, and its reading where it is written
 * in digits (985工程). Expressions in Chinese numerals (三教, 千方百计) are words and no mention at all. A
 * unit that reaches further makes a quantity of it: 四平方米 is no 四平.
 */
export function idiomAt(
  text: string,
  at: number,
): { readonly end: number; readonly reading: Reading | undefined } | undefined {
  const idiom = find(text, at);
  if (idiom === undefined) {
    return isDigit(text.charCodeAt(at)) ? undefined : sloganAt(text, at);
  }
  const end = at + idiom.word.length;
  if ((suffixAt(text, at + 1)?.end ?? 0) > end) return undefined;
  return { end, reading: idiom.isCode ? nameless('code', at, end) : undefined };
}
