import { describe, expect, it } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';
import { type Slip, tellsSlip, told } from './slips.js';

const SLIPS: readonly Slip[] = [
  // One quantity in two units.
  ['学校占地面积128400平方米（约192.6亩）。', '192.6亩', '292.6亩', 'two-units'],
  ['学校占地面积65.2万平方米（折合978亩）。', '978亩', '987亩', 'two-units'],
  ['三年累计培训16980人次（近1.7万人次）。', '1.7万', '7.1万', 'two-units'],
  // Persons and days.
  ['派出2名教师开展为期6天的技能指导，合计12人日。', '12人日', '72人日', 'product'],
  // A base, its change and its growth.
  [
    '上学年较再上一学年的情况良好。2021—2022学年较2020—2021学年的3318人增加158人，增长4.76%。',
    '4.76%',
    '4.96%',
    'change',
  ],
  ['与上学年的18630人次相比，培训规模增加2850人次，增长15.3%。', '15.3%', '55.3%', 'change'],
  [
    '升学742人，占毕业生总数的23.29%，比2022届的21.21%提高2.08个百分点。',
    '21.21%',
    '21.01%',
    'change',
  ],
  // Sums behind their lists.
  ['分别选派支教教师12人、15人和18人，三年累计45人。', '18人', '48人', 'parts'],
  ['校级督导听课486节、院级督导听课940节，合计1426节。', '1426节', '4126节', 'parts'],
  [
    '派出214名选手参加47个赛项，获一等奖21项、二等奖38项、三等奖57项，共116项。',
    '57项',
    '50项',
    'parts',
  ],
  ['甲类11360个、乙类12045个、丙类7218个，三类合计30623个。', '30623个', '36023个', 'parts'],
  [
    '开展志愿服务68次，其中敬老22次、环保18次、赛会9次、交通12次、维修7次。',
    '68次',
    '86次',
    'parts',
  ],
  ['截至2023年底，累计认定企业55家，其中国家级2家、省级18家、市级35家。', '2家', '9家', 'parts'],
  ['报到的1153人中，普通高中毕业生825人、中职毕业生328人。', '825人', '855人', 'parts'],
  // Means.
  ['行业导师318人，全年授课38160课时，人均120课时。', '120课时', '150课时', 'average'],
  ['课程60门，其中省级17门、校级43门，共3240学时，平均每门54学时。', '54学时', '45学时', 'average'],
  ['全年直播46场，销售额312万元，场均约6.8万元。', '6.8万', '8.8万', 'average'],
  ['48名学徒由12名企业师傅带教，平均每名师傅带4名学徒。', '12名', '10名', 'average'],
  // Rates of what was done.
  ['108名学生参加资格考试，通过93人，通过率86.11%。', '108名', '180名', 'share'],
  // Brackets of age.
  ['35岁及以下218人，36—45岁227人，46—55岁112人，56岁及以上29人。', '56岁', '65岁', 'age-brackets'],
  [
    '35岁及以下742人，36至45岁811人，46至55岁498人，56岁及以上148人。',
    '45岁',
    '54岁',
    'age-brackets',
  ],
  // A rate that rose over some years.
  ['升学率三年间由63.31%上升到71.14%。', '63.31%', '633.1%', 'impossible-share'],
];

describe('what stands side by side', () => {
  it.each(SLIPS)('%s', tellsSlip);
});

it('quotes the brackets of age where they stand, whatever stands before them', () => {
  const text = '实训面积1.2万㎡……①②，35岁及以下218人，36—45岁227人，46—55岁112人，65岁及以上29人。';
  expect(told(text)).toEqual(['age-brackets: 46—55岁 | 65岁及以上']);
});

/** Of texts by real people, and of reports written by hand: all of them hold. */
const HOLDING: readonly string[] = [
  '中共示例市委党校、示例市行政学校内设办公室、组教科、社会教育科、总务科等4个科室。',
  '学校面向全国31个省（市、自治区）招生。',
  '现共有会计、旅游管理、酒店管理、会展策划与社区服务5个专业。',
  '设有动物学院、植物学院、食品学院、园林系、水产系、商管系、工程系和基础部、思政部、体育部等7个院系和3个部。',
  '教职工2279人，其中专任教师1412人，正高职称350人，副高职称616人，拥有国家级教学名师1人。',
  '获奖者10人；省级人才梯队：特聘教授50人、培养对象14人。',
  '省部级奖项30余项，其中国家级2项，与企业共建研发机构100余个，发表论文4300余篇。',
  '新增铁路639公里、其中高铁370公里，新增公路2600公里、农村公路3000公里。',
  '重点专业类12个（覆盖38个本科专业），品牌专业6个。',
  '北校区占地面积200余亩，建筑面积20余万平方米。',
  '城乡居民人均收入分别超过8万元、4.5万元。全体居民人均收入突破7万元。人均消费3万元。人均住房补贴1万元。人均资助2万元。下达补贴资金26.4亿元。',
  '折合在校生11354人，由全日制在校生10862人、留学生46人（系数3，折合138人）、业余学生1180人（系数0.3，折合354人）构成。',
  '专任教师232人。专任教师中，公共基础课教师88人，专业课教师132人，实习指导教师12人。',
  '校园网主干最大带宽10000Mbps，16所学校全部接通，出口带宽校均1250Mbps。',
  '现代农业、旅游服务、健康护理三个专业部分别为40人、43人、45人，其中双师型教师分别为29人、32人、33人。',
  '首批确定重点项目24个，已启动19个，其中完成4个，其余5个计划于2024年启动。',
  '毕业生人数三年间由812人增至896人，2023届比2022届多43人。',
  '宿舍文明达标率由上年的93.5%提高到95.8%，违纪率下降1.4个百分点。',
  '北穹区47个专业点，青禾区和石埠区分别为34个、32个，三县合计49个。',
  '中等职业学校5所（公办4所、民办1所），社区学院1所，实训基地2个，共8家机构。',
  '35岁以下218人，35—45岁227人，46—55岁112人，56岁以上29人。',
  '一次性计算，完成年初预算的90.57%。再次计算，完成年初预算的90.75%。',
  '到2025年，36—45岁教师占三成。',
];

