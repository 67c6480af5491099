import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import { textDocument } from '../../src/document/read/text/read-text.js';
import { failuresIn } from './audited.js';
import { rows } from './told.js';

const CITY = '示例市职业教育质量年度报告（2024年度）';

/** What is found in a report on 2024, dated 28 February 2025, with these lines. */
const foundIn = (...lines: readonly string[]): readonly string[] =>
  failuresIn(
    textDocument(rows(CITY, '2025年2月28日', '', ...lines, ''), '年报.txt'),
    AUDIT_RULES,
  ).map(({ rule, message }) => `${rule}: ${message.zh}`);

describe('what each clause says of its own subject', () => {
  it.each([
    // The rate of one of several districts, whose counts are not told.
    '2024年秋季招生计划13150人，实际录取报到13166人，比上年12927人多招239人，增长1.85%。八个区中超额完成计划的有三个：桥区103.41%、新区102.37%、河区101.88%；港区差19人，完成率99.22%，其余四区在96.00%至97.95%之间。',
    // A share so small that it may be of wholes far apart.
    '自主创业17人，占落实人数的0.15%。在本省落实去向（含升学）10685人，占落实人数的94.64%。大型企业就业1133人，占落实人数的10.04%。',
    // The share is of what its own clause names.
    '直接就业与自主创业合计2460人，按产业分，第一产业26人、第二产业1582人、第三产业852人，第二产业占64.3%，将近三分之二；按单位分，大型企业684人，占27.8%，中小微企业等基层1776人，占72.2%，后者是前者的2.6倍。',
    // Of each so many.
    '心理健康方面，五校均设立心理辅导室，配备专职心理教师7名，其中港口职业学校和一中专各2名，其余三校各1名。',
    '非遗项目4个：示例滨贝雕、渔家剪纸、海草房营造、湾区大鼓；传承人5人，其中贝雕2人，其余各1人。',
    // What a rate is reckoned from.
    '直接就业2438人。专业对口1926人，对口率79.0%（以直接就业2438人为基数）。',
    // Prizes of another competition.
    '市赛获奖209项。艺术职校首次参赛即获省赛二等奖1项、三等奖2项。潮声技校参加的是技能竞赛,省级二等奖2项、三等奖3项,市级一、二、三等奖分别为1项、4项、6项,单列,不并入上述各数。',
    '教师教学能力比赛另获省级二等奖1项、三等奖2项，市级9项，不计入上述112项。',
    // Who came for something else is not spread over.
    '校医6名，全年接诊5230人次，转诊64人次。学生图书借阅4.62万册次，人均8.69册次。',
    // Who is held against others, and how much a little more is.
    '在集团实习352人，占11.8%；全校人均月实习报酬2940元，在集团的3380元比全校高440元，高15.0%。',
    '排课冲突由每学期46起降至15起，减少三分之二强（67.4%）。',
    // Made, and not born.
    '2023年生产标准件4.2万件，2024年生产6.3万件，增长50%；2024年产值113.4万元，折合每件18元。',
    // Of what the change before it names, whose values stand elsewhere.
    '五年间，在校生由1102人增到1308人，增加206人，增长18.69%；专任教师增加12人，增长14.29%；“双师型”教师由十七名增到三十二名。',
    // Of one kind with what stands before them, and no parts of it.
    '走读与住宿：男生入住634人，女生入住608人；走读男生33人、女生33人。',
    // What else each of them may be.
    '2024年1月至8月，学校组织7个职业（工种、证书）的考核，参加考核1402人次。',
    // Some of the parts over again.
    '企业共建开放型区域产教融合实践中心126个，其中云帆区31个、鹭洲区19个、长堤区14个，三区合计64个，占50.79%。',
    // Neither is part of the other.
    '测试10138人，其中优秀811人、良好3042人、及格5740人、不及格545人，合格率94.62%。优秀率8.00%，良好率30.01%。',
    // The rate of some, whose counts are not told here.
    '2024届毕业生10538人，去向落实10182人，落实率96.62%，提高0.49个百分点。中职落实率97.81%，高职95.08%。',
    // What each of several has.
    '年生均财政拨款水平高职13522元，中职16666元；其中教育部门中职16886元，技工院校15961元。',
    // Of the year before the one told of.
    '2023年计划3855人，报到3824人，报到率98.86%。上一年计划3780人，录取3741人，报到3702人，报到率98.96%。两年相比，报到率低0.10个百分点。',
    // To come, and said to be.
    '没办成的两件，一是职教中心实训楼封顶，拖到了2025年4月，二是新宿舍，还在等批复。',
    '到12月31日，48万元合同款到款43.20万元，余10%为质保金，2025年12月支付。',
    // Of several things in turn, so many more than before, and net of what went out.
    '与2023年的5420人次、341.20万元相比，分别增加660人次、41.40万元，增长12.18%和12.13%。',
    '参加实训的有268人。2023年参加224人，今年多44人，增长19.64%。',
    '设备总值8424.00万元，上年为7680.96万元。全年新购1124.00万元，报废核销380.96万元，净增743.04万元，增长9.67%。',
    // Each of a list has its own share, and one school's pupils are not all of them.
    '从举办者看，市教委直属学校投入112480万元、行业学校186342万元、区属学校248610万元、民办学校38766万元，依次占19.19%、31.79%、42.41%和6.61%。',
    '全县在校生1467人。\n\n截至2024年9月30日，县职教中心在校生1140人，占全县在校生的77.71%，其中校本部886人、岔河分校254人；育英职校313人，占21.34%；特教班14人，占0.95%。按年级分，一年级535人，二年级495人，三年级437人。在校生中女生642人，占43.76%；少数民族学生211人，占14.38%。',
    // A mean has no parts.
    '就业毕业生平均月收入，按有效回答的128人计算为3105元，比上届的2984元高121元，增长4.05%。其中校本部3180元（72人），分校2990元（24人），育英职校3120元（29人），特教班2100元（3人）。',
    '实地督导发现问题372条，截至2025年1月底已整改329条，整改率88.44%。',
    // Kinds with a number each, and what is meant by a word.
    '三所高校（两所高职专科院校、一所职业本科学校）合计4176.2万元，占89.9%；两所中职合计469.9万元，占10.1%。',
    '深度合作企业12家（指同时具备订单班、设备投入、共编教材三项中两项以上的）。',
    // The rates of several things, and units of several.
    '三个增长率由低到高依次是人数31.0%、人次35.4%、天数50.6%，说明教师不仅来得多，而且待得久。',
    '生均工位不低于1.0个、留县就业达到50%三项硬指标。对照起来，我校2024年分别为65.10%、0.93个、44.52%，依次差4.90个百分点、0.07个和5.48个百分点。',
    '四个区域中，每百名职工对应学徒最多的是县配套园，3.2人；最少的是示例江基地，2.4人，约为前者的四分之三。',
    // Notes on units, and what is called a fall.
    '注：“建成”为年份，面积单位为平方米，设备值、集团出资单位为万元；课时占比单位为%。',
    '数学合格率87.93%，是十一个调查项目里唯一的下降项，根子在入学时程度参差。',
    // Two lists of alike words, of things that are counted otherwise.
    '◆ 在线精品课程。高职1699门：国家级29门、省级268门、校级1402门；中职407门：国家级4门、省级87门、校级316门。◆ 资源库。高职160个（国家级5、省级34、校级121）；中职91个（国家级1、省级12、校级78）。',
  ])('%s', (text) => {
    expect(foundIn('第一章 学生发展', text)).toEqual([]);
  });

  it.each([
    ['numbers.parts', '配备专职心理教师7名，其中港口职业学校2名，第一中专2名，其余在三校共1名。'],
    ['numbers.share', '2024年秋季招生计划13150人，实际招生13166人，完成率102.11%。'],
    ['numbers.average', '全年借阅图书4.62万册次，在校生5316人，人均8.96册次。'],
    ['structure.placeholders', '升学人数占毕业生的%，比上年有所提高。'],
    ['units.impossible-in-text', '在校生由低到高依次是人数31.0%，说明规模有所扩大。'],
  ])('but %s: %s', (rule, text) => {
    expect(foundIn('第一章 学生发展', text).join('\n')).toContain(rule);
  });

  it('counts tables and chapters as they are told, and not as they were', () => {
    const chapters = ['学生发展', '教育教学', '产教融合', '服务贡献'].map(
      (title, at) => `第${'一二三四'.charAt(at)}章 ${title}\n\n各校都有进展，详见各节。\n`,
    );
    expect(
      foundIn(
        '前言',
        '与上一册相比，本册变化有二：一是正文由三章增至四章；二是全文3.6万字，附表9张。',
        '',
        ...chapters,
      ).filter((each) => each.startsWith('structure.')),
    ).toEqual([]);
  });
});

