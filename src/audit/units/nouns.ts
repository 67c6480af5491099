import { type Measure, measureOf } from './measure.js';
import { isVolumes } from './topics.js';

/** Volumes count as things, and are told apart where other things may be said. */
type Sort = Measure | 'volumes';

/** Nouns by the words they end in, what they are measured in, and what none of them is ever measured in. */
interface NounClass {
  readonly noun: RegExp;
  readonly unit: string;
  readonly never: readonly Sort[];
}

const nouns = (words: string, unit: string, never: string): NounClass => ({
  noun: new RegExp(`(?:${words})$`),
  unit,
  never: never.split(' ') as readonly Sort[],
});

/**
 * The lists are narrow, for reports speak shortly: 奖励毕业生3000元, 双师型教师52% and 新增图书120万元 are well said,
 * 毕业生人数3000元 is not. Of two classes the first decides.
 */
const NOUNS: readonly NounClass[] = [
  nouns('生师比|师生比', ':', 'share things people money area'),
  nouns(
    '(?:就业|巩固|合格|落实|升学|覆盖|对口|优秀|及格|达标|参与|录取|获取|创业|通过|出勤|普及|流失|辍学|获证|取证|签约|留存|增长|开出)率|满意度|占比',
    '%',
    'people visits things money area lessons bandwidth',
  ),
  // 效率, 功率 and their like are no shares.
  nouns('比例|比重|(?<![效频功利速汇心辨概斜曲倍])率', '%', 'area lessons bandwidth volumes'),
  nouns('人次数?', '人次', 'money share area lessons bandwidth'),
  nouns(
    '(?:在校|毕业|招|新|男|女|学|住校|寄宿)生(?:人数|总数|数)|(?:教师|教职工|专任教师|班主任|导师|工|员)(?:人数|总数|数)|人数',
    '人',
    'things money share area lessons bandwidth ratio',
  ),
  nouns(
    '在校生|在校学生|毕业生|专任教师|教职工|班主任|行业导师|核定编制|编制数|实习学生|参训学员|劳动模范|大国工匠|能工巧匠',
    '人',
    'area bandwidth',
  ),
  nouns(
    '住校生|男生|女生|新生|走读生|教师|师傅|学徒|学员|学生|家长|师生|人员',
    '人',
    'area bandwidth',
  ),
  nouns(
    '(?:共有|现有|拥有|全市|全区|全县)(?:各类)?(?:中等职业|中职|职业)?(?:学校|院校)',
    '所',
    'share people money area lessons bandwidth',
  ),
  nouns('培训总量|培训学时|学时总量', '学时', 'money area bandwidth share'),
  nouns(
    '生均(?:财政)?(?:教育)?(?:拨款|经费)(?:水平)?',
    '元',
    'lessons area bandwidth people visits',
  ),
  nouns(
    '经费|资金|拨款|金额|总值|产值|设备值|设备价值|到款额|支出|收入|增收|课酬|月薪|起薪|利润|经济效益',
    '元',
    'people visits area lessons bandwidth',
  ),
  // 发放助学金1200人次 is well said.
  nouns('补助款|助学金|奖学金', '元', 'area lessons bandwidth'),
  nouns('面积', '平方米', 'people visits things money lessons bandwidth ratio length mass volume'),
  nouns('占地|腾出', '平方米', 'length mass'),
  nouns(
    '相距|相隔|全长|路程|里程',
    '公里',
    'people visits money share area lessons bandwidth mass',
  ),
  nouns('(?:图书|藏书)(?:册数|总量|总数)?', '册', 'people visits area lessons bandwidth'),
  nouns('学时数?|课时数?|学时总量|课时总量', '学时', 'money area bandwidth'),
  nouns(
    '(?:出口带宽|主干带宽|主干最大带宽)(?:[校生人]均)?',
    'Mbps',
    'people visits things money share area storage',
  ),
  nouns('学校数|院校数|专业数|课程数|项目数|基地数', '个', 'people money area lessons bandwidth'),
];

/** 生均面积, 每课时50元, 一课时60元: what is told of one is measured in two units. */
const EACH = /每|均|\/|／|单价|标准|[一两\d](?:学时|课时|节)/;

/** 生均设备值 may be in 元 or 元/生, and never in lessons or land. */
const isRuledOutOfEach = ({ unit }: NounClass, words: string, found: string): boolean =>
  unit === 'Mbps' ||
  (unit === '元' &&
    /^.{0,12}[生人户]均/.test(words) &&
    ['area', 'lessons', 'bandwidth'].includes(measureOf(found)));

/** Whole persons and lessons are not counted in 个; only where a list does not speak shortly. */
const COUNTED: readonly NounClass[] = [
  nouns('在校生|在校学生|毕业生|专任教师|教职工|培训学时|课程学时|总学时', '人', 'things'),
];

/** The unit that a noun is measured in, where the found one is impossible for it. */
export function expectedInstead(words: string, found: string): string | null {
  const counted = found === '个' && COUNTED.find(({ noun }) => noun.test(words));
  if (counted) return /学时$/.test(words) ? '学时' : counted.unit;
  if (found === '亩' && /面积$/.test(words))
    return /(?:建筑|校舍)面积$/.test(words) ? '平方米' : null;
  const each = NOUNS.find(({ noun }) => noun.test(words));
  if (each === undefined || (EACH.test(words) && !isRuledOutOfEach(each, words, found)))
    return null;
  const isNever =
    each.never.includes(measureOf(found)) || (isVolumes(found) && each.never.includes('volumes'));
  return isNever ? each.unit : null;
}
