import { describe, expect, it } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { structureRules } from '../../../src/audit/structure/index.js';
import { timeRules } from '../../../src/audit/time/index.js';
import { unitsRules } from '../../../src/audit/units/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';
import { type Slip, tellsSlip } from './slips.js';

const SCHOOL = '示例职业学校质量年度报告（2023年度）';
const CITY = '示例市职业教育质量年度报告（2023年度）';

const told = (text: string, title: string): readonly string[] =>
  failuresIn(reportOf(text, title), [
    ...numbersRules,
    ...timeRules,
    ...unitsRules,
    ...structureRules,
  ]).map(({ rule, message }) => `${rule}: ${message.zh}`);

describe('what untidy reports say rightly, and hasty readers take for a contradiction', () => {
  it.each([
    // Two values that one sentence tells side by side are of two things.
    [
      '本报告数据由全市23所中等职业学校提供。\n全市26所职业学校（中职23所、高职3所）均建立党组织。',
      CITY,
    ],
    ['全校专任教师168人。\n168名专任教师合计折合180人，生师比为15.2:1。', SCHOOL],
    // So many more than before.
    [
      '2023届毕业生796人，升学523人。\n与前一届相比，2023届毕业生多24人，升学多37人，三项指标同时增加。',
      SCHOOL,
    ],
    ['与2022届升学478人相比，2023届多了63人，增长13.18%。', SCHOOL],
    ['与2022年9月30日的2866人比，净增123人，增长4.29%。', SCHOOL],
    // Changes of another name, of one year of several, and from the first of a list.
    ['招生计划由3200人扩大到3650人，增加450人；录取数增加482人，快于计划增幅。', SCHOOL],
    ['高职则由2.70万人扩大到2.90万人，2023年增长3.34%，比上年的4.02%回落0.68个百分点。', CITY],
    ['占专任教师的比例由51.00%、54.01%提高到56.88%，两年提高5.87个百分点。', CITY],
    ['仪器设备总值较上年的3567.30万元新增312.60万元，增长8.76%。', SCHOOL],
    ['与2022年的183个相比，新增7个、撤销4个，净增3个。', CITY],
    // What is no part.
    [
      '专任教师214人；其中专业课教师146人、公共基础课教师68人（含思政课教师12人），其中“双师型”教师118人，占专任教师的55.14%。',
      SCHOOL,
    ],
    ['住在北岭校区的612名学生（其余2072名住校生在城东本部）每晚只能用上1.5小时热水。', SCHOOL],
    [
      '省教学能力比赛获二等奖1项、三等奖2项，市级比赛获一等奖3项、二等奖4项，两级合计10项。',
      SCHOOL,
    ],
    [
      '在校生提出的意见共1064条，归并后排在前三位的是：设备开放时间短（286条）、食堂排队（241条）、选修课偏少（197条）。',
      SCHOOL,
    ],
    ['对照全年结果，前五项均已完成，其中省赛超出9项、培训超出518人次。', SCHOOL],
    ['列出整改事项19条：立即办理的8条、学期内办理的7条、需要列入2024年计划的4条。', SCHOOL],
    // Shares with a base of their own.
    ['教职工251份，占268名教职工的93.66%。\n教职工总数268人。', SCHOOL],
    ['家访1688户次，约占当时在校生（2412人）的七成。', SCHOOL],
    [
      '直接就业14551人。\n直接就业者中从事与所学专业相关工作的11177人，对口率76.81%。服务四大主导产业的5932人，占直接就业的40.77%。',
      CITY,
    ],
    // Units and sizes.
    ['获奖时间在学年之外，按赛项年度计入2.5节统计，见1.4节。', SCHOOL],
    ['生均日常公用经费按786.0万元计算约2873元。', SCHOOL],
    ['专利转让0项，成果转化到款0元。', SCHOOL],
    ['培训到账经费226.0万元，按人次平均约192元。', SCHOOL],
    ['按底线测算需配35.04人，即至少36人。', SCHOOL],
    ['提供岗位11240个，平均每名毕业生3.05个。', SCHOOL],
    ['各项占比合计为100.01%，因四舍五入不等于100%。', SCHOOL],
    ['三类结构各自以专任教师总数为100%。', SCHOOL],
    // Lists that have a count of their own.
    ['电子与信息、财经商贸、装备制造三个大类共18个专业，占全部专业的64.29%。', SCHOOL],
    ['转段依次为63人、13人、46人、12人（按职教中心、云岭校、澄江校、枫桥校的次序）。', CITY],
    // Goals and founders.
    ['“双师型”教师比例2024年达到48%、2027年达到55%。', SCHOOL],
    ['课外育人满意度93.15%。\n新增社团3个，课外育人满意度提高到94%以上。', SCHOOL],
    [
      '学校前身是1957年创办的示例农业机械学校，至今已有66年办学历史。“澄心志愿”服务品牌创办于2016年。校史馆于2017年办学60周年之际建成。',
      SCHOOL,
    ],
  ])('%s', (text, title) => {
    expect(told(text, title)).toEqual([]);
  });
});

describe('what a slip of the pen makes of the same', () => {
  it.each<Slip>([
    [
      '各校纸质图书分别为10.94万册、8.63万册、6.62万册、3.58万册，共29.77万册；工位6810个。',
      '3.58万册',
      '3.85万册',
      'parts',
    ],
    ['由2022年的3200万元增至2023年的3560万元，增长11.25%。', '11.25%', '11.52%', 'change'],
    [
      '2022年在校生3000人。2023年在校生3120人，比上年增加120人。',
      '增加120人',
      '增加210人',
      'change',
    ],
    ['与2022届升学478人相比，2023届多了63人，增长13.18%。', '13.18%', '13.81%', 'change'],
    ['毕业生3120人，毕业去向落实人数2993人，毕业去向落实率95.93%。', '95.93%', '94.8%', 'share'],
  ])('%s %s → %s', (...slip) => {
    tellsSlip(...slip);
  });
});

it('tells a sum in the unit that the text counts by', () => {
  const [finding] = told(
    '各校纸质图书分别为10.94万册、8.63万册、6.62万册、3.85万册，共29.77万册；工位6810个。',
    SCHOOL,
  );
  expect(finding).toMatch(/30\.04万册/);
});
