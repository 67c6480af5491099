import { describe, expect, it } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';

/** A text, and the rules that find something in it with a quote that holds the words. */
type Case = readonly [text: string, ...finds: readonly string[]];

const told = (text: string): readonly string[] =>
  failuresIn(reportOf(text), numbersRules).map(
    ({ rule, evidence }) =>
      `${rule.replace('numbers.', '')}: ${evidence.map(({ quote }) => quote).join(' | ')}`,
  );

const FAULTS: readonly Case[] = [
  ['学校现有全日制在校生3120人。\n# 二\n学校现有全日制在校生3102人。', 'restated:3120'],
  ['专任教师298人。\n专任教师总数为289人。', 'restated:298'],
  ['毕业去向落实率为96.5%。\n毕业去向落实率达到95.6%。', 'restated:96.5%'],
  ['毕业生满意度为98.3%。\n毕业生满意度98.4%。', 'restated:98.4%'],
  ['学校现有全日制在校生约2.6万人。\n学校全日制在校生27805人。', 'restated:27805'],
  ['获奖36项，其中一等奖5项、二等奖12项、三等奖20项。', 'parts:36项'],
  ['参赛学生120人，其中男生70人，女生40人。', 'parts:120人'],
  ['教职工352人，其中专任教师398人。', 'parts:398人'],
  ['建成实训基地12个：校内8个、校外5个。', 'parts:12个'],
  ['毕业生1000人，其中升学600人，占毕业生的65%。', 'share:65%'],
  ['专任教师298人，双师型教师156人，占专任教师的62.3%。', 'share:62.3%'],
  ['2023年毕业生3120人，毕业去向落实人数2993人，毕业去向落实率94.8%。', 'share:94.8%'],
  ['发放问卷1200份，回收1150份，回收率98.5%。', 'share:98.5%'],
  ['招生1203人，比上年增加87人，增长9.8%。', 'change:9.8%'],
  ['实训设备总值由2022年的3200万元增至2023年的3560万元，增长12.5%。', 'change:12.5%'],
  ['2022年在校生3000人。2023年在校生3120人，比上年增加204人。', 'change:204人'],
  ['2022年毕业去向落实率95.0%。2023年毕业去向落实率96.1%，比上年提高1.5个百分点。', 'change:1.5'],
  ['2022年在校生3000人。2023年在校生2900人，比上年增加100人。', 'change:100人'],
  ['出版教材3本：《机械基础》《电工技术》《护理学》《烹饪工艺》。', 'count-list:3本'],
  ['开设4个专业群：装备制造、电子信息、现代服务。', 'count-list:4个'],
  ['采取三项措施：一是加强领导；二是完善制度；三是强化督导；四是落实经费。', 'count-list:三项'],
  ['共有45人参加考试，合格率96.5%。', 'granularity:96.5%'],
  [
    '本学期组织技能竞赛12场，参赛学生800人，指导教师45人。\n# 二\n本学期组织技能竞赛12场，参赛学生880人，指导教师45人。',
    'sentence-repeated:880',
  ],
];

const TRAPS: readonly (readonly [why: string, text: string])[] = [
  [
    'the base is all courses, which nobody told',
    '学校建有在线精品课程16门，网络教学课程12门，占课程总数的5.5%。',
  ],
  [
    'rounded and hedged forms of one number',
    '全日制在校生25805人。\n全日制在校生约2.6万人，超过2.5万人，近2.6万人。',
  ],
  ['another year', '2022年在校生3000人。2023年在校生3120人。'],
  ['another organisation', '示例第二职业学校在校生3000人。我校在校生3120人。'],
  ['persons and participations', '培训企业员工1200人。培训企业员工3600人次。'],
  ['planned and done', '计划招生1200人，实际招生1156人。'],
  ['a partial 其中', '教职工352人，其中专任教师298人。'],
  ['overlapping parts', '专任教师298人，其中双师型教师200人，高级职称150人。'],
  ['other bases named', '直接就业1288人，对口就业850人，占直接就业人数的66%。'],
  ['rounding of shares', '毕业生7人，其中升学2人，占毕业生的28.6%。'],
  ['parts with 等', '开设专业12个，包括机电、数控、会计等。'],
  ['examples with 等', '出版教材8本，有《机械基础》《电工技术》等。'],
  ['awards of two levels', '获国家级奖项3项，省级奖项12项。国家级奖项中一等奖1项。'],
  ['points are no growth', '落实率由95.0%提高到96.1%，提高1.1个百分点。'],
  ['a joint name in a list', '开设3个专业群：装备制造、信息与通信、旅游和服务。'],
  ['shares of several bases fit', '升学1705人，占毕业生3120人的54.6%。'],
  ['a share of what stands further off', '毕业生3120人。直接就业1288人，占41.28%。'],
  ['new ones are no change', '建成实训基地12个，新增3个。'],
  ['cumulative and of the year', '累计培训学员5000人。2023年培训学员1200人。'],
  ['against the average of the province', '毕业去向落实率96.1%，比全省平均高2.3个百分点。'],
  ['the nation beside the school', '全国职业学校在校生1700万人，我校在校生3120人。'],
  ['rounded sums', '收入共1.2亿元，其中财政拨款0.8亿元，学费0.3亿元，其他0.1亿元。'],
  ['three years', '近三年毕业生9000人。2023年毕业生3120人。'],
  ['three digits of no indicator', '文化周参观者315人。\n文化周参观者351人。'],
  ['the same in full width', '文化周参观者３１５人。\n文化周参观者３５１人。'],
  ['a graded list', '满意度中非常满意占60.1%，满意占30.2%，基本满意占9.7%。'],
];

describe('numbers in prose', () => {
  it.each(FAULTS)('finds: %s', (text, ...finds) => {
    const all = told(text);
    for (const find of finds) {
      const [rule = '', quote = ''] = find.split(/:(.*)/);
      expect(
        all.filter((each) => each.startsWith(`${rule}: `) && each.includes(quote)),
        JSON.stringify(all),
      ).not.toEqual([]);
    }
    expect(all.length, JSON.stringify(all)).toBe(finds.length);
  });

  it.each(TRAPS)('is silent on %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