describe('whose a table is', () => {
  it('that stands in the section of one of several schools', () => {
    const school = (name: string, at: number, rate: string): string =>
      rows(
        `2.${at} ${name}`,
        `${name}全年工作平稳，毕业去向落实率${rate}%。`,
        '',
        `表${at} ${name}三年数据`,
        '',
        '| 指标 | 单位 | 2023年 | 2024年 |',
        '|---|---|---|---|',
        `| 毕业去向落实率 | % | 96.31 | ${rate} |`,
        `| 在校生 | 人 | 3705 | ${3784 + at} |`,
        '',
      );
    expect(
      foundIn(
        '第一部分 基本情况',
        '全市毕业去向落实率97.86%，与上年持平。全市落实率97.86%，居全省前列。',
        '',
        '第二部分 学校篇',
        school('示例海湾职业技术学校', 1, '97.89'),
        school('示例港湾中等专业学校', 2, '97.68'),
      ),
    ).toEqual([]);
  });

  it('and what its column tells, where that is a difference', () => {
    const table = (rate: string): string =>
      rows(
        '表1 主要数据',
        '',
        '| 指标 | 单位 | 2022年 | 2023年 | 2024年 | 2024年比2023年 |',
        '|---|---|---|---|---|---|',
        '| 毕业生数 | 人 | 4518 | 4567 | 4630 | +63 |',
        '| 毕业去向落实人数 | 人 | 4369 | 4445 | 4531 | +86 |',
        `| 毕业去向落实率 | % | 96.70 | ${rate} | 97.86 | +0.53 |`,
        '| 升学人数 | 人 | 2578 | 2760 | 2937 | +177 |',
        '| 升学率 | % | 57.06 | 60.43 | 63.43 | +3.00 |',
      );
    expect(foundIn('第一章 学生发展', table('97.33'))).toEqual([]);
    expect(foundIn('第一章 学生发展', table('93.73'))).not.toEqual([]);
  });

  it('and what had become of a number by a later day', () => {
    const text = rows(
      '截至2024年12月31日，落实人数增加到2893人，年终落实率97.15%，四个月里又有50人找到去处。',
      '',
      '附表1 计分卡',
      '',
      '| 序号 | 指标 | 单位 | 2024年 |',
      '|---|---|---|---|',
      '| 1 | 毕业生人数 | 人 | 2978 |',
      '| 2 | 毕业去向落实人数 | 人 | 2843 |',
    );
    const told = (lines: string): readonly string[] =>
      foundIn('第一章 学生发展', lines).filter((each) => each.startsWith('numbers.restated'));
    expect(told(text)).toEqual([]);
    expect(told(text.replace('增加到', '共'))).not.toEqual([]);
    // What the whole year came to is the year's own number.
    expect(told(text.replace('截至2024年12月31日', '2024年'))).not.toEqual([]);
  });

  it('and of whom the ratio of all is, where one row has nothing to divide', () => {
    const table = (ratio: string): string =>
      rows(
        '表16 主要办学条件',
        '',
        '| 学校 | 在校生（人） | 占地面积（平方米） | 生均占地（平方米/生） |',
        '|---|---|---|---|',
        '| 县职教中心 | 1140 | 72800 | 63.86 |',
        '| 育英职校 | 313 | 21500 | 68.69 |',
        '| 商贸学校 | 420 | 25200 | 60.00 |',
        '| 特教班 | 14 | — | — |',
        `| 全县 | 1887 | 119500 | ${ratio} |`,
      );
    const told = (ratio: string): readonly string[] =>
      foundIn('第一章 条件保障', table(ratio)).filter((each) => each.includes('table-relation'));
    expect(told('63.80')).toEqual([]);
    expect(told('83.60')).not.toEqual([]);
  });

  it('and which of two totals side by side its shares are of', () => {
    const table = rows(
      '表9-2 2024年度经费收支情况（单位：万元）',
      '',
      '| 收入项目 | 金额 | 占比（%） | 支出项目 | 金额 | 占比（%） |',
      '|---|---|---|---|---|---|',
      '| 财政经常性补助 | 4268.5 | 66.56 | 人员经费 | 3865.2 | 61.48 |',
      '| 财政专项 | 1126.0 | 17.56 | 设备采购 | 812.6 | 12.92 |',
      '| 免学费补助 | 716.4 | 11.17 | 日常教学 | 684.3 | 10.88 |',
      '| 事业收入 | 301.7 | 4.70 | 基本建设 | 400.0 | 6.36 |',
      '| 实训基地维修 | 248.9 | 3.96 | 学生资助 | 118.0 | 1.88 |',
      '| 师资培训 | 96.4 | 1.53 | 教学研究 | 62.0 | 0.99 |',
      '| 合计 | 6412.6 | 100.00 | 合计 | 6287.4 | 100.00 |',
    );
    expect(
      foundIn('第一章 条件保障', table).filter((each) => each.startsWith('numbers.table-relation')),
    ).toEqual([]);
  });
});

