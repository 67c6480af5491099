import { describe, expect, it } from 'vitest';
import { columnUnitRule } from '../../../src/audit/units/column-unit.js';
import { doubledUnitRule } from '../../../src/audit/units/doubled-unit.js';
import { impossibleInTableRule } from '../../../src/audit/units/impossible-in-table.js';
import { impossibleInTextRule } from '../../../src/audit/units/impossible-in-text.js';
import { labelUnitRule } from '../../../src/audit/units/label-unit.js';
import { percentagePointRule } from '../../../src/audit/units/percentage-point.js';
import { shareOrPointsRule } from '../../../src/audit/units/share-or-points.js';
import { squareMetreRule } from '../../../src/audit/units/square-metre.js';
import { observed, quotesOf, sceneOfPieces } from '../names/document.js';

const table = (...rows: readonly (readonly string[])[]) => [
  { rows: [['序号', '指标', '单位', '数值'], ...rows] },
];

describe('a row in a unit its indicator cannot have', () => {
  it.each([
    [['1', '全日制在校生人数*', '元', '3120'], ['元', '全日制在校生人数*'], 'error'],
    [['1', '毕业生人数', '个', '3120'], ['个', '毕业生人数'], 'warning'],
    [['2', '年财政专项拨款', '人', '408'], ['人', '年财政专项拨款'], 'error'],
    [['3', '生师比', '%', '11.17'], ['%', '生师比'], 'error'],
    [['4', '毕业生满意度', '人', '99'], ['人', '毕业生满意度'], 'error'],
    [['4', '公益项目培训学时', '个', '99'], ['个', '公益项目培训学时'], 'notice'],
    [['1', '毕业生人数', '人', '3120元'], ['3120元', '毕业生人数'], 'error'],
  ])('tells in %j', (row, quotes, severity) => {
    const [first, ...more] = observed(impossibleInTableRule, table(row));
    expect(quotesOf(impossibleInTableRule, table(row))).toEqual([quotes]);
    expect([first?.severity ?? 'error', more.length]).toEqual([severity, 0]);
  });

  it.each([
    [['1', '全日制在校生人数', '人', '3120']],
    [['1', '全日制在校生人数', '名', '3120名']],
    [['1', '专业数量', '种', '12个']],
    [['1', '教学计划内课程总数', '学时', '35119']],
    [['1', '教学计划内课程总数', '门', '81']],
    [['1', '生均教学科研仪器设备值', '元/生', '16633']],
    [['1', '生均教学科研仪器设备值', '万元', '1.66']],
    [['1', '互联网出口带宽', 'Mbps', '1000M']],
    [['1', '年实习专项经费', '万元', '517元']],
    [['1', '毕业生满意度', '%', '98分']],
    [['1', '毕业生人数', '人', '见第3页']],
    [['1', '专任教师赴国外指导和开展培训时间', '人日', '3']],
  ])('leaves %j', (row) => {
    expect(quotesOf(impossibleInTableRule, table(row))).toEqual([]);
  });

  it('leaves every row of the edition itself, but for the official misprint', () => {
    const { edition } = observedEdition();
    const rows = edition.flatMap(({ rows: each }) =>
      each.map(({ printedName, printedUnit }) => ['1', printedName, printedUnit, '0']),
    );
    const found = quotesOf(impossibleInTableRule, table(...rows));
    expect(found).toEqual([['个', '公益项目培训学时']]);
  });
});

function observedEdition() {
  const { edition } = sceneOfPieces([]);
  return { edition: edition.tables };
}

