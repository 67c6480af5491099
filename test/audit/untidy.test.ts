import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { sceneOf } from '../../src/audit/scene-of.js';
import { gridOf } from '../../src/audit/tables/grid.js';
import { failuresIn } from './audited.js';
import { reportOf } from './report-of.js';
import { edition } from './structure/audited.js';
import { rows, SCHOOL, told } from './told.js';

describe('what untidy reports say rightly', () => {
  it.each([
    // So many in each year, not from the one to the other.
    '五年来，在校生由2019年的3216人增至3627人，增长12.8%，年均增加102.8人。',
    // The parts of a part end where its sisters begin.
    '2023届39名毕业生中，27人升入高一级学校，其中4人升入本科院校；第二条路是就业：9人到文创企业就业；第三条路是创业：其余3人合伙成立工作室。',
    // A number that leads a title is of that title.
    '岗位实习依照《职业学校学生实习管理规定》和示机电校〔2023〕7号《示例机电工程学校学生岗位实习管理办法》执行。',
    // A plan by its name was begun.
    '“蓝领导师”计划于2020年9月启动，到2023年8月底已走过三年。',
    // 博士 are 硕士以上, too, where there are any.
    rows(
      '| 学校 | 专任教师 | 博士 | 硕士 | 硕士以上占比（%） |',
      '| 甲校 | 740 | 3 | 98 | 13.65 |',
      '| 乙校 | 410 | 0 | 50 | 12.20 |',
      '| 丙校 | 186 | 0 | 16 | 8.60 |',
      '| 丁校 | 175 | 0 | 18 | 10.29 |',
      '| 戊校 | 174 | 0 | 17 | 9.77 |',
    ),
    // What is to be kept to follows from anything.
    rows(
      '| 监测指标 | 省定标准 | 全州水平 | 达标学校 | 全州水平 | 达标学校 |',
      '| 校园占地面积 | ≥20000平方米 | 校均64287平方米 | 19 | 校均64617平方米 | 21 |',
      '| 生均用地面积 | ≥25平方米 | 39.40平方米 | 22 | 38.47平方米 | 23 |',
      '| 校舍建筑面积 | ≥12000平方米 | 校均34624平方米 | 21 | 校均35332平方米 | 22 |',
      '| 生均校舍面积 | ≥15平方米 | 21.22平方米 | 22 | 21.04平方米 | 23 |',
      '| 专任教师数 | ≥35人 | 校均99.0人 | 23 | 校均101.9人 | 23 |',
      '| 生师比 | ≤20:1 | 16.47:1 | 23 | 16.49:1 | 23 |',
      '| 生均仪器设备值 | ≥2500元 | 5902元 | 23 | 6080元 | 23 |',
      '| 生均图书 | ≥25册 | 31.94册 | 21 | 32.20册 | 22 |',
    ),
    // 1, 2, 3 beneath a head are numbers like others.
    rows(
      '表4-4 近三年获奖数（单位：项）',
      '| 年份 | 国家级 | 省级 | 市级 | 合计 |',
      '| 2021年 | 1 | 18 | 59 | 78 |',
      '| 2022年 | 2 | 21 | 68 | 91 |',
      '| 2023年 | 3 | 25 | 74 | 102 |',
    ),
    // Heads of two levels that a tool drew together.
    rows(
      '| 单位 | 2022年 | 教育经费2023年 | 增幅 | 2022年 | 生均（元）2023年 |',
      '| 示例江县 | 3833.68 | 4218.36 | 10.03 | 12299 | 13303 |',
      '| 示例河县 | 3440.92 | 3695.06 | 7.39 | 11857 | 12313 |',
    ),
    // A head that was read of two columns at once.
    rows(
      '| 专业 | 落实人数落实率（%） | 升学 |',
      '| 数控技术应用 | 131 | 37 |',
      '| 机电技术应用 | 166 | 38 |',
      '| 焊接技术应用 | 84 | 26 |',
      '| 工业机器人 | 97 | 54 |',
      '| 会计事务 | 62 | 34 |',
      '| 电子商务 | 71 | 41 |',
      '| 物流服务 | 58 | 29 |',
    ),
    '六是金额单位，除注明外为人民币万元。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('the rows of a table', () => {
  const heads = (...lines: readonly string[]): readonly string[] => {
    const [table] = sceneOf({
      document: reportOf(rows(...lines), SCHOOL),
      edition,
      concepts: new Map(),
      roster: [],
    }).tables;
    return table === undefined ? [] : gridOf(table).rowHeads.slice(1);
  };

  it('are known by the organisations beneath 单位', () => {
    expect(heads('| 单位 | 占比 |', '| 示例江县 | 26.34 |', '| 示例山县 | 24.14 |')).toEqual([
      '示例江县',
      '示例山县',
    ]);
  });

  it('are known by ages', () => {
    expect(heads('| 年龄 | 人数 |', '| 31—40岁 | 42 |', '| 50岁以上 | 46 |')).toEqual([
      '31—40岁',
      '50岁以上',
    ]);
  });

  it('are not known by the units beneath it', () => {
    expect(heads('| 单位 | 数值 |', '| 人 | 26 |', '| 平方米 | 24 |')).toEqual(['', '']);
  });
});

describe('rows that lost a number in a text', () => {
  const rowNumbers = AUDIT_RULES.filter(({ id }) => id === 'structure.row-numbers');
  const table = (...rest: readonly string[]): string =>
    rows('| 序号 | 指标 | 数值 |', '| 1 | 甲 | 3 |', '| 2 | 乙 | 4 |', ...rest);
  const gaps = (text: string): number => failuresIn(reportOf(text, SCHOOL), rowNumbers).length;

  it('are no gap', () => {
    const lost = table(
      '| 3 | 丙 | 5 |',
      '| | 教职工总数 | 6 |',
      '| 5 | 戊 | 7 |',
      '| 6 | 己 | 8 |',
    );
    expect(gaps(lost)).toBe(0);
  });

  it('are told from rows of 其中, and from none at all', () => {
    const part = table('| 3 | 丙 | 5 |', '| | 其中：女 | 2 |', '| 5 | 戊 | 7 |', '| 6 | 己 | 8 |');
    expect(gaps(part)).toBe(1);
    expect(gaps(table('| 3 | 丙 | 5 |', '| 5 | 戊 | 7 |', '| 6 | 己 | 8 |'))).toBe(1);
  });
});