it('a goal is no number of the present', () => {
  const told = (title: string): readonly string[] =>
    foundIn(
      '第一章 学生发展',
      '全市在校生31950人，比上年略有增加，其中女生15020人。',
      '第二章 面临挑战',
      title,
      '招生稳定，全市在校生达到32950人。',
    ).filter((each) => each.startsWith('numbers.'));
  expect(told('（二）下一步工作思路')).toEqual([]);
  expect(told('（二）现状')).not.toEqual([]);
});

describe('what numbers captions and headings', () => {
  it('figures side by side, of which a tool wrote the right one first', () => {
    const told = (between: readonly string[]): readonly string[] =>
      foundIn(
        '图目录',
        '图 2-1 2024 届毕业生升学路径（人）………13',
        '图 2-2 2024 届直接就业去向（人）…………13',
        '图 6-1 门店 2024 年分季营业额（万元）………20',
        '',
        '第二章 学生发展',
        '各校都有进展，下面两幅图分别说明升学和就业的去向。',
        '',
        '图 2-2 2024 届直接就业去向（人）',
        '',
        ...between,
        '图 2-1 2024 届毕业生升学路径（人）',
        '',
        '毕业生大多留在本市就业，月收入比上年略有提高。',
        '',
        '图 6-1 门店 2024 年分季营业额（万元）',
      ).filter((each) => /caption-numbers|contents-order/.test(each));
    expect(told([])).toEqual([]);
    expect(told(['就业的毕业生大多留在本市，各专业之间相差不大。', ''])).not.toEqual([]);
  });

  it('a letter behind the number, and a chapter whose sections are numbered from one again', () => {
    const table = (label: string, title: string): string =>
      rows(`${label} ${title}`, '', '| 项目 | 人数 |', '|---|---|', '| 男生 | 12 |', '');
    expect(
      foundIn(
        '第一章 规模',
        table('表1-1', '在校生'),
        table('表1-2(a)', '新生按入学前身份'),
        table('表1-2(b)', '新生按生源地'),
        table('表1-3', '毕业生'),
        '第二章 示例河区',
        '1 规模与结构',
        '1.1 学生',
        '河区各校都有增长，详见下表。',
        table('表2-1', '各校在校生'),
        '2 队伍',
        '2.1 教师',
        table('表2-2', '各校教师'),
      ).filter((each) => each.startsWith('structure.')),
    ).toEqual([]);
  });
});