describe('a number in a unit its noun cannot have', () => {
  it.each([
    ['学校现有在校生3120个，专任教师206人。', '学校现有在校生3120个'],
    ['在校生人数为3120元。', '在校生人数为3120元'],
    ['生师比为15.2%，优于标准。', '生师比为15.2%'],
    ['毕业生就业率为96人。', '毕业生就业率为96人'],
    ['培训到账经费120人次。', '培训到账经费120人次'],
    ['全年招生人数1200万元，', '全年招生人数1200万元'],
    ['馆藏纸质图书12万平方米。', '馆藏纸质图书12万平方米'],
    ['校舍建筑面积约120亩。', '校舍建筑面积约120亩'],
    ['建筑面积62331元，', '建筑面积62331元'],
    ['互联网出口带宽1000GB。', '互联网出口带宽1000GB'],
    ['公益项目培训学时11890个。', '公益项目培训学时11890个'],
    ['学校占地合计35600米，分三处。', '学校占地合计35600米'],
    ['改造面积 3 240米，总投资612万元。', '改造面积 3 240米'],
    ['车间腾出1200米，摆上38台设备。', '车间腾出1200米'],
    ['校舍建筑面积按在校生计，生均27.0米。', '生均27.0米'],
    ['生均占地26.2公顷，高于标准。', '生均占地26.2公顷'],
    ['新校区占地86700平方千米。', '新校区占地86700平方千米'],
    ['两个校区相距23公斤，往返不便。', '校区相距23公斤'],
  ])('tells in %s', (sentence, quote) => {
    expect(quotesOf(impossibleInTextRule, [sentence])).toEqual([[quote]]);
  });

  it.each([
    '在校生3120人，毕业生1200名，教师120人次。',
    '在校生120个班，毕业生3个专业方向。',
    '奖励毕业生3000元，资助在校生500万元，双师型专任教师52%。',
    '占地面积120亩，建筑面积6.2万平方米。',
    '就业率提高3个百分点，满意度达98分，合格率98%。',
    '生师比为15.2:1，师生比1:15。',
    '培训学时38800个学时，学时达3万。',
    '在校生2023年3000人。',
    '投入120人，新增图书120万元，每课时50元，生均建筑面积20平方米/生，绿化面积30%。',
    '教师占比为1:15，资助金额人均2000元，惠及学生120人次，学校32%。',
    '出口带宽1000M，主干带宽10G，备份线路500Kbps。',
    '课酬合一课时60元，1课时80元，每班60课时1200元。',
    '新建跑道300米，改造管网1200米，占地南北长300米，腾出3个车间。',
    '开发区占地12.5平方公里，全县面积2100平方公里，生均用地0.05亩，占地240亩。',
    '两校区相距23公里，车程40分钟，相隔3站。',
    '除第一章1.6所述满意度外，另有6.2所列占比。',
  ])('leaves %s', (sentence) => {
    expect(quotesOf(impossibleInTextRule, [sentence])).toEqual([]);
  });
});

describe('a label and its unit', () => {
  it.each([
    [['招生人数（元）', '1200'], [['招生人数（元）']]],
    [['占地面积（人）', '1200'], [['占地面积（人）']]],
    [['招生人数（人）', '经费（万元）', '就业率（%）', '面积（亩）', '人数（占比%）'], []],
    [['生均经费（元/生）', '学生数（含五年制）', '人数（万人）'], []],
  ])('%j', (head, quotes) => {
    expect(quotesOf(labelUnitRule, [{ rows: [head] }])).toEqual(quotes);
  });
  it('reads a column of units where the standard knows no such indicator', () => {
    expect(
      quotesOf(labelUnitRule, table(['1', '今年招生人数', '元', '5'], ['2', '仪器', '台', '5'])),
    ).toEqual([['元', '今年招生人数']]);
  });
  it('leaves the edition as printed', () => {
    const rows = observedEdition().edition.flatMap(({ rows: each }) =>
      each.map(({ printedName, printedUnit }) => ['1', printedName, printedUnit, '0']),
    );
    expect(quotesOf(labelUnitRule, table(...rows))).toEqual([]);
  });
});

describe('a growth beside a count', () => {
  it('is left', () => {
    const rows = [
      ['指标', '2022年', '2023年', '增幅'],
      ['毕业生人数', '100人', '110人', '10%'],
    ];
    expect(quotesOf(impossibleInTableRule, [{ rows }])).toEqual([]);
  });
});

