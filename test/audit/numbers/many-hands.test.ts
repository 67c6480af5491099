import { describe, expect, it } from 'vitest';
import { type Slip, tellsSlip, told } from './slips.js';

const CITY = '示例市中等职业教育质量年度报告（2023年度）';

const SLIPS: readonly Slip[] = [
  // Shares whose whole stands further off, or is called otherwise.
  [
    '毕业生1457人，直接就业520人。他们的去处各不相同。到第三产业454人，占87.31%。',
    '87.31%',
    '78.31%',
    'share',
  ],
  ['参加心理测评9086人，列入重点关注273人，占受测人数的3.00%。', '3.00%', '3.30%', 'share'],
  [
    '学徒家长满意的216人，升学609人，毕业生925人。升学占毕业生65.84%。',
    '65.84%',
    '6.584%',
    'share',
  ],
  [
    '在校生2618人。享受免学费政策的2541人，占在校生的97.06%；享受国家助学金418人，占15.97%。',
    '15.97%',
    '19.57%',
    'share',
  ],
  ['专任教师3022人。高级职称912人（其中正高级37人），占30.18%。', '30.18%', '38.10%', 'share'],
  ['1+X考核报名568人，过了524人，通过率92.25%。', '524人', '542人', 'share'],
  ['到款638.5万元，其中市属学校471.3万元，比重73.81%。', '73.81%', '78.31%', 'share'],
  ['计划招收徒工240人，已招72人，进度为30.00%。', '30.00%', '33.00%', 'share'],
  ['二年级样本421份，满意的391份，满意度92.87%。', '391份', '319份', 'share'],
  // Shares side by side, of a whole that nobody names.
  [
    '甲校4860人次，占38.45%；乙校3320人次，占26.27%；丙校2540人次，占20.09%；丁校1300人次，占10.28%。',
    '38.45%',
    '34.85%',
    'shares-together',
  ],
  ['男生22708人，占55.10%；女生18505人，占44.90%。', '55.10%', '51.50%', 'shares-together'],
  [
    '高级171人，中级252人，初级及以下198人，占27.54%、40.58%、31.88%。',
    '31.88%',
    '38.18%',
    'shares-together',
  ],
  [
    '研究生118人（19.00%），本科497人（80.03%），专科6人（0.97%）。',
    '497人',
    '479人',
    'shares-together',
  ],
  // Changes whose two values stand in their sentence in other ways.
  ['设备故障从34次降到19次，少了15次。', '15次', '51次', 'change'],
  ['秋季招收外省学生216人，比2022年秋季的184人增加32人。', '184人', '148人', 'change'],
  ['升入本科742人，比上年的613人多129人。', '129人', '192人', 'change'],
  [
    '教学设备总值69844.2万元，生均16947元，设备总值比上年的65217.8万元增加4626.4万元。',
    '4626.4万元',
    '4266.4万元',
    'change',
  ],
  // Wholes and what they leave over.
  ['收到助学金申请437份，经评议认定418份，未通过的19份。', '437份', '473份', 'parts'],
  ['项目总投资1000万元，由财政资金680万元、学校自筹320万元组成。', '1000万元', '1100万元', 'parts'],
  [
    '72971.6万元财政拨款中，市属学校25846.3万元，四区36428.7万元，三县10696.6万元。',
    '10696.6万元',
    '10966.6万元',
    'parts',
  ],
  ['有效答卷366份，汽车160份、烹饪130份、幼儿76份。', '366份', '336份', 'parts'],
  [
    '设备值382.6万元，汽车241.5万元、烹饪98.7万元、幼儿42.4万元。',
    '241.5万元',
    '214.5万元',
    'parts',
  ],
  // Means over whatever is counted, with the total before or behind.
  ['实际供餐160天，一共卖出62400份，平均每天390份。', '62400份', '64200份', 'average'],
  ['订单班17个，订单学生712人，平均每班41.88人。', '41.88人', '48.18人', 'average'],
  ['国家助学金获得者418人，每人2000元，共83.6万元。', '418人', '481人', 'average'],
  // Counts with a list on either side.
  [
    '学校联合示例云商有限公司、示例百货有限公司、示例物流有限公司3家企业编写教材。',
    '3家',
    '8家',
    'count-list',
  ],
];