describe('what a report says of flows, items and times to come', () => {
  it.each([
    [
      'shares of one base that no words need tell',
      '三年总学时3240，公共基础课1152学时，占35.56%；专业课1440学时，占44.44%；岗位实习648学时，占20.00%。网络教学课程18门、1296学时。',
    ],
    [
      'what came in is the growth of what there was',
      '窑炉63座，按种类分，电窑37座、气窑22座、柴窑4座。设备值学年内新增642.8万元，比上年的6875.6万元增长9.3%。',
    ],
    [
      'what came in, less what went out, is the growth of what there was',
      '教学仪器设备总值11027.6万元。年内新增设备964.2万元，报废213.7万元，净增750.5万元，比2023年末的10277.1万元增长7.30%。',
    ],
    [
      'the greatest of the changes that make one',
      '五届之间，落实率由95.12%提高到97.14%，累计提高2.02个百分点，年年有升，升幅最大的是2021届（0.75个百分点），其次是2023届（0.51个百分点）。',
    ],
    [
      'a part of a year',
      '计划开班28期、培训2800人次，实际开班30期、培训2860人次。比2023年1—11月的2398人次增加462人次，同比增长19.27%。',
    ],
    [
      'a mean over things and over months',
      '“旧电窑节能控制板”装在37座电窑中的24座上，单窑月均省电186度，一年按10个月计，合计省电4.46万度。',
    ],
    [
      'what each item has is no item',
      '学校开设专科专业9个，组建专业群3个：学前教育专业群（含学前教育、早期教育、托育3个专业）、小学教育专业群（含小学教育、小学英语、特殊教育3个专业）和艺术教育专业群（含音乐教育、美术教育2个专业）。',
    ],
    [
      'the sum of the last list of its kind',
      '校园招聘会办了两场大型的：大型会进场单位186家和164家，提供岗位5240个和4318个，两场共9558个；小型会41场，提供岗位1872个。',
    ],
    [
      'teachers as a ratio asks for them',
      '新能源专业在校生388人，专业课教师只有15人。若按20∶1配备，应有专业课教师19.4人，缺口4至5人。',
    ],
    [
      'what a meeting has still to pass',
      '上述安排已列入要点草案，须经2025年3月教职工代表大会审议。',
    ],
    [
      'what is set for a day to come',
      '参考学生累计30622人次。按章程，第四轮定于2025年5月举行，由新湾区命题。',
    ],
    [
      'half-width signs part clauses as Chinese ones do',
      '学年内听课 2486 节次,其中督导听课 618 节次、同行互听 1868 节次;评教优良率 96.3%。',
    ],
  ])('%s', (_, line) => {
    expect(foundIn('第一章 学生发展', line)).toEqual([]);
  });
});

