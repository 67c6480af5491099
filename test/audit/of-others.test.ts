import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { textDocument } from '../../src/document/read/text/read-text.js';
import { failuresIn } from './audited.js';
import { rows, told } from './told.js';

const CITY = '示例市职业教育质量年度报告（2023年度）';

describe('what a report says rightly of a part, of others, or of what is to come', () => {
  it.each([
    // A field to be first in is no whole.
    '公路学院2023年横向到款684.20万元，占全校的31.87%，居8个学院之首，其中与县级公路养护中心的合同14项、198.60万元。',
    // The parts of a part.
    '毕业生落实361人，其中单位就业294人，机场和航空公司116人，景区酒店89人，其余89人在客运站。',
    // Of each so many.
    '轨道工程、信息技术、物流管理学院各1个专业暂未开设。',
    // Not all who take part win.
    '全年参赛学生2964人次，评出一等奖114人次、二等奖190人次、三等奖266人次。',
    // Behind a semicolon another thing is told.
    '校级奖学金一等36人次、二等90人次、三等160人次，标准分别为1000元、600元和300元，共计13.80万元；勤工助学64人，每人全年1500元。',
    // Places for each pupil.
    '实训工位1372个，折合每名在校生0.81个，高于上年的0.70个；阅览座位2180个，每百名在校生约15.6个。',
    // The share of two bases, of which only one is named.
    '自主创业44人，占1.05%。就业指导中心介绍，自主创业人数占全体毕业生的1.02%。',
    // The whole is no share of itself: each sentence is of a part that was named before.
    '汽车学院是牵头学院，在校生2187人，占全校15.63%。航空学院2023年新增，在校生1700人，占全校12.15%。',
    // Some of all that was listed.
    '按学校分，区职教中心3216人、区卫生学校1845人、区商贸学校1562人、启航学校1087人、特教学校职业部96人，其中公办学校合计6719人。',
    // Who does it, and not who they are.
    '面包坊每天有8名学生轮流上岗，上午班4名，下午班4名，由1名面点教师和1名就业辅导员陪着。',
    // Two terms are no part of what they make.
    '第一期提供岗位376个，第二期提供岗位488个，两期合计864个，第二期比第一期多112个。',
    // A rate of two together.
    '15个项目中评为优秀的4个、良好的7个、合格的3个、限期整改的1个，优良率73.33%。',
    // A formula names what is divided.
    '生均教学科研仪器设备值=设备总值÷在校生数=17590万元÷7806人，四舍五入为22534元。',
    // The part is told behind its share.
    '全市职业学校总收入84099.9万元。中职总收入43526.1万元，比上年增长2.75%。从结构看，中职收入的91.52%来自财政，高职为76.56%。',
    // A number in words and figures.
    '学校率先建成万兆校园网，出口带宽达到1万Mbps；其余学校合计8700Mbps。',
    // What two tables count alike, of two things: by schools, and by fields.
    rows(
      '表1 各校在校生',
      '| 学校 | 在校生（人） |',
      '| 卫生学校 | 1845 |',
      '| 商贸学校 | 1562 |',
      '| 启航学校 | 1087 |',
      '| 合计 | 4494 |',
      '',
      '各校在校生合计4494人，卫生学校1845人，启航学校1087人。',
      '',
      '表2 各专业大类在校生',
      '| 大类 | 在校生（人） |',
      '| 医药卫生 | 1845 |',
      '| 财经商贸 | 900 |',
      '| 旅游 | 1067 |',
      '| 信息技术 | 682 |',
      '| 合计 | 4494 |',
    ),
    // What changed is named in its own clause.
    '与上年相比，5个生源国的人数全部增加，其中老挝由28人增至31人，增3人；泰国由17人增至22人，增5人，增量最大；印度尼西亚增２人，哈萨克斯坦增３人，赞比亚增２人，合计增15人。',
    '全省技能大赛中，我校共获奖150项，其中一等奖26项、二等奖51项、三等奖73项，获奖总数比上年的138项增加12项，一等奖比上年多5项。',
    // Things that are counted otherwise.
    '数据全部由中台取数。17台打印机的月打印量降到2,100张，减少6,900张以上，降幅超过七成六。',
    // What this is held against.
    '与上年核查属实的5起相比，减少了3起，下降60.00%。',
    // What is in another number, and no whole of it.
    '这两项软件著作权已包含在当年48项软件著作权之内。',
    // A whole of another time.
    '时点在校人数为1586人。加上2022级1538人、2021级1488人，学校全日制在校生为4612人，比2022年9月30日的4486人增加126人，增长2.81%。其中女生2814人，占61.01%；男生1798人，占38.99%。',
    // Told again in parts of a hundred.
    '教务科把升学的561人画成了一张图，这里用文字说一遍：561人里，每100人大约有38人走转段，46人走职教高考，16人走高职单招。',
    // What each pays is no part of anything.
    '学校实习专项经费96.40万元，其中实习责任保险61.28万元，按每生60元投保，投保率100%。',
    // Some of those that a rate is of.
    '2023届毕业生1398人，毕业去向落实率97.78%，升学率74.54%，升入本科96人，就业毕业生月收入3216元。',
    // What was named is counted.
    '会议问了三个问题。结论是：“双师型”教师和体质合格率两项，目标定得对，力气用得不够；在线精品课程一项，目标定得对。',
    // The name of a stage; a number rounded to a unit.
    '该项目2022年12月完成立项，2023年3月开工。各校经费表有的精确到元，有的取整到万元，汇总时统一。',
    // The bracket holds parts of what its share is of.
    '290名专任教师中，女教师206人，占71.03%；男教师84人，占28.97%。具有硕士及以上学位的79人（博士1人、硕士78人），占27.24%。',
    // What a bracket says of some, of those that came and went, or of more than one thing.
    '教师中女教师64名（党员46名、团员12名）。学校共有外聘教师58人（新进61人、退休3人）。',
    // Lengths, and a goal that policies name.
    '这座城市有2317年建城史，2120年前已有学宫；全校教师教龄合计2163年；学校力争为2060年实现碳中和贡献力量。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    // Where a blank stands between all characters, a line may begin within a number.
    rows(
      '学 校 现 有 教 职 工 9 8 人 ，共 有 专 任 教 师 7 9 人 ，其 中 专 业 课 教 师 4 7 人 ，双 师 型 教 师',
      ' 2 7 人 ，占 专 业 课 教 师 的 5 7 . 4 5 % ，占 专 任 教 师 的 3 4 . 1 8 % 。高 级 职 称 9 ',
      '人 ，占 1 1 . 3 9 % ；研 究 生 学 历 1 1 人 ，占 1 3 . 9 2 % 。另 聘 兼 职 教 师 2 2 人 ，生',
      ' 师 比 为 1 2 . 0 8 : 1 。',
    ),
    // The colleges of a city beside its schools.
    '全市直接就业的中职毕业生2580人中，对口就业率82.64%；自主创业39人，占1.51%。高职毕业生直接就业3261人，面向三次产业分别为423人、1352人和1486人，在本市就业1920人，占58.88%；自主创业69人。',
  ])('as plain text: %s', (text) => {
    const report = rows(CITY, '第一章 学生发展', text, '');
    const findings = failuresIn(textDocument(report, '年报.txt'), AUDIT_RULES);
    expect(findings.filter(({ rule }) => rule.startsWith('numbers.'))).toEqual([]);
  });

  it('a sentence that goes on behind a page’s foot and head', () => {
    const page = (number: number, ...lines: readonly string[]): string =>
      rows(...lines, '', `— ${number} —`, '\f示例市职业教育质量年度报告（2023年度）', '');
    const text = rows(
      CITY,
      '2024年1月',
      '一、办学条件',
      page(1, '学校共有在校生3120人。图书馆年内开放320天。'),
      page(
        2,
        '二号实训楼于2022年9月开工，建筑面积9800平方米，年底主体结构封顶，累计完成投资2310万元，计划',
        '5 学校自2015年度起编制质量年度报告，均可在专栏查阅。',
      ),
      page(3, '2024年8月交付使用。智慧教室二期改造教室46间。'),
      page(4, '复核结论为“待改进”的2所，两校须在2024年6月30日前提交整改报告。'),
    );
    const findings = failuresIn(textDocument(text, '年报.txt'), AUDIT_RULES);
    expect(findings.filter(({ rule }) => rule.startsWith('time.'))).toEqual([]);
  });

  it('units of one school in their own sections', () => {
    const text = rows(
      '示例工程职业学院质量年度报告（2024年度）',
      '第一章 各学院简报',
      '一、信息工程学院',
      '在校生2146人，较上年2012人净增134人；招生专业8个。2024届毕业生668人，落实642人，落实率96.11%；升学172人、就业470人。',
      '二、建筑工程学院',
      '建筑工程学院在校生1462人，是两个规模缩减的学院之一，另一个是财经商贸学院。2024年停招了建筑装饰工程技术专业，招生专业剩6个，新生478人。2024届毕业生534人，落实511人，落实率95.69%，升学96人、就业415人。',
      '三、财经商贸学院',
      '财经商贸学院在校生1876人；招生专业6个，新生654人。2024届毕业生640人，落实607人，落实率94.84%；升学158人，占24.69%；就业449人。',
    );
    const findings = failuresIn(textDocument(text, '年报.txt'), AUDIT_RULES);
    expect(findings.filter(({ rule }) => rule.startsWith('numbers.'))).toEqual([]);
  });

  it('a paragraph that begins with the label of a table', () => {
    const text = rows(
      CITY,
      '一、民生实事',
      '表 1-1 2023年民生实事完成情况',
      '| 项目 | 投入（万元） |',
      '| 改造 | 376.40 |',
      '| 热水 | 7.60 |',
      '',
      '表 1-1 所列实际投入 384.00 万元，其中改造类项目 376.40 万元',
      '列入基本建设与修缮，热水供应延时 7.60 万元列入日常维护。',
      '',
      '表1-1中热水供应延时项目由后勤处负责；改造类项目由基建处负责，到年底全部',
      '完成。',
    );
    const findings = failuresIn(textDocument(text, '年报.txt'), AUDIT_RULES);
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });

  it('an annex that is of the secondary schools alone, in the report of a city with colleges', () => {
    const indicators = [
      ['知识产权项目数', '项', 23, 112],
      ['专利授权数量', '项', 9, 64],
      ['专利转让数量', '项', 2, 10],
      ['成果转化到款额', '万元', 12.5, 75.4],
      ['横向技术服务到款额', '万元', 38.6, 738.3],
      ['横向技术服务产生的经济效益', '万元', 313, 6313],
      ['纵向科研经费到款额', '万元', 35, 345.5],
      ['非学历培训到账经费', '万元', 210.5, 912.4],
    ] as const;
    const text = rows(
      CITY,
      '一、服务贡献',
      `全市职业学校${indicators.map(([name, unit, , all]) => `${name}${all}${unit}`).join('，')}。`,
      '',
      '附件',
      '附表 4 服务贡献表',
      '| 序号 | 指标 | 单位 | 2023年 |',
      ...indicators.map(([name, unit, own], at) => `| ${at + 1} | ${name} | ${unit} | ${own} |`),
    );
    const findings = failuresIn(textDocument(text, '年报.md'), AUDIT_RULES);
    expect(findings.filter(({ rule }) => rule.startsWith('numbers.'))).toEqual([]);
  });
});
