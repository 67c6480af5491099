import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { textDocument } from '../../src/document/read/text/read-text.js';
import { failuresIn } from './audited.js';
import { rows, told } from './told.js';

describe('what untidy reports say rightly of several', () => {
  it.each([
    // A bracket is of what it stands behind.
    '教育经费中，中职86450万元（上年80120万元），高职147350万元（上年136840万元），合计23.38亿元，比上年增长7.76%。',
    // What some places each have is no part of what the others have.
    '全省建成市域产教联合体11个，其中国家级2个，其余八个市至少有1个。',
    // Of a number told right before, which others bear the name of.
    '中职毕业生124300人，落实去向118200人，落实率95.09%。高职毕业生123885人，落实去向119264人，落实率96.27%。中高职合计落实去向237464人，总体落实率95.68%。',
    // The mean of the last two numbers together.
    '立项课题省级26项、校级60项，资助经费43.0万元，平均每项0.5万元。',
    // Characters, and not what they spell.
    '学校办学六个字：育人、育才、育市。',
    // What something was before is no part of what stands beside it.
    '三年级1091人，二年级由1121人变为1115人，一年级1114人。',
    // This year's number of those who left three years ago.
    '毕业三年内晋升1342人，占毕业生的31.25%。全校毕业三年晋升1342人。2020届毕业生三年内晋升1342人。',
    // So many each.
    '报告由6名执笔人写成：办公室1人、职成教股1人、财务股1人，三所学校各1人。',
    // The number of a paragraph is no item.
    '一、报告由学校办公室、学生处、教务处、护理系、实习中心、继续教育中心、科研处、财务处8个部门分工撰写。',
    // The share of two counts together.
    '10个订单班覆盖7个专业，2023级197人、2024级189人，占两个年级学生总数（2384人）的16.19%。',
    // A class may have parts of a pupil.
    '三校班级190个，班额43.4人，高于全市的42.9人。',
    // A share is no count of what it is of.
    rows(
      '| 学校 | 毕业生（人） | 升学（人） | 占升学人数（%） |',
      '| 甲校 | 300 | 196 | 61.25 |',
      '| 乙校 | 250 | 124 | 38.75 |',
    ),
    // Points of rates are not added up.
    rows(
      '表2-16 2023年实训室使用率',
      '| 专业部 | 间数 | 可开学时 | 实际学时 | 使用率（%） | 上年使用率（%） | 增减（百分点） |',
      '| 机械工程部 | 21 | 25200 | 22176 | 88.00 | 84.60 | +3.40 |',
      '| 机电工程部 | 18 | 21600 | 17496 | 81.00 | 78.30 | +2.70 |',
      '| 汽车工程部 | 11 | 13200 | 10164 | 77.00 | 75.20 | +1.80 |',
      '| 信息商务部 | 12 | 14400 | 8940 | 62.08 | 66.40 | -4.32 |',
      '| 全校 | 62 | 74400 | 58776 | 79.00 | 77.58 | +1.42 |',
    ),
    // The total of a column is not that of the table.
    rows(
      '技能竞赛：省级以上获奖23项，市级获奖46项。奖项按等次、级别列入表2-17。',
      '',
      '表2-17 2023年学生技能大赛获奖数',
      '| 级别 | 一等 | 二等 | 三等 | 小计 |',
      '| 国家级 | 0 | 1 | 2 | 3 |',
      '| 省级 | 4 | 6 | 10 | 20 |',
      '| 市级 | 11 | 15 | 20 | 46 |',
      '| 合计 | 15 | 22 | 32 | 69 |',
    ),
    // Two tables of one form, of two things.
    rows(
      '表2-1 中职毕业生去向',
      '| 去向 | 人数 |',
      '| 升学 | 6120 |',
      '| 直接就业 | 3010 |',
      '| 自主创业 | 480 |',
      '| 应征入伍 | 390 |',
      '| 合计 | 10000 |',
      '表2-2 高职毕业生去向',
      '| 去向 | 人数 |',
      '| 升学 | 1620 |',
      '| 直接就业 | 5910 |',
      '| 自主创业 | 310 |',
      '| 应征入伍 | 160 |',
      '| 合计 | 8000 |',
    ),
    // Rates of changes add up to nothing, whatever the head says.
    rows(
      '表3-3 培训对象构成',
      '| 对象 | 2022年 | 2023年 | 增减 | 变化 |',
      '| 总计 | 26674 | 28414 | 1740 | 6.52 |',
      '| 企业职工 | 10934 | 11867 | 933 | 8.53 |',
      '| 农民 | 5402 | 5218 | -184 | -3.41 |',
      '| 社区居民 | 6751 | 7369 | 618 | 9.15 |',
      '| 其他 | 3587 | 3960 | 373 | 10.40 |',
    ),
    // A mean of whole persons is rounded.
    rows(
      '表20 文化活动',
      '| 活动 | 场次（场） | 参加人次 | 场均人次 |',
      '| 节气课堂 | 24 | 11520 | 480 |',
      '| 文化馆参观 | 312 | 23800 | 76 |',
      '| 社团展演 | 40 | 6400 | 160 |',
      '| 田间讲座 | 25 | 3000 | 120 |',
      '| 非遗体验 | 30 | 1800 | 60 |',
      '| 读书会 | 20 | 900 | 45 |',
    ),
    // Of a school that another sentence names.
    '直接就业的788人中，面向第一、第二、第三产业的分别为19人、272人、497人。工业学校以第二产业为主，149人，占该校直接就业人数的73.04%；卫生学校进入第三产业的156人，占93.98%。',
    // What is said of things is no list of them.
    '分子为落实人数扣除省外就业39人（升学、创业、入伍均在省内），即2360人。',
    // Places for practice are no places of graduates.
    '2023届毕业生2436人，落实去向2399人，未落实37人。三年级应参加岗位实习2553人，落实2396人，落实率93.85%。',
    // Of the last year, and not from the first.
    '在校生规模同步扩大，从2019年的3.01万人增至3.64万人，2023年较上年增加1204人，增幅3.42%。',
    '仪器设备总值较上一学年末的1191.50万元增加236.50万元，增长19.85%，与当年购置支出一致。',
    // A year that a five-year plan ends in is aimed at.
    '《行动计划》部署两项任务：优化布局；强化师资，双师型教师占专业课教师的比例2025年达到70%；开放共享。',
    // The year stands in every number of a year.
    '教代会审议通过《2023年工作要点》（示工校〔2023〕3号）。全年印发文件96份（示工校〔2023〕1号至96号）。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('numbers side by side in a text that a tool drew apart', () => {
  const ENROLLED = ['1168', '418', '176', '1762'];
  const WRITTEN = `表 1-2 招生与毕业
单位：人
学校

县职教中心
县卫校
青禾职校
合计

2022
年
1136
410
188
1734

招生
2023
年
${ENROLLED.join('\n')}

2022
年
951
330
219
1500

毕业生
2023
年
986
344
203
1533

县级以上各部门核定，分年级的在校生人数见下表，三年级的学生中有一部分在外实习。
表 1-3 在校生年级与性别构成
单位：人
学校
县职教中心
县卫校
青禾职校
合计

一年级
${ENROLLED.join('\n')}

年级
二年级
1112
402
181
1695

合计
三年级
1062
376
191
1629

3342
1196
548
5086

性别
男
2056
215
299
2570

女
1286
981
249
2516

三、招生与生源
`;

  it('are two where the table of the one holds the other as well', () => {
    const document = textDocument(WRITTEN, '年报.txt');
    const rules = AUDIT_RULES.filter(({ id }) => id === 'numbers.told-again');
    expect(failuresIn(document, rules).map(({ message }) => message.zh)).toEqual([]);
  });
});
