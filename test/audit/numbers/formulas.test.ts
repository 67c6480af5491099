import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldFormulas } from '../../../src/audit/numbers/formulas/told-formulas.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';
import { type Slip, tellsSlip } from './slips.js';

const SLIPS: readonly Slip[] = [
  ['报名竞选的156人，当选58人，当选比例37.18%。', '58人', '28人', 'formulas'],
  [
    '14所学校中真正有稳定国际合作项目的只有2所，占14.29%，其余学校尚在起步。',
    '2所',
    '6所',
    'formulas',
  ],
  ['赴企业实践教师284人，累计实践9940天，人均35天。', '284人', '2840人', 'formulas'],
  ['校级督导12人，一学年听课1,482节次，人均123.5节次。', '12人', '18人', 'formulas'],
  ['一年里编成器物210件，义卖68件，得款5440元，平均每件80元。', '68件', '86件', 'formulas'],
  ['12名学生获得国家奖学金，每人6000元，共7.2万元。', '12名', '11名', 'formulas'],
  ['抽测3个专业，每个专业抽30人，共90人，合格87人。', '30人', '31人', 'formulas'],
  ['涉农专业招生1326人，比上年（1298人）多28人。', '28人', '82人', 'formulas'],
  ['村集体收入合计219.8万元，比2022年的119.4万元净增100.4万元。', '100.4', '104.0', 'change'],
  ['两校学生加起来不过3180人，如今是4812人，七年净增1632人。', '1632', '1362', 'formulas'],
  ['国家助学金春季486人、秋季512人，合计998人次。', '486人', '846人', 'formulas'],
  [
    '参加国家级培训12人次、省级31人次、市级58人次，校外培训共101人次。',
    '12人次',
    '16人次',
    'formulas',
  ],
  [
    '县职教中心设专业点15个，青禾农校8个，云桥工贸6个，附设中职班2个，全县专业点31个。',
    '6个',
    '9个',
    'formulas',
  ],
  [
    '体质健康测试应测2480人，除免测52人、缓测30人外，实测2398人。',
    '免测52人',
    '免测62人',
    'formulas',
  ],
  [
    '企业提出意见建议147条，希望延长实习的52条，希望加强教育的38条，希望多下企业的31条，其余26条较为分散。',
    '52条',
    '552条',
    'formulas',
  ],
  ['在校生143人（2021级45人，2022级48人，2023级50人），均在机电专业。', '50人', '52人', 'formulas'],
  [
    '财政专项拨款14326万元，比上年的13180万元增长8.69%，含中央专项3280万元、省级专项2946万元、市级专项5100万元、区县专项3000万元。',
    '3000万元',
    '3300万元',
    'formulas',
  ],
  ['一年里新进教师48人，退休、调出22人，专任教师净增26人。', '48人', '28人', 'formulas'],
  ['民办两校计划530人，报到478人，缺52人。', '缺52人', '缺25人', 'formulas'],
  ['组织通用科目考核，应考1010人，实考1002人，缺考8人。', '1010', '1001', 'formulas'],
  [
    '单项考核平均分，实验班88.6分、对照班79.2分，相差9.4分；两班都及格。',
    '9.4分',
    '4.9分',
    'formulas',
  ],
  ['学生做语言测评，前测平均78.6分，后测平均84.1分，提高5.5分。', '84.1', '81.4', 'formulas'],
  [
    '企业打分：职业道德9.3分，专业技能8.9分，学习能力8.4分，团队协作9.1分，沟通表达7.8分，五项平均8.7分。',
    '7.8分',
    '8.7分',
    'formulas',
  ],
  ['省级获奖44项，上一学年是39项，多了5项。', '44项', '46项', 'formulas'],
  ['升入本科118人，而2023届只有96人，一年增加22人。', '22人', '12人', 'formulas'],
  ['双师素质专任教师比例＝112÷236＝47.46%。', '112', '211', 'formulas'],
  ['上一学年末为131项（131＋9－6＝134）。', '134）', '143）', 'formulas'],
  ['升学比例最高的是幼儿保育，70名毕业生升学54名，占77.14%。', '54名', '94名', 'formulas'],
  ['组织心理测评，应测1320人，实测1308人，覆盖99.09%。', '99.09', '99.90', 'formulas'],
  [
    '参加国家级培训426人次、市级培训9684人次、企业实践2538人次，三项计12648人次。',
    '2538',
    '2358',
    'formulas',
  ],
];