describe('a cell in another unit than its column', () => {
  const column = (head: string, ...cells: readonly string[]) => [
    { rows: [['项目', head], ...cells.map((cell) => ['甲', cell])] },
  ];
  it.each([
    ['金额（万元）', '35人', [['35人', '金额（万元）']]],
    ['人数（人）', '35%', [['35%', '人数（人）']]],
    ['金额（万元）', '3500元', [['3500元', '金额（万元）']]],
    ['金额（万元）', '35万元', []],
    ['金额（万元）', '35', []],
    ['人数（名）', '35人', []],
    ['数量（个）', '35个专业', []],
    ['人数（人）', '35人次', []],
    ['时间（月）', '2023年9月', []],
    ['项目（含省级）', '35人', []],
  ])('under %s: %s', (head, cell, quotes) => {
    expect(quotesOf(columnUnitRule, column(head, '1', cell))).toEqual(quotes);
  });
});

describe('units twice, or two at once', () => {
  it.each([
    ['投入25万万元，共计。', '投入25万万元，共计。'],
    ['达到96%%，', '到96%%，'],
    ['招生312人人，', '生312人人，'],
    ['共5项项。', '共5项项。'],
  ])('tells in %s', (sentence, _quote) => {
    expect(quotesOf(doubledUnitRule, [sentence])).toHaveLength(1);
  });
  it.each([
    '3120人人均收入',
    '5名名师，12所所属院校，2项项目，3家家具企业，3台台式机',
    '每秒5亿亿次',
    '20个个体工商户。',
  ])('leaves %s', (sentence) => {
    expect(quotesOf(doubledUnitRule, [sentence])).toEqual([]);
  });
  it.each([
    ['提高5%个百分点。', 1],
    ['提高2.5%百分点。', 1],
    ['占百分之5%。', 1],
    ['提高5%，提高2个百分点，占百分之五。', 0],
  ])('percentage points in %s', (sentence, count) => {
    expect(quotesOf(percentagePointRule, [sentence])).toHaveLength(count);
  });
  it.each([
    ['建筑面积5000平方，', 1],
    ['建筑面积5000平方米，3平方公里，3的平方', 0],
  ])('square metres in %s', (sentence, count) => {
    expect(quotesOf(squareMetreRule, [sentence])).toHaveLength(count);
  });
});

describe('shares and their differences', () => {
  it.each([
    '在校生满意度94.36个百分点，用人单位满意度95%。',
    '合格率93.37%，比上年的91.85%提高1.52%。',
    '落实率由96.90%升至97.71%，提高0.81%；其余不变。',
    '学校达标率85%，较上年的80%上升5%。',
    '落实率97.12%，比2023届提高0.38%，比2022届提高0.81个百分点。',
    '落实率97.12%，比2023届提高0.38个百分点，比2022届提高0.81%。',
  ])('are told apart in %s', (sentence) => {
    expect(quotesOf(shareOrPointsRule, [sentence])).toHaveLength(1);
  });
  it.each([
    '合格率93.37%，比上年的91.85%提高1.52个百分点。',
    '满意度提高3个百分点，满意度比上年高40个百分点左右。',
    '占比由10%提高到20%，提高100%。',
    '收入增长8.2%，支出增长6.1%，比计划增长2.1%的目标低。',
    '培训人次占50%，就业率96%，增长5%。',
    '男生占60.5%，女生占39.5%，共青团员占21%。',
    '普及率由98.5%提高到99.5%，提高1%。',
    '招生1262人，增长3.2%，报到率提高0.5个百分点。',
    '落实率97.12%。招生增长3.2%，报到率提高0.5个百分点。',
    '落实率97.12%，比2023届提高0.38个百分点，比2022届提高0.81个百分点。',
  ])('are left in %s', (sentence) => {
    expect(quotesOf(shareOrPointsRule, [sentence])).toEqual([]);
  });
});