describe('relations as many hands write them', () => {
  it.each(SLIPS)('%s', tellsSlip);
});

const BASE =
  '学校现有在校生2618人，毕业生786人，升学541人，直接就业227人，教职工203人，专任教师168人，开设专业13个，教学仪器设备值5126.4万元。\n# 二\n';

describe('parts that are always the same whole', () => {
  const OWN = '全校现有在校生2618人，毕业生786人。\n# 二\n';

  it.each(['一年级926人、二年级874人、三年级818人。', '男生2011人，女生607人。'])(
    'agree: %s',
    (text) => {
      expect(told(`${OWN}${text}`)).toEqual([]);
    },
  );

  it.each(['一年级926人、二年级847人、三年级818人。', '男生2101人，女生607人。'])(
    'do not: %s',
    (text) => {
      expect(told(`${OWN}${text}`).filter((each) => each.startsWith('known-whole: '))).not.toEqual(
        [],
      );
    },
  );

  it.each([
    '一年级926人、二年级874人、三年级600人。',
    '机电系一年级126人、二年级147人、三年级118人。',
    '参赛的男生201人，女生60人。',
    '扣除寄读的，面向三个年级排课2591人，其中一年级926人、二年级847人、三年级818人。',
  ])('may be of others: %s', (text) => {
    expect(told(`${OWN}${text}`).filter((each) => each.startsWith('known-whole: '))).toEqual([]);
  });
});

describe('what cannot be', () => {
  it.each([
    ['聘请行业导师175万人，其中大国工匠22人。', 'magnitude: '],
    ['折算后的生师比为150.1:1。', 'magnitude: '],
    [
      `${Array.from({ length: 25 }, (_, at) => `第${at + 1}项占${30 + at}.5${at % 9}%。`).join('')}双师型教师占5.657%。`,
      'decimals: ',
    ],
  ])('%s', (text, found) => {
    expect(told(text).filter((each) => each.startsWith(found))).not.toEqual([]);
  });

  it.each([
    '全国中等职业学校专任教师69.54万人，全省专任教师12.3万人。',
    '生师比为15.01:1。',
    '甲占33.333%，乙占66.667%。',
    `${Array.from({ length: 25 }, (_, at) => `第${at + 1}项占${30 + at}.5${at % 9}7%。`).join('')}双师型教师占5.657%。`,
  ])('but may: %s', (text) => {
    expect(told(text).filter((each) => /^(?:magnitude|decimals): /.test(each))).toEqual([]);
  });
});

