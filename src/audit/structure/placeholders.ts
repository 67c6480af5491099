import { type Passage, spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { lostCounts } from './lost-counts.js';
import { failed } from './observing.js';
import { type Text, textsOf } from './texts.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** Numbers that are not there: ____人, （ ）人, 共有教师人，其中…, 占比%. */
export const placeholders: AuditRule = {
  id: 'structure.placeholders',
  title: { zh: '缺数', en: 'Missing numbers' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    withoutTwins([...textsOf(scene).flatMap(placeholdersIn), ...lostCounts(scene)]),
};

/** What a form and a noun of the report both find ends at one place. */
const withoutTwins = (observations: readonly Observation[]): readonly Observation[] => {
  const ends = new Set<number>();
  return observations.filter(({ spans: [span] }) => {
    const end = span?.end ?? -1;
    const isNew = !ends.has(end);
    ends.add(end);
    return isNew;
  });
};

const UNIT = '(?:[人名个项门家次所台套册亩]|万元|亿元|元|平方米|个百分点|[%％])';
const PEOPLE =
  '(?:专任教师|教职工|教师|职工|学生|在校生|毕业生|新生|学员|党员|班主任|辅导员|行业导师|技能人才|男生|女生|其他人员|管理人员|升学|就业|职称|学历|学位)';
/** Nouns with the word that counts them: a noun right before it has lost its number. */
const COUNTED =
  '(?:(?:教材|著作)本|课程门|(?:基地|专业|专业点|专业群|项目|实训室|工作室|班级|教学班|社团|中心|资源库|工位)个|(?:专利|项目|课题|奖项|成果)项|(?:合作企业|单位|公司)家(?!长)|(?:院校|学校)所|(?:设备|计算机|电脑)台套?|图书万?册|(?:讲座|活动|竞赛|比赛)场)';
/** What follows the unit of a number that was left out. */
const CLOSE = '(?=[，,。；;、）)]|其中|$)';

interface Gap {
  readonly form: RegExp;
  readonly message: Message;
  /** Whether cells and captions may have it: units stand there without numbers. */
  readonly onlySentences: boolean;
}

const GAPS: readonly Gap[] = [
  {
    form: /(?<![A-Za-zＸｘ×])[XxＸｘ×]{2,4}\s{0,2}(?:米|公里|千米|亩|小时|分钟|平方米|万元|亿元|学时|人次)(?![A-Za-z])/g,
    message: WHOLENESS.blank,
    onlySentences: false,
  },
  {
    form: new RegExp(`[_＿]{2,80}\\s{0,3}${UNIT}`, 'g'),
    message: WHOLENESS.blank,
    onlySentences: false,
  },
  {
    form: new RegExp(`[（(]\\s{0,12}[）)]\\s{0,3}${UNIT}${CLOSE}`, 'g'),
    message: WHOLENESS.blank,
    onlySentences: true,
  },
  {
    form: new RegExp(`(?:${PEOPLE}\\s{0,3}[人名]|${COUNTED})${CLOSE}`, 'g'),
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: new RegExp(
      `(?<!的)(?:共计?|合计|总计|总数为|人数为|人数达到?|共有|达到|提高|增长|上升|下降|降低|提升)了?\\s{0,3}(?:人|名|人次|项|门|册|台|个百分点|万元|亿元|平方米)${CLOSE}`,
      'g',
    ),
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: new RegExp(
      `(?:(?:增加|减少|新增)了?(?:[家个项门所名人台册]|人次|万?元)|(?:每班|班均)人|(?:国家|省|市|区|校)级[个项门本人名]|、[个项门家名所])${CLOSE}|(?:[年数]的|占)[%％]|占[^，。；\\d]{1,14}的[%％](?=[，。；、）])|(?<!单位)分别为(?:[人名个项门家所本台册]|万元|[%％])(?=[、，])`,
      'g',
    ),
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: new RegExp(
      `(?:占比?|人数的|总数的|比例|比重|率|度|达到?|达到了|(?<!单位)为|约|超过|提高|增长|上升|下降|降低|提升)\\s{0,3}[%％]${CLOSE}`,
      'g',
    ),
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: new RegExp(
      `(?:经费|投入|资金|到款额?|收入|金额|总值|资产|工资|起薪|薪酬|拨款)(?:共计?|总计|达到?|约?为|约)?\\s{0,3}[万亿]?元${CLOSE}`,
      'g',
    ),
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?<=\p{Script=Han})(?<![数几百十千余多上近两一二三四五六七八九〇零亿若为以位按计币到成至])万元(?=[，。；、]|用于|支持|购置|改善)/gu,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /[（(]其中[^（）()，。；\d]{1,16}万元[）)]|生师比[^，。；\d]{0,18}?(?:为|是|达到?)?\s?[:：∶]\s?[1１](?![\d０-９:：∶.])/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?<=\d\s?)([人所个名])[／/]\s?\1(?=[）)])/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:全年|全校|全市|全县|全区|年内|累计|其中)共有人(?=取得|获得|参加|参与|通过|升入|升学|考入|考取|就业|报名)/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:表现为|分为|提出|落实|实施|聚焦|采取)了?[项条](?=不足|问题|短板|任务|举措|措施|成果|困难|工程|行动)/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:特等奖|一等奖|二等奖|三等奖|金奖|银奖|铜奖|金牌|银牌|铜牌)[个项枚人名](?=[、，；。）])|(?:企业师傅|师傅|学徒|劳动模范|大国工匠|能工巧匠|工匠|行业导师|导师)[人名](?=[，；。）])|(?:实际录取|录取|招收|招收新生|招生|在册|健康测试|参加测试)[人名](?=[，；。）])|(?:编写|合编)本(?=[，；。）])|(?<=[人名个项门所家]\s?[、和])[人名个项门所家](?=[，；。、和])|(?<=[\p{Script=Han}）])(?<!单位)[：:]\s?(?:[个项人名门元]|万元|学时)(?=[；。，])|(?<=[，。；、])所(?=中等职业学校|职业学校|学校)/gu,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:达到?|突破|超过|逼近)(?:[%％](?=左右|以上|以内|的)|人次|万人次|家次|场次)(?=[，。；、左以])/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:全[市区省县]|共有|现有)所(?=中等职业|职业|中职|学校|院校)|(?:建立|形成|推出|实施|出台)了?项(?=机制|制度|措施|举措|行动|工程|改革)|(?<=[，、；\p{Script=Han}])(?<!公)共[间个项门名家本台套场](?=\p{Script=Han}{2})/gu,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?<=\p{Script=Han})(?<!单位[为是]|[一二三四五六七八九十百千万亿数几余多])\s?[%％](?=[，。；、）]|左右|以上|以内|$)|(?<=\p{Script=Han})(?<!单位[为是]\s?|[每按元一二三四五六七八九十百千万亿数几余多]\s?)平方米(?=[，。；、（]|$)|(?<=\p{Script=Han})(?<![每按一二三四五六七八九十百千万亿数几余多]\s?)Mbps(?=[，。；、])/gu,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:就业|升学|录取|在校|选派|派出|参训|参赛|现有|共有|新增|引进|考取|通过|入伍|住校|在编|退休|外聘|升入本科|升入高职)人(?=[，。；、）])|(?:建有|建成|现有|共有|拥有|设有|新增|组建|(?<!完)成立)了?(?:个(?![人体性别])(?=\p{Script=Han}{2})|项(?![目])(?=[，。；、]|\p{Script=Han}{2})|门(?![类店户第])(?=[，。；、]|\p{Script=Han}{2}))|(?:举办|开展|组织|开办)了?[场期](?=[，。；、])/gu,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /参加[^，。；]{2,24}(?:测试|考试|考核|比赛|竞赛|大赛)人(?=[，。；])/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:专利转让|成果转让|技术转让|成果转化|参赛课件|获奖课件|参赛作品|获奖作品|展出作品)[项件](?=[，。；、])|(?<!所)获奖项(?=[，。；]其中)|核定(?:教职员?工)?编制[人名](?=[，。；、])|(?:任务|指标|目标)人次(?=[，。；])|传承人名(?=[，。；、])|(?:满意|家访|走访|受益)(?:评价)?户(?=[，。；])|累计(?:志愿)?服务\s?[小学]时(?=[，。；])|(?<=[，。；])个(?=(?:摊位|项目|专业|班级|社团|基地|学生|村))/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
  {
    form: /(?:班集体|品牌|团队|单位|企业|集体|社团|中心|平台|案例|标准|岗位)个(?=[，。；、])/g,
    message: WHOLENESS.lost,
    onlySentences: true,
  },
];