describe('captions and their list', () => {
  const table = (caption: string): string =>
    rows(caption, '', '| 项目 | 人数 |', '|---|---|', '| 男生 | 12 |', '');
  const report = (listed: string, ...more: readonly string[]): readonly string[] =>
    foundIn(
      '表目录（正文）',
      '表 1-1 在校生………3',
      `${listed}………4`,
      '表 1-3 毕业生………5',
      '',
      '第一章 规模',
      table('表 1-1 在校生'),
      table('表 1-2 学生资助（2023—2024学年）'),
      ...more,
      table('表 1-3 毕业生'),
    ).filter((each) => each.startsWith('structure.'));

  it('may leave out when the figures are of', () => {
    expect(report('表 1-2 学生资助')).toEqual([]);
    expect(report('表 1-2 教师资助')).not.toEqual([]);
  });

  it('a table that goes on under words of its own is no second one', () => {
    expect(report('表 1-2 学生资助', table('表 1-2续 分专业资助'))).toEqual([]);
  });
});

it('columns of numbers of two tables are two, unless they stand right beside the same numbers', () => {
  const column = (...numbers: readonly string[]): string => numbers.join('\n\n');
  const told = (...numbers: readonly string[]): readonly string[] =>
    foundIn(
      '第一章 规模',
      '各区如下。',
      column('20389', '19200', '8987', '12840', '10710', '12363', '10114', '9391', '8673'),
      '',
      '这里另起一段，说明各校情况与上面的区县情况并不相同，并由各校自行核对。'.repeat(16),
      '',
      column(...numbers),
    ).filter((each) => each.startsWith('numbers.told-again'));
  expect(told('11363', '15749', '17444', '8631', '9391', '8673', '12959')).toEqual([]);
  expect(told('12840', '10710', '11363', '10114', '9391', '8673')).not.toEqual([]);
});

