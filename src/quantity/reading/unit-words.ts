import { isDigit, isLetter, matchAt } from './characters.js';
import { type Worded, wordFinder } from './word-index.js';

/** A unit as it is written: its symbol in the unit table, and the words that only begin like it. */
export interface UnitWord extends Worded {
  readonly symbol: string;
  readonly unless: RegExp | null;
}

/** The words that only begin like the unit are parted by blanks; they may look ahead: 所示(?!范). */
const as = (symbol: string, words: string, unless = ''): readonly UnitWord[] =>
  words.split(' ').map((word) => ({
    word,
    symbol,
    unless: unless === '' ? null : new RegExp(unless.replaceAll(' ', '|'), 'y'),
  }));

const itself = (words: string): readonly UnitWord[] =>
  words.split(' ').flatMap((word) => as(word, word));

/** The units as reports write them; the words in the last place are those a number may precede too. */
const WORDS: readonly UnitWord[] = [
  ...itself(
    '人次 人日 万元 亿元 美元 学时 课时 小时 分钟 秒 学期 学年 学分 大类 平方米 平方公里 立方米',
  ),
  ...itself('公里 千米 公顷 公斤 千克 千瓦 亩 吨 册 岁 辆 篇 幅 枚 座 栋 幢 席'),
  ...as(
    '人',
    '人',
    '人才 人均 人民 人工 人文 人力 人事 人大 人物 人口 人生 人社 人机 人格 人选 人数',
  ),
  ...as('名', '名', '名称 名录 名单 名师 名校 名义 名额 名列'),
  ...as('位', '位', '位于 位居 位列 位置'),
  ...as('个', '个', '个性 个体 个别'),
  // 1.6所述满意度 and 表2所列数据 count no schools; 3所示范校 and 5所列为重点 do.
  ...as(
    '所',
    '所',
    '所有 所在 所属 所需 所以 所示(?!范) 所得 所学专业 所学知识 所学课程 所能 所述 所列(?![入为]) 所指(?!定) 所附(?!属) 所说 所言 所称 所谓 所载 所提(?!升|高|供|前|名|请) 所及 所致 所涉 所定 所引(?!进|导|领)',
  ),
  ...as('项', '项'),
  ...as('门', '门', '门户 门槛'),
  ...as('本', '本', '本科 本校 本专 本年 本市 本省 本地 本届 本次 本着 本区'),
  ...as('种', '种', '种植 种养 种子'),
  ...as('台', '台', '台账 台湾 台阶 台州'),
  ...as('套', '套', '套餐 套路'),
  ...as('家', '家', '家长 家庭 家政 家校 家访 家具 家电 家人 家乡 家国'),
  ...as('次', '次', '次年 次日 次要'),
  ...as('期', '期', '期间 期末 期望 期满 期初 期盼'),
  ...as('班', '班', '班主任 班子 班会'),
  ...as('份', '份', '份额'),
  ...as('场', '场', '场所 场地 场馆 场景 场域'),
  ...as('届', '届'),
  ...as('件', '件'),
  ...as('处', '处', '处理 处于 处分 处罚 处长 处室'),
  ...as('间', '间', '间接 间隔'),
  ...as('支', '支', '支持 支部 支出 支撑 支援 支付 支教'),
  ...as('批', '批', '批准 批复 批评 批示'),
  ...as('部', '部', '部分 部门 部委 部级 部长 部署 部省 部颁'),
  ...as('条', '条', '条件 条例'),
  ...as('户', '户', '户外 户籍'),
  ...as('张', '张', '张贴'),
  ...as('类', '类', '类似'),
  ...as('组', '组', '组织 组建 组成 组长 组团'),
  ...as('对', '对', '对口 对接 对标 对外 对于 对比 对应 对照 对学 对教 对一 对全 对我 对本'),
  ...as('节', '节', '节约 节能 节日 节点'),
  ...as('堂', '堂'),
  ...as('轮', '轮', '轮岗 轮训 轮流 轮换'),
  ...as('款', '款', '款项 款待'),
  ...as('首', '首', '首次 首批 首先 首届 首家 首个'),
  ...as('只', '只', '只有 只要 只是 只能'),
  ...as('块', '块'),
  ...as('层', '层', '层次 层面 层级'),
  ...as('例', '例', '例如 例会 例外'),
  ...as('页', '页', '页面'),
  ...as('字', '字', '字样 字母 字号'),
  ...as('岗', '岗', '岗位 岗前 岗课'),
  ...as('床', '张床位 床位'),
  ...as('元', '元人民币 元', '元旦 元宇宙 元素 元老'),
  ...as('元', '圆', '圆满 圆桌 圆形 圆心 圆柱 圆周 圆梦'),
  ...as('天', '天', '天津 天然 天文'),
  ...as('日', '工作日'),
  ...as('天', '个工作日'),
  ...as('日', '日', '日常 日均 日前 日益'),
  ...as('周', '周', '周边 周年 周期 周岁 周末 周到 周密'),
  ...as('月', '个月 月', '月均 月薪 月收入 月底 月度'),
  ...as('年', '年 周年 个年头', '年均 年级 年龄 年报 年薪 年度 年轻'),
  ...as('年', '载', '载体 载入 载重 载荷 载誉'),
  ...as('岁', '周岁'),
  ...as('学期', '个学期'),
  ...as('学时', '个学时'),
  ...as('课时', '个课时'),
  ...as('小时', '个小时 h'),
  ...as('学分', '个学分'),
  ...as('米', '米 m'),
  ...as('平方米', '平米 ㎡ m² m2 平方'),
  ...as('公里', 'km'),
  ...as('千克', 'kg'),
  ...as('千瓦', 'kW KW'),
  ...as(
    '分',
    '分',
    '分别 分析 分校 分类 分院 分布 分为 分层 分成 分管 分段 分之 分享 分散 分工 分配 分组 分阶',
  ),
  ...as('Mbps', 'Mbps Mb/s Mbit/s 兆 M'),
  ...as('Gbps', 'Gbps Gb/s'),
  ...as('Kbps', 'Kbps kbps Kb/s'),
  ...as('平方公里', '平方千米'),
  ...itself('MB GB TB'),
  ...as('度', '度 ℃ 摄氏度 千瓦时', '度假 度过'),
];

const find = wordFinder(WORDS);

/** The unit word at `at`; Latin ones end where their letters and digits end. */
export const unitWordAt = (text: string, at: number): UnitWord | undefined => find(text, at, fits);

const isWordy = (code: number): boolean => isLetter(code) || isDigit(code);

function fits({ word, unless }: UnitWord, text: string, at: number): boolean {
  if (isLetter(word.charCodeAt(0)) && isWordy(text.charCodeAt(at + word.length))) return false;
  return unless === null || matchAt(unless, text, at) === null;
}

/** Whether what stands at `at` shows that a number ends there: a unit, a scale word or a percent sign. */
export const followsWell = (text: string, at: number): boolean =>
  '%‰万亿余多倍'.includes(text.charAt(at) || ' ') || unitWordAt(text, at) !== undefined;