const BEFORE = 6;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

function placeholdersIn({ passage, of }: Text): readonly Observation[] {
  const isTold = of === 'paragraph' && isSentence(passage);
  const places = new Map<number, Place>();
  for (const { form, message, onlySentences } of GAPS) {
    if (onlySentences && !isTold) continue;
    for (const { index, 0: words } of passage.text.matchAll(form)) {
      const end = index + words.length;
      // What two forms find ends at one place.
      if (!places.has(end)) places.set(end, { start: index, end, message });
    }
  }
  return [...places.values()].map((place) => blank(passage, place));
}

function blank(passage: Passage, { start, end, message }: Place): Observation {
  const from = Math.max(0, start - BEFORE);
  const identity = [
    plainly(passage.text.slice(start, end)),
    plainly(passage.text.slice(0, 2 * BEFORE)),
  ];
  const words = passage.text.slice(from, end);
  return failed(message, { words }, [spanOf(passage, from, end)], identity);
}

const SHORTEST_SENTENCE = 12;

/** Words of a chart or of a table's head, read as a line of text, are no sentence. */
const isSentence = ({ text }: Passage): boolean =>
  text.length >= SHORTEST_SENTENCE &&
  /[，。；]/.test(text) &&
  /[。；！？：:]|，[^，]*，/.test(text);