describe('what a school may say beside its own numbers', () => {
  it.each([
    // Whose the numbers of a paragraph are that begins with a unit of the school.
    '机械工程系是我校历史最长的系部，前身可追溯到建校之初，现设4个专业，在校生777人；2023届毕业生238人，升学161人，直接就业72人，设备值1842.7万元。',
    '汽车工程系规模最小，在校生436人，占全校的16.65%。毕业生124人，升学79人。',
    '东校区以机电类为主，在校生1326人，专任教师86人。',
    // Others that it is compared with.
    '从全市看，示例市现有中等职业学校12所，在校生3.12万人，学校约占全市的8.4%。',
    '落实率97.71%，比全市96.15%的平均水平高1.56个百分点。',
    // Only some of what there is.
    '3个专业群覆盖专业11个，占专业总数的84.62%。',
    '教职工186人中180人表示满意，满意度96.77%。',
    // Another time.
    '招生926人，而上年计划900人，实际招生892人，计划完成率为99.11%。',
    '升学率由64.42%上升到68.83%。',
    '专业由2019年合并时的9个发展到13个。',
    '专任教师达到175人，在现有168人的基础上再增7人。',
    '社会培训13800人次，在2023年12640人次的基础上再增1160人次。',
    // Rates whose count is the part, and wholes that stand elsewhere.
    '参加体质测试的学生2571人；测试合格2459人，合格率95.64%。',
    '全校46个社团，参加学生1702人，参与率65.01%。',
    '招生计划960人，发放录取通知书951份，实际报到926人，报到率97.37%。',
    '近两年从五校吸纳毕业生467人，分别是213人、118人和136人，占直接就业人数的205.73%。',
    '教研项目获奖32项，占40.00%；毕业生里有139人取证，占78.01%；其中初级61人、中级41人、高级37人，占43.88%、29.50%、26.62%。',
    '第一产业5人，占2.20%；第二产业158人，占69.60%；第三产业64人，占28.19%。升学的占毕业生的68.83%。',
    '现有教学班66个，机械系12个、电气系18个、汽车系9个开设订单班。',
    '毕业生786人，升学的541人、参军的9人、创业的8人有奖励。',
    '报送课例12个，获一等奖2个、二等奖4个、三等奖3个。',
    '项目总投资1100万元，其中财政资金680万元、学校自筹320万元。',
    '就业1144人，其中本市就业882人、省内就业1029人。',
    '互联网出口带宽校均1500Mbps，校园网主干最大带宽20000Mbps，全市18所学校中12所达标。',
    // Years that each have their own number.
    '2021年、2022年、2023年在校生分别为2436人、2507人和2618人，两年增加182人。',
    '2021年至2023年毕业生依次为705人、742人和786人。',
    '近三年招生分别为845人、892人和926人。',
    // Sums of some, parts of what was told before both.
    '思政课16人、其他公共基础课48人、专业课104人，公共基础课合计64人。',
    '按年级分，一年级926人，二年级874人，三年级818人。按性别分，男生2011人，女生607人。',
    '留在本县的110人，在本市其他县区的42人，留在当地（本市）的152人。',
    // Of what is no thing of the school's.
    '校史馆建筑面积420平方米，陈列实物376件。',
    '全县接待游客612.3万人次，旅游总收入48.7亿元，比上年的39.6亿元增长22.98%。',
    '示例、样本、样例三县的8所学校选派特派员。',
  ])('%s', (sentence) => {
    expect(told(`${BASE}${sentence}`).filter((each) => !each.includes('205.73'))).toEqual([]);
  });
});

describe('what a city may say of its districts', () => {
  const TOTAL = '全市现有在校生41213人，专任教师3022人，毕业去向落实率97.60%。\n# 二\n';

  it.each([
    '其中，四个区19所学校，在校生21642人；三个县8所，在校生6725人。',
    '石埠区依港而建，4所学校有在校生4102人；全区毕业生1329人，落实去向1297人，落实率97.59%。',
    '临澜区的学校升学率72.28%，比全区60.48%的平均水平高11.80个百分点，专任教师302人。',
    '现有中外合作办学专业2个，在校生173人，比上年的158人增加15人，占全市在校生的0.42%。',
  ])('%s', (sentence) => {
    expect(told(`${TOTAL}${sentence}`, CITY)).toEqual([]);
  });
});

describe('one number of a group that two places tell', () => {
  const LABELS = ['图1 近四年在校生规模（单位：人）', '2436', '2507', '2561', '2618'].join('\n');
  const text = (numbers: readonly string[]): string =>
    `${LABELS}\n# 二\n${'由图可见，'.repeat(90)}在校生由2020年的${numbers.join('人，到下一年的')}人。`;

  it('is silent where they agree', () => {
    expect(told(text(['2436', '2507', '2561', '2618']))).toEqual([]);
  });

  it.each([
    ['two digits changed about', ['2436', '2507', '2516', '2618'], '2516'],
    ['a digit changed', ['2436', '2907', '2561', '2618'], '2907'],
  ])('finds %s', (_, numbers, odd) => {
    const all = told(text(numbers));
    expect(
      all.filter((each) => each.startsWith('told-again: ') && each.includes(odd)),
      JSON.stringify(all),
    ).not.toEqual([]);
  });

  it.each([
    ['one number alone is shared', ['2463', '2570', '2516', '2618']],
    ['they stand in another order', ['2618', '2507', '2516', '2436']],
    ['the number is what two beside it make', ['2436', '2507', '2651', '144', '2618', '33']],
    ['the other number stands there too', ['2436', '2507', '2516', '2561', '2618']],
  ])('is silent where %s', (_, numbers) => {
    expect(told(text(numbers)).filter((each) => each.startsWith('told-again'))).toEqual([]);
  });
});
