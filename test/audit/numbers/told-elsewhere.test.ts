import { describe, expect, it } from 'vitest';
import { numbersRules } from '../../../src/audit/numbers/index.js';
import { timeRules } from '../../../src/audit/time/index.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';

const CITY = '示例市中等职业教育质量年度报告（2023年度）';

const ANNEX = `
附表4 服务贡献
| 序号 | 指标 | 单位 | 2023年 |
| 1 | 毕业生初次就业人数 | 人 | 4418 |
| 2 | 横向技术服务到款额 | 万元 | 88.04 |
| | 横向技术服务产生的经济效益 | 万元 | 352.16 |
| 3 | 纵向科研经费到款额 | 万元 | 59.92 |
| 4 | 技术产权交易收入 | 万元 | 16.08 |
| 5 | 知识产权项目数 | 项 | 18 |
| | 其中：专利授权数量 | 项 | 10 |
| 6 | 非学历培训项目数 | 项 | 34 |
| | 非学历培训学时 | 学时 | 5950 |
| | 公益项目培训学时 | 学时 | 1725 |
| 7 | 非学历培训到账经费 | 万元 | 100.13 |`;

const told = (text: string): readonly string[] =>
  failuresIn(reportOf(text, CITY), [...numbersRules, ...timeRules]).map(
    ({ rule, evidence }) => `${rule}: ${evidence.map(({ quote }) => quote).join(' | ')}`,
  );

const finds = (text: string, rule: string, quote: string): void => {
  const all = told(text);
  expect(
    all.filter((each) => each.startsWith(`${rule}: `) && each.includes(quote)),
    JSON.stringify(all),
  ).not.toEqual([]);
};

describe('the annex told again in the text', () => {
  it('is silent where they agree', () => {
    const text =
      '全市面向社会开展非学历培训项目34项，累计5950学时，其中公益项目培训1725学时，占培训总学时的28.99%，到账经费100.13万元。';
    expect(told(`${text}\n${ANNEX}`)).toEqual([]);
  });

  it.each([
    ['hours told beside projects', '开展非学历培训项目34项，累计5590学时', 'restated', '5590学时'],
    [
      'a short name that its sentence explains',
      '开展非学历培训项目34项，到账经费1001.3万元',
      'restated',
      '1001.3万元',
    ],
    [
      'a short number among others that agree',
      '开展非学历培训项目43项、5950学时',
      'restated',
      '43项',
    ],
    [
      'any difference among others that agree',
      '横向技术服务到款额88.04万元，产生经济效益452.16万元，拥有知识产权项目15项',
      'restated',
      '15项',
    ],
    ['a number in words', '各类知识产权项目八十一项', 'restated', '八十一项'],
    [
      'a unit that slipped of a rounded number',
      '全年非学历培训到账经费约100亿元',
      'restated',
      '100亿元',
    ],
  ])('%s', (_, text, rule, quote) => {
    finds(`全市${text}。\n${ANNEX}`, `numbers.${rule}`, quote);
  });

  it('says nothing of a paragraph that names two values', () => {
    const text = '横向技术服务到款额88.04万元。甲校知识产权项目5项，乙校知识产权项目7项。';
    expect(told(`${text}\n${ANNEX}`)).toEqual([]);
  });
});

describe('numbers that are like each other', () => {
  it('finds the total of a table that a sentence repeats', () => {
    const table = `表3-1 校园文化活动统计
| 活动类别 | 场次 | 参加人次 |
| 经典诵读 | 118 | 2748 |
| 传统技艺体验 | 25 | 3873 |
| 志愿服务 | 175 | 1616 |
| 合计 | 318 | 8237 |`;
    finds(`${table}\n如表3-1所示，全市共举办校园文化活动381场。`, 'numbers.akin', '381场');
    expect(told(`${table}\n如表3-1所示，全市共举办校园文化活动318场。`)).toEqual([]);
  });

  it('finds a fraction in brackets that its value does not give', () => {
    finds('教师中“双师型”比例为36.00%（63人／100人）。', 'numbers.share', '36.00%');
    expect(told('教师中“双师型”比例为63.00%（63人／100人）。')).toEqual([]);
  });

  it('finds a list whatever other numbers its sentence has', () => {
    const list = '学校联合示例云商公司、示例物流集团、示例百货公司共7家企业组建教材编写团队';
    finds(`${list}，编写教材共6本，其中3本入选国家规划教材。`, 'numbers.count-list', '7家');
  });
});