it('an annex that tells both levels side by side is no annex of the edition', () => {
  const annex = (...columns: readonly string[]): readonly string[] =>
    foundIn(
      '第一章 学生发展',
      '学生发展情况见附表。',
      rows(
        '附表4 服务贡献表',
        '',
        `| 序号 | 指标 | 单位 | ${columns.join(' | ')} |`,
        `|---|---|---|${columns.map(() => '---|').join('')}`,
        ...[
          '| 1 | 毕业生初次就业人数 | 人 |',
          '| | B类：到西部和东北地区就业 | 人 |',
          '| | C类：到中小微企业等基层就业 | 人 |',
          '| | D类：到大型企业就业 | 人 |',
          '| 2 | 横向技术服务到款额 | 万元 |',
          '| 3 | 横向技术服务产生的经济效益 | 万元 |',
          '| 4 | 纵向科研经费到款额 | 万元 |',
          '| 5 | 技术产权交易收入 | 万元 |',
          '| | 其中：发明专利 | 项 |',
          '| | 专利成果转化到款额 | 万元 |',
          '| 6 | 非学历培训学时 | 学时 |',
          '| 7 | 公益项目培训学时 | 学时 |',
          '| 8 | 非学历培训到账经费 | 万元 |',
        ].map((row) => `${row}${columns.map((_, at) => ` 2${at}8 |`).join('')}`),
        '',
      ),
    ).filter((each) => each.startsWith('structure.annex-rows'));
  expect(annex('2023年', '2024年')).not.toEqual([]);
  expect(annex('高职', '中职')).toEqual([]);
});

it('what those asked answered is not what there is', () => {
  const found = foundIn(
    '2024届毕业生30652人，直接就业6411人，占20.92%。',
    '直接就业的6411人中，在本市就业5873人。',
    '第12题 你毕业后的打算（作答61008人）：升入本科18302人、升入专科33555人、直接就业6711人、创业及其他2440人。',
  );
  expect(found).toEqual([]);
});

it('a year may stand behind the number of an item', () => {
  const items = (second: string): readonly string[] =>
    foundIn(
      '第一章 本年度三件事',
      '1．报告体例保持六章不变，学校全部按期提交。',
      second,
      '3．中本贯通微电子专业首届40名学生中37人取得学士学位。',
    ).filter((each) => each.startsWith('structure.items'));
  expect(items('2．2024年3月6日，文件印发，贯通培养有了“黄牌”制度。')).toEqual([]);
  expect(items('4．2024年3月6日，文件印发，贯通培养有了“黄牌”制度。')).not.toEqual([]);
});

it('items summed up within the last of them may be those before it', () => {
  const told = (words: string): readonly string[] =>
    foundIn(
      '第一章 国际合作',
      '（一）来访。邻国职业学校师生来校访问。',
      '（二）短训。专设境外边民班1期。',
      '（三）派出。学校派教师赴境外开展短期教学。',
      `（四）认识。本校没有中外合作办学项目。${words}，2025年亦无计划。`,
    ).filter((each) => each.startsWith('structure.recounted-items'));
  expect(told('以上三项')).toEqual([]);
  expect(told('以上五项')).not.toEqual([]);
});

it('prizes given one to two to three are no sum, since all three make the total', () => {
  const table = (total: string): readonly string[] =>
    foundIn(
      '第一章 技能竞赛',
      rows(
        '表1-1 组分大类获奖情况（人）',
        '',
        '| 大类 | 一等奖 | 二等奖 | 三等奖 | 获奖合计 |',
        '|---|---|---|---|---|',
        '| 装备制造 | 79 | 158 | 237 | 474 |',
        '| 电子与信息 | 72 | 145 | 217 | 434 |',
        '| 财经商贸 | 42 | 84 | 126 | 252 |',
        '| 旅游 | 35 | 71 | 106 | 212 |',
        '| 交通运输 | 29 | 57 | 86 | 172 |',
        '| 文化艺术 | 25 | 50 | 75 | 150 |',
        `| 其他 | 34 | 67 | 100 | ${total} |`,
      ),
    ).filter((each) => each.startsWith('numbers.'));
  expect(table('201')).toEqual([]);
  expect(table('210')).not.toEqual([]);
});

