/**
 * The words by which a claim is read. They are the language's, not an edition's: what the edition names comes
 * from its concepts (`concept-names.ts`).
 */

const anyOf = (words: string): string => words.trim().split(/\s+/).sort(longestFirst).join('|');
const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Own to whoever reports, at every level. */
const OWN =
  '全市 我市 本市 全校 该校 我校 本校 全区 我区 本区 全县 我县 本县 全省 我省 全院 我院 本院 学校 学院 各校 我们';

/** What may stand before a subject and says nothing of what it is. */
export const LEADING = new RegExp(
  `^(?:${anyOf(
    '其中 另有 另外 此外 同时 目前 现(?!代) 现在 当前 截至目前 截止目前 到目前为止 据统计 统计显示 数据显示 调查显示 结果显示 已 已经 共 共计 总计 累计 合计 总共 先后 还 又 也 并 且 都 各 各类 等 的 了 和 与 及 以及 而 是 年内 全年 年度 期间 一年来 包括 分别 分别为 包含 含 我 实际 整体 总体 现有 拥有 设有 开设有 开设 建有 设置 配备 配有 聘任 聘请 聘用 聘有 建成 建立 建设 打造 形成 实现 取得 获得 获 荣获 斩获 喜获 达到 涵盖 涉及 服务 面向 组织 开展 举办 承办 承担 承接 安排 入选 编写 组建 组成 引进 培育 同期 上年同期 去年同期 共有 现共有 共获 共获得 共设 共建 共开设 共开展 共组织 约 约为 近 超过 逾 不少于 至少 每年 ' +
      '办学以来 学校现有 本年度 本年 今年 当年 上年 上年度 上一年度 去年 上一年 上学年 本学年 学年 学年度 ' +
      OWN,
  )}|其(?![他它余实])|年(?!均|龄|级|轻)|在(?![校籍读职岗线编册园班])|对(?![口外接标象])|有(?![效关])|达(?!标)|完成(?!率)|覆盖(?!率|面)|通过(?!率)|从(?!事)|为|将|该|即|[“”"'：:（(）)\\s])+`,
);

/** What may stand between a subject and its number. */
export const TRAILING = new RegExp(
  `(?:${anyOf(
    '为 是 达 达到 已达 已达到 共达 有 共 共有 共计 合计 总计 累计 累计达 累计达到 计 超过 突破 约 约为 近 逾 超 仅 只有 仅为 仅有 在 至 到 于 由 从 的 了 也 均 均为 均达 均达到 已 分别 分别为 分别达 分别达到 依次为 依次 保持在 稳定在 维持在 位列 占 即 等 等于 高达 多达 升至 增至 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 上升到 上升至 下降到 下降至 减少到 减少至 降至 降到 扩大到 扩大至 扩大为 达成 实现 完成 和 与 及 、 各 各有 每 各为 不少于 不低于 不超过 不足 至少 最多 大约 大概 将近 接近 平均为 平均达 为平均 合 折合 以上 左右 (?<!生师|之)比 较 与上年 比上年 较上年 则 净',
  )}|[“”"'：:（(=＝\\s-])+$`,
);

/** Endings that only say that something is counted. */
export const COUNTING = new RegExp(
  `(?:${anyOf('人数 总数 总人数 数量 总数量 总量 人次数 次数 个数 门数 项数 规模 总规模 总额 总金额 金额 数额 总计 合计 数目 数')})+$`,
);

/** 从区县看, 按类型分: how a total is laid out. */
export const LAID_OUT = /^(?:从|按|分)[\u4e00-\u9fff]{1,10}(?:看|分|划分|统计)[，,：:]/;

/** Modifiers that leave the thing what it is. */
export const NEUTRAL = new RegExp(
  `^(?:${anyOf('全日制 学历教育 中职 中职学校 中等职业学校 中等职业教育 职业学校 职业院校 中职教育 各级各类 全体 在册 在职 普通 校内 我校 学校 全部 年 总')})+(?=..)`,
);

/** Words of the same meaning, written as the first of them. */
export const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/在校学生|在籍在校学生|在读学生|在读生|全日制学生/g, '在校生'],
  [/在籍学生/g, '在籍生'],
  [/毕业学生|毕业的学生/g, '毕业生'],
  [/专职教师|专任老师/g, '专任教师'],
  [/双师型|双师素质型|双师素质|“双师型”|“双师”型|双师双能型/g, '双师'],
  [/思想政治理论课|思想政治课|思政课/g, '思政课'],
  [
    /高级专业技术职务|高级专业技术职称|高级职务|副高级及以上职称|副高及以上职称|副高级以上职称/g,
    '高级职称',
  ],
  [/教职员工|在职教工|教工/g, '教职工'],
  [/校外兼职教师|企业兼职教师|外聘兼职教师/g, '兼职教师'],
  [/企业导师/g, '行业导师'],
  [/校园占地面积|学校占地面积|校区占地面积/g, '占地面积'],
  [/校舍建筑面积|总建筑面积|校舍总面积/g, '建筑面积'],
  [/教学科研仪器设备|教学仪器设备|教学实训设备/g, '仪器设备'],
  [/总值|总价值|资产总值/g, '值'],
  [/比例|比重|占比|比率/g, '比例'],
  [/就业去向落实|毕业去向落实|去向落实|落实毕业去向|落实就业去向|落实去向/g, '落实'],
  [/社会(?:开展|举办|组织)(?:各级各类|各类)?(?=培训)/g, '社会'],
  [/社会(?:开展|举办|组织)(?=非学历)/g, ''],
  [/的/g, ''],
];

/** Which way a change went, where the words end so. */
export const MORE =
  /(?:净?增加|增长|提高|提升|上升|扩大|增多|多|高出?|上涨|增幅|净增|增|升高|攀升|新增|同比增|环比增)(?:了|达|约|为|近|超过|幅度为|幅度达|达到|率为|率达)*$/;
export const LESS =
  /(?:净?减少|下降|降低|缩小|缩减|回落|少|低|下滑|减|降幅|降|下调)(?:了|达|约|为|近|超过|幅度为|幅度达|达到)*$/;

/** What a change is measured against. */
export const AGAINST =
  /(?:比|较|同比|环比|与|相比|相较于?)(上一?年度?|去年|上一?学年|前年|往年|同期|上年同期|去年同期|上届|(?:19|20)\d{2}[年届]度?)?/;

/** What makes a number in the same clause one that is meant to be. */
export const PLANNED =
  /(?<!双高|教学|培训|支持|资助|行动|工程|培养|提升)计划(?!完成|内|单位|学校|生|[”、])|目标|规划(?!教材|建设教材)|(?<!教学)任务|要求|应达|须达|不得|标准为|标准是|国家(?:规定|标准)|达标(?:线|标准|值)|下限|上限|底线|省定|部颁/;

/** What makes all numbers behind it in its sentence such, until something is told as done. */
export const INTENDED =
  /拟(?![仿定])|预计|力争|争取|将(?![近军来])|有望|预期|到20(?:2[4-9]|3\d)年|下一步|今后|未来/;
export const DONE = /实际|已经?|现有|目前|完成了|达到了/;

/** What opens the telling of parts. */
export const PARTS = /其中|包括|包含|含|分别|分为|由|即|：|:|涵盖|分布/;