describe('numbers of another order', () => {
  const PERSONS =
    '在校生38180人，专任教师2512人，毕业生11031人，招生13021人，教职工3065人，班主任812人。';
  it.each([
    [
      '万 too much',
      `${PERSONS}培训退役军人4406万人次，培训职工1200人次，培训农民3100人次，培训学生2100人次，培训教师900人次。`,
      '4406万人次',
    ],
    ['万 missing', '学校占地面积12.6平方米，图书12.5万册。', '12.6平方米'],
    ['too few books', '学校占地面积12.6万平方米，图书总量35册。', '35册'],
    ['元 for 万元', '全年横向技术服务到款额88.04元。', '88.04元'],
    ['万元 for 元', '毕业生月均收入3100万元。', '3100万元'],
  ])('%s', (_, text, quote) => {
    finds(`全市${text}`, 'numbers.magnitude', quote);
  });

  it.each([
    `${PERSONS}全市常住人口500万人，线上观看120万人次。`,
    `${PERSONS}全国职业学校每年开展培训约5000万人次。`,
    '每1元横向技术服务到款带来经济效益8.00元。',
    '学校生均建筑面积26.0平方米，生均图书40.3册，人均课酬2000元。',
    '全市毕业生月均收入3100元，生均财政拨款12784元。',
  ])('leaves alone: %s', (text) => {
    expect(told(`全市${text}`).filter((each) => each.startsWith('numbers.magnitude'))).toEqual([]);
  });
});

describe('figures told of another year', () => {
  const NOW = '2023年，全市在校生38180人，专任教师2512人，毕业生11031人。';
  it('are told where one and all are those of the report’s own', () => {
    finds(
      `${NOW}\n# 二\n2022年，全市在校生38180人，专任教师2512人。`,
      'time.year-of-figures',
      '2022年',
    );
  });
  it('are left alone where one has changed, or only one is told', () => {
    expect(told(`${NOW}\n# 二\n2022年，全市在校生38180人，专任教师2412人。`)).toEqual([]);
    expect(told(`${NOW}\n# 二\n2022年，全市在校生38180人。`)).toEqual([]);
  });
});

describe('a sentence that opens with its year', () => {
  it('tells of the school all the same: 2023年学校在校生3120人', () => {
    const text = '2023年学校在校生3120人，专任教师298人。\n# 二\n学校在校生3020人，专任教师298人。';
    const all = failuresIn(reportOf(text, '示例职业学校质量年度报告（2023年度）'), numbersRules);
    expect(all.map(({ rule }) => rule)).toEqual(['numbers.restated']);
  });
});

describe('a change, a share and a mean in other words', () => {
  it.each([
    ['全年经费总收入3256.20万元，上一年度为3012.45万元，增长率为80.91%。', '8.09%', 'change'],
    ['学校经费总收入3256.20万元，比上年（3012.45万元）增长80.91%。', '8.09%', 'change'],
    ['办学经费总收入3256.20万元（上年3012.45万元），增长80.91%。', '8.09%', 'change'],
    ['毕业生1012人，升学612人，升学人数占毕业生总数的65.5%。', '60.5%', 'share'],
    ['本地就业340人，占就业人数400人的58.0%。', '85.0%', 'share'],
    ['在校生3120人，班级78个，班均45人。', '40人', 'average'],
  ])('%s', (text, right, rule) => {
    const wrong = /[\d.]+[%人](?=。$)/.exec(text)?.[0] ?? '';
    finds(text, `numbers.${rule}`, wrong);
    expect(told(text.replace(new RegExp(`${wrong}。$`), `${right}。`))).toEqual([]);
  });
});

describe('a sentence that is nothing but this year and an indicator', () => {
  const SCHOOL = '示例职业学校质量年度报告（2023年度）';
  const FIRST =
    '2023年，学校毕业生1000人，其中升学600人，直接就业359人，毕业去向落实率为94.8%。\n# 二';
  const rulesIn = (text: string): readonly string[] =>
    failuresIn(reportOf(text, SCHOOL), numbersRules).map(({ rule }) => rule);

  it('tells of the school, as 2023届毕业生毕业去向落实率为95.9%', () => {
    const all = rulesIn(`${FIRST}\n2023年毕业去向落实率为95.9%。`);
    expect(all).toContain('numbers.restated');
  });

  it('does not where it names somebody, or another year', () => {
    for (const other of ['机电系毕业去向落实率为95.9%。', '2022年毕业去向落实率为95.9%。']) {
      expect(rulesIn(`${FIRST}\n${other}`), other).not.toContain('numbers.restated');
    }
  });
});