describe('what is no contradiction', () => {
  it.each(HOLDING.map((text) => [text]))('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('takes no year of the accounts for that of what stands behind it', () => {
    const text =
      '表1-1 师资\n| 指标 | 2022年 | 2023年 |\n| 生师比 | 16.42:1 | 15.99:1 |\n| 双师型教师占比（%） | 66.13 | 69.62 |\n2022年学校总收入24816.52万元，生师比15.99:1，双师型教师占比69.62%。';
    expect(told(text)).toEqual([]);
  });

  it('takes what a bracket says of some for no number of all', () => {
    const text =
      '全校毕业生初次就业2349人。\n在本省落实去向2487人（直接就业1872人，升学615人）。\n学校初次就业2349人。';
    expect(told(text)).toEqual([]);
  });

  it('takes a share of all for no number of all', () => {
    const text =
      '全校现有在校生3642人。\n学校在读学生862人，占在校生的23.67%。\n学校在校生3642人。';
    expect(told(text)).toEqual([]);
  });

  it('tells a share that was cut off as such, and no more', () => {
    const text =
      '一般公共预算支出24535.67万元，主要用于以下方面：文化支出17127.62万元，占69.81%；社会保障支出1493.32万元，占6.08%；卫生支出370.37万元，占1.51%。';
    expect(told(text).filter((each) => !each.startsWith('share: '))).toEqual([]);
  });
});

/** A column of people asked, of which one row is a slip of the pen. */
const SURVEY = `
表2-1 满意度
| 指标 | 满意度（%） | 调查人次 |
| 课堂育人满意度 | 94.02 | 6842 |
| 课外育人满意度 | 92.16 | 6842 |
| 思政课满意度 | 95.37 | 6842 |
| 专业课满意度 | 93.84 | 6842 |
| 毕业生满意度 | 93.40 | 4500 |`;

/** Years of what adds up, a table without any head, and amounts that a rate and a number make. */
const YEARS = `
表1-6 毕业生去向
| 届别 | 毕业生（人） | 落实（人） | 升学（人） | 直接就业（人） |
| 2021届 | 1014 | 982 | 642 | 340 |
| 2022届 | 1058 | 1030 | 712 | 318 |
| 2023届 | 1102 | 1078 | 784 | 294 |`;

const AID = `
表6-6 学生资助
| 项目 | 标准（元/人） | 人数（人） | 金额（万元） |
| 免学费 | 2300 | 27486 | 6321.78 |
| 国家助学金 | 2000 | 4215 | 843.00 |
| 国家奖学金 | 6000 | 38 | 22.80 |
| 困难补助 | 800 | 1364 | 109.12 |`;

describe('tables', () => {
  it.each([
    [SURVEY, '思政课满意度 | 95.37 | 6842', '思政课满意度 | 95.37 | 8642', 'one-sample'],
    [YEARS, '642 | 340', '642 | 430', 'table-relation'],
    [AID, '2000 | 4215', '2900 | 4215', 'table-relation'],
    [AID, '1364', '1361', 'table-relation'],
  ])('%s: %s → %s', (table, words, slip, rule) => {
    expect(told(table)).toEqual([]);
    expect(told(table.replace(words, slip)).join('\n')).toContain(`${rule}: `);
  });

  it('tells what a number and a rate make in money, and not in persons times money', () => {
    const table = `
表6-6 学生资助
| 项目 | 人数（人） | 标准（元） | 金额（万元） |
| 甲类 | 300 | 2000 | 60 |
| 乙类 | 450 | 1600 | 72 |
| 助学金 | 210 | 2000 | 42 |
| 奖学金 | 120 | 1500 | 81 |`;
    const [finding, ...more] = failuresIn(reportOf(table), numbersRules);
    expect(more).toEqual([]);
    expect(JSON.stringify(finding?.derivation)).toContain(
      '120人 × 1500元 ＝ 180,000元；表中 81万元',
    );
  });
});