describe('what a sentence says its numbers make', () => {
  it.each(SLIPS)('%s: %s is not %s', (...slip) => tellsSlip(...slip));
});

const found = (text: string): readonly string[] =>
  failuresIn(reportOf(text), [toldFormulas]).map(({ message }) => message.zh ?? '');

describe('what looks like a formula and is none', () => {
  it.each([
    ['a base that is both together', '应考8728人。实考8591人，缺考137人，缺考率1.57%。'],
    [
      'parts of a whole that was told before',
      '直接就业386人。到大型企业就业138人，到中小微企业就业213人，其余35人去往社区。',
    ],
    ['a list told of another', '专业教学资源库校级25个，分别接入1个、4个、3个。'],
    [
      'as many as are said, of others',
      '临澜区58个专业点居区县之首，北穹区47个，青禾区和石埠区分别为34个、32个，三县合计49个。',
    ],
    [
      'a sum of the last of them',
      '大学生创新大赛国家级铜奖2项、省级金奖3项、银奖6项、铜奖9项，省级合计18项。',
    ],
    ['some more besides', '另有市级2门、校级3门，在线精品课程共6门。'],
    ['what overlaps', '教材46本，其中国家规划教材14本、校企合作编写31本、新形态教材19本。'],
    [
      'rates, which make no sum',
      '公共基础课合格率95.30%，其中语文96.12%、数学93.57%、英语94.08%。',
    ],
    [
      'what is left at the end',
      '全年支出33716万元，其中人员经费20486万元、公用经费6214万元、项目支出7016万元，年末结余470万元。',
    ],
    ['each so many', '开展培训4个班，其中甲校、乙校各2个，每班40人，共160人。'],
    ['a hedge', '教师284人，累计实践约9900天，人均近35天。'],
    ['what is planned', '计划培训12人，每人补助6000元，共需8.0万元。'],
    ['a rise against two years', '获三等奖5项，比2023年增加3项，比2022年增加6项。'],
    ['scores, which have no sum', '三人平均分只有76.0分（分别为74分、77分、77分）。'],
    ['what a plan does not lack', '计划招生530人，报到478人，新增专业缺2人任教。'],
    ['a mean over others', '教师284人，服务企业98家，累计2940次，平均每家30次。'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers that make each other', () => {
  const count = fc.integer({ min: 11, max: 4000 });
  it('are never told', () => {
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 2, max: 60 }), (a, b, c, each) => {
        const whole = a + b + c;
        expect(
          found(
            [
              `培训${a}人次、${b}人次、${c}人次，三类合计${whole}人次。`,
              `意见${whole}条，甲类的${a}条，乙类的${b}条，其余${c}条。`,
              `应测${whole}人，除免测${a}人、缓测${b}人外，实测${c}人。`,
              `教师${a}人，累计实践${a * each}天，人均${each}天。`,
              `招生${a + b}人，比上年的${a}人增加${b}人。`,
              `报名${whole}人，当选${a}人，当选比例${((100 * a) / whole).toFixed(2)}%。`,
            ].join('\n'),
          ),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it('are read in time by the length of a sentence that never ends', async () => {
  const sentence = (size: number): ReturnType<typeof reportOf> =>
    reportOf('甲类12人、乙类31人，其余比上年的9人多3人，'.repeat(size));
  const read = (report: ReturnType<typeof reportOf>): unknown => failuresIn(report, [toldFormulas]);
  expect(await growth(sentence, read, 400)).toBeLessThan(BY_LENGTH);
});