it('lists of tables may be headed 表目, and name annex tables otherwise', () => {
  const structure = (...lines: readonly string[]): readonly string[] =>
    foundIn(...lines).filter((each) => each.startsWith('structure.list'));
  const list = ['表1-1 生源情况', '表1-2 去向情况', '表1-3 获奖情况', '附件表1 计分卡'];
  const caption = (title: string): string =>
    rows(title, '', '| 指标 | 数 |', '|---|---|', '| 甲 | 12 |', '');
  expect(
    structure(
      '表 目',
      ...list.map((title, at) => `${title}……………${at + 3}`),
      '第一章 学生发展',
      ...['表1-1 生源情况', '表1-2 去向情况（单位见栏内）', '表1-3 获奖情况'].map(caption),
      '附件',
      caption('表1 计分卡'),
    ),
  ).toEqual([]);
});

it('what somebody gets ready for is to come', () => {
  const told = (words: string): readonly string[] =>
    failuresIn(
      textDocument(rows(CITY, '2024年12月27日', '', '第一章 学生发展', words, ''), '年报.txt'),
      AUDIT_RULES,
    ).map(({ rule }) => rule);
  const praised = '获奖以后，他谢绝了一家企业每月6000元的邀约，';
  expect(told(`${praised}准备参加2025年的职教高考。`)).toEqual([]);
  expect(told(`${praised}已经通过2025年的职教高考。`)).toEqual(['time.future-as-past']);
});

describe('a heading without the number that the contents give it', () => {
  const NAMES = ['1.1 学校概况', '1.2 学生情况', '1.3 师资队伍', '1.4 毕业就业', '1.5 技能竞赛'];
  const bare = (name: string): string => name.slice(4);
  const told = (...headings: readonly string[]): readonly string[] =>
    foundIn(
      '目 录',
      ...NAMES.map((name, at) => `${name}……………${at + 2}`),
      '',
      ...headings.flatMap((heading) => [
        heading,
        '这一节说明有关情况，由各处室据实填写并负责。',
        '',
      ]),
    ).filter((each) => each.startsWith('structure.contents:'));

  it('has lost it where the others bear theirs', () => {
    expect(told(...NAMES)).toEqual([]);
    expect(told(...NAMES.map((name, at) => (at === 3 ? bare(name) : name)))).toEqual([
      'structure.contents: 目录写作“1.4 毕业就业”，正文的标题“毕业就业”没有编号：请补上。',
    ]);
  });

  it('has not where a tool left out several, or tore it away', () => {
    expect(told(...NAMES.map((name, at) => (at % 2 === 1 ? bare(name) : name)))).toEqual([]);
    expect(told(...NAMES.map((name, at) => (at === 3 ? `1.4\n${bare(name)}` : name)))).toEqual([]);
  });
});

it('a caption that stands twice in a row is printed twice', () => {
  const table = rows('| 活动 | 人次 |', '|---|---|', '| 诵读 | 1206 |', '| 义诊 | 264 |', '');
  const told = (...captions: readonly string[]): readonly string[] =>
    foundIn('第一章 文化传承', '活动情况见表1-1。', ...captions, '', table).filter((each) =>
      each.startsWith('structure.repeated-captions'),
    );
  expect(told('表1-1 文化活动一览')).toEqual([]);
  expect(told('表1-1 文化活动一览', '表1-1 文化活动一览')).toHaveLength(1);
});

describe('a noun that the report counts elsewhere', () => {
  const told = (...lines: readonly string[]): readonly string[] =>
    foundIn('第一章 学生发展', ...lines).filter((each) =>
      each.startsWith('structure.placeholders'),
    );
  const counted = '学年内办心理剧展演12场，修订管理制度9条，开出实验课程36节；参加人数见附表。';

  it.each([
    ['展演', '春季学期另办话剧展演场，其余在秋季；人数也有增加。'],
    ['制度', '另废止旧的制度条，均已公布；各处室据此执行。'],
    ['课程', '其中面向新生的课程节，由骨干教师主讲；反响良好。'],
  ])('has lost its number: %s', (_, words) => {
    expect(told(counted, words)).toHaveLength(1);
    expect(told(counted)).toEqual([]);
  });

  it.each([
    ['a word of its own', '各部门分头落实，课程环节，均已打通；时间，地点另行通知。'],
    ['said again and again', '制度条，人人学；制度条，次次新；制度条，处处在。'],
    ['going on', '展演场次不变，制度条文已经公布；课程节点也已明确。'],
  ])('has not: %s', (_, words) => {
    expect(told(counted, words)).toEqual([]);
  });
});
