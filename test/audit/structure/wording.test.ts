import { describe, expect, it } from 'vitest';
import { emptySections } from '../../../src/audit/structure/empty-sections.js';
import { emptyTables } from '../../../src/audit/structure/empty-tables.js';
import { leftovers } from '../../../src/audit/structure/leftovers.js';
import { placeholders } from '../../../src/audit/structure/placeholders.js';
import { repeatedParagraphs } from '../../../src/audit/structure/repeated-paragraphs.js';
import { revisions } from '../../../src/audit/structure/revisions.js';
import { unfinished } from '../../../src/audit/structure/unfinished.js';
import { unreadablePages } from '../../../src/audit/structure/unreadable-pages.js';
import { failuresOf, findingsIn, quotesOf } from './audited.js';
import { documentOf } from './document.js';

describe('leftovers of a template', () => {
  it.each([
    '（此处填写学校简介）',
    '【请在此处插入案例】',
    'XX学校坚持立德树人。',
    '××市职业教育中心成立于1978年。',
    '毕业生就业率达到××%，比上年提高。',
    '共有教师XX人，其中专任教师XX人。',
    '20XX年度，学校招生情况良好。',
    '请填写本年度招生人数',
    '公众号全年推送文章XX篇。',
    '学校先后派出XX名骨干教师支教。',
    '直播课程播放×××万次，反响良好。',
    '填写说明：按实际情况填写。',
    '撰写要求：突出特色。',
    '（不少于500字）',
    '示例：某某学校的做法。',
    '此部分数据待补充。',
    '（待核实）',
    'TODO 补充图表',
    '单位：（填）',
    '[插入图片]',
    '【请插入校园照片】',
    '责任事故为XX起。',
    '学生来自××个省份。',
    '展出实物XX余件。',
    '近XX万人次参观。',
    '余下××条多为建议。',
    '提供共XX个岗位供选择。',
    '如错误!未找到引用源。所示，规模稳定。',
    'See Error! Reference source not found.',
    '就业率为#REF!，较上年提高。',
    '增幅为#DIV/0!。',
    'Lorem ipsum dolor sit amet',
    '{{school_name}}坚持立德树人。',
    '单击或点击此处输入文字。',
  ])('are told: %s', (text) => {
    expect(failuresOf(leftovers, text)).toHaveLength(/XX人，其中/.test(text) ? 2 : 1);
  });

  it.each([
    '王××同学获得省级一等奖。',
    '学生李××说：“老师改变了我。”',
    '学校邀请填写满意度问卷3000份。',
    '敬请填写。',
    '请填写问卷的学生按时提交。',
    '制度建设有待补充和完善。',
    '按照填报说明的口径统计。',
    '每学期读书笔记不少于5篇，每篇不少于500字。',
    '示例市职业学校坚持立德树人。',
    '获评XX届优秀毕业生代表的故事由XXL号舞台剧讲述。',
    '学校（在建）占地120亩，详见附图（附图）。',
    '开设XXL码工装定制课程。',
    '××个体工商户和××条例均为化名。',
    '4×100米接力赛获得第一名，场地尺寸为3××5。',
    '项目编号为ZX-XX-2023。',
    '编制说明',
    '招生工作会议时间待定，最终另行通知。',
    '学校指导学生完成待补充说明的材料。',
  ])('are none: %s', (text) => {
    expect(failuresOf(leftovers, text)).toEqual([]);
  });

  it('stand in cells', () => {
    expect(quotesOf(leftovers, '| 项目 | 数量 |\n| 甲 | #N/A |\n| 乙 | NaN |')).toEqual([
      '#N/A',
      'NaN',
    ]);
  });

  it('are quoted with a word of what they stand for', () => {
    expect(quotesOf(leftovers, '由××学校负责组织实施。')).toEqual(['××学校']);
  });
});

describe('missing numbers', () => {
  it.each([
    '学校现有学生____人，比上年增加。',
    '全年培训（ ）人，满意度高。',
    '完成专利转让项，成果转化到款20.12万元。',
    '上级下达培训任务人次，实际完成2.74万人次。',
    '技能大赛获奖项。其中国家级2项、省级8项。',
    '教职工243人，核定编制人。专任教师190人。',
    '聘请非遗代表性传承人名，开设课程51门。',
    '“技能夜市”开张，个摊位一字排开。',
    '收到参赛作品200件，评出获奖作品件，获奖面约三分之一。',
    '注册志愿者1084人，全年累计服务小时，人均12小时。',
    '学校共有教师人，其中专任教师85人。',
    '毕业生共计人，去向落实率98%。',
    '双师型教师占比%，比上年提高2个百分点。',
    '毕业生就业率达到%，对口率达到85%。',
    '全年投入实训经费万元，改善办学条件。',
    '学校现有教职工名，其中高级职称30人。',
    '编写教材16本，其中国家规划教材本，校企合作编写6本。',
    '升学人数分别占落实人数的%和32.2%，保持稳定。',
    '项目总投入186万元，其中学校自筹万元、企业投入93万元。',
    '与企业合作比上年增加家，开设订单班13个。',
    '全年共有人取得职业技能等级证书（含职业资格证书）。',
    '成绩之外还有短板，主要表现为项不足：一是优质学校引领作用不够强。',
    '教师中“双师型”比例为70.00%（35人／人），比上年提高。',
    '坚持值周制度，评出优秀班集体个，占班级总数13.3%。',
    '拟新增专业点15个，安排专项资金万元支持实训基地升级改造；到2027年，建成中心。',
    '规模稳定，参加国家学生体质健康标准测试人。',
    '2026年，全区共有中等职业学校所，全日制在校生8057人。',
    '培训2174学时，占总学时的%，到账经费86.79万元。',
    '教职工263人。其中专任教师199人，其他人员人。核定编制266人。',
    '安排实习专项经费874.37万元（其中实习责任保险万元），做到应保尽保。',
    '高级专业技术职务教师占35.79%，生师比:1。全年新入职教师97人。',
    '在技能大赛中获奖51个，一等奖个、二等奖15个、三等奖27个。',
    '招收学徒41人，配备企业师傅人，平均每名师傅带徒3.2人。',
    '力争“双师型”教师占比达到%左右，社会培训突破5万人次。',
    '全市所中等职业学校共有在校生24700人，比上年增加。',
    '双方建立项机制：一是人才共育，二是过程共管。',
    '2024年秋季实际录取人。各校学生巩固情况良好。',
    '思政课、体育课、美育课教师分别为163人、210人和人，班主任842人。',
    '校舍建筑面积平方米，其中实训用房12000平方米。',
    '全市建有个实训基地，覆盖主要专业，运行良好。',
    '参加体质健康测试人，体质测评合格率91.57%。',
  ])('are told: %s', (text) => {
    expect(failuresOf(placeholders, text)).toHaveLength(1);
  });

  it.each([
    '学校共有教师120人，其中专任教师85人。',
    '学校坚持以学生为人，以育人为本，培养技能达人，成效明显。',
    '占比%',
    '毕业生百分之九十八，占比九成，对口率良好。',
    '（单位：%）。',
    '毕业生去向，单位：人。数据来自上报，按学校统计。',
    '校舍建筑面积78.71万平方米，其中一半为教学用房。',
    '双方共同建设基地，共享资源，共建专业，共育人才。',
    '超过百分之五十，达到五成左右，约占三%以上的样子。',
    '投入经费数百万元，其中设备经费近百万元。',
    '教师教书育人，学生学做人，家长放心。',
    '法定代表人（签名）：______',
    '全市有部门、厂家、专家参与，企业家、负责人参加，成效明显。',
    '经费以万元为单位，合计近万元，结余若干。',
    '各专业就业率（%）如表所示，其中机电类最高。',
    '学校招收新生，共有主人，共同成长。',
    '产品为共有人取得，参加测试的人多，人均收入2万元/人（2元/人），另有人参加。',
    '采取多项措施，表现为几项不足，分为三项任务，每个集体都有品牌。',
    '学校所在地交通便利，研究所，即校办研究机构。',
    '生师比：15:1，师生比为1:15，经费（万元）逐年增加。',
    '全校有人参加比赛，整个企业受益，优秀集体几个，案例若干个。',
    '仪器设备值、图书、计算机的生均单位分别为万元、册、台。',
  ])('are none: %s', (text) => {
    expect(failuresOf(placeholders, text)).toEqual([]);
  });

  it('are not asked of heads of tables', () => {
    expect(failuresOf(placeholders, '| 专业 | 占比% |\n| 甲 | 12 |')).toEqual([]);
    expect(failuresOf(placeholders, '| 教师 | ____人 |\n| 甲 | 12 |')).toHaveLength(1);
  });
});

const LONG =
  '学校坚持以习近平新时代中国特色社会主义思想为指导，落实立德树人根本任务，深化产教融合。';

describe('paragraphs that break off', () => {
  it('are told behind a whole sentence, however short the rest is', () => {
    const stopped = Array.from({ length: 9 }, () => `${LONG}${LONG}`).join('\n');
    const cut =
      '学校对本报告数据的真实性、完整性和准确性负责。报告中的统计数据均来自各部门上报并经';
    expect(failuresOf(unfinished, `${stopped}\n${cut}\n（单位公章）`)).toHaveLength(1);
    expect(failuresOf(unfinished, `${stopped}\n${cut}审核。\n（单位公章）`)).toEqual([]);
  });

  it('are told above a caption of their page, and not above one of the next', () => {
    const stopped = Array.from({ length: 9 }, () => `${LONG}${LONG}`).join('\n');
    const cut =
      '招生计划3520人，报到3318人，计划完成率94.26%。报到人数比上年少14人，主要是部分学生';
    const table = '^table 表2-1 招生情况\n| 类别 | 人数 |\n| 高考 | 120 |';
    expect(failuresOf(unfinished, `@3\n${stopped}\n${cut}\n${table}`)).toHaveLength(1);
    expect(failuresOf(unfinished, `@3\n${stopped}\n${cut}未报到。\n${table}`)).toEqual([]);
    expect(failuresOf(unfinished, `@3\n${stopped}\n${cut}\n@4\n${table}`, { kind: 'pdf' })).toEqual(
      [],
    );
  });

  it('are told before a heading, or before a numbered paragraph of a document that has paragraphs', () => {
    const cut = `${LONG}学校与企业共建实训基地，`;
    expect(quotesOf(unfinished, `# 一、甲\n${cut}\n# 二、乙\n正文。`)).toEqual([
      '学校与企业共建实训基地，',
    ]);
    expect(failuresOf(unfinished, `${cut}\n（二）加强建设。`)).toHaveLength(1);
    expect(failuresOf(unfinished, `# 一、甲\n${LONG}学校与企业的\n# 二、乙`)).toHaveLength(1);
  });

  it('are told by a bracket that is opened and not closed', () => {
    const open = `${LONG}落实《职业院校教材管理办法》（教材〔2019`;
    expect(failuresOf(unfinished, `# 一、甲\n${open}\n# 二、乙\n正文。`)).toHaveLength(1);
    expect(failuresOf(unfinished, `# 一、甲\n${open}〕3号）\n# 二、乙\n正文。`)).toEqual([]);
  });

  it('may go on on the next page, below a table or in a list', () => {
    const cut = `${LONG}学校与企业共建实训基地，`;
    expect(failuresOf(unfinished, `${cut}\n并开设订单班。`)).toEqual([]);
    expect(failuresOf(unfinished, `${cut}\n（二）加强建设。`, { kind: 'pdf' })).toEqual([]);
    expect(failuresOf(unfinished, `${cut}\n| 项目 | 数量 |\n| 甲 | 1 |`)).toEqual([]);
    expect(failuresOf(unfinished, `# 一、甲\n${LONG}做到有目的\n# 二、乙`)).toEqual([]);
    expect(failuresOf(unfinished, `# 一、甲\n${LONG}主要情况如下：\n# 二、乙`)).toEqual([]);
  });

  it('are looked at where only the full stop is missing', () => {
    const whole = Array.from(
      { length: 10 },
      (_, at) => `${LONG}第${at}批学员到企业跟岗学习，成效显著。`,
    );
    const cut = `${LONG}学校与多家企业共建实训基地并开设订单班`;
    const lines = `# 一、甲\n${whole.join('\n')}\n${cut}\n# 二、乙\n正文。`;
    expect(failuresOf(unfinished, `# 一、甲\n${cut}\n# 二、乙\n正文。`)).toEqual([]);
    const [found] = findingsIn(documentOf(lines), [unfinished]);
    expect(found?.severity).toBe('notice');
  });
});

describe('plain text with a line for each paragraph', () => {
  const long = Array.from(
    { length: 9 },
    (_, at) => `${LONG}${LONG}第${at}批学员到企业跟岗学习，回访时企业和学员都说收获不小。`,
  );
  const cut = `${LONG}${LONG}全市学校参与面不大，区县学校基本`;
  const lines = (text: string) => `# 一、甲\n${long.join('\n')}\n${text}\n${LONG}另起一段。`;

  it('has nothing that a width broke', () => {
    expect(failuresOf(unfinished, lines(cut), { kind: 'text' })).toHaveLength(1);
    expect(failuresOf(unfinished, lines(`${cut}没有参加。`), { kind: 'text' })).toEqual([]);
  });

  it('may have a short line, or a list, without a stop', () => {
    for (const text of ['区县学校基本情况', `主要任务${LONG.replaceAll('。', '')}如下：`])
      expect(failuresOf(unfinished, lines(text), { kind: 'text' })).toEqual([]);
  });
});

describe('text that a tool took from printed pages', () => {
  const taken = { kind: 'text', pages: 3 } as const;
  const cut = '较上年基本持平，毕业三年的学生有晋升的占八成；学校随后走访了用人单位，回访得到的';
  it('may have a box or a new page between the lines of a paragraph', () => {
    const box = `@2\n${cut}\n^case 案例1-1 没有去向的学生\n正文继续。`;
    const page = `@2\n${cut}\n@3\n# 四、国际合作\n正文继续。`;
    expect(failuresOf(unfinished, box, taken)).toEqual([]);
    expect(failuresOf(unfinished, page, taken)).toEqual([]);
    const part = page.replace('四、国际合作', '第四章 国际合作');
    expect(failuresOf(unfinished, part, taken)).toHaveLength(1);
    expect(failuresOf(unfinished, box)).toHaveLength(1);
  });
  it('may break off before a heading on the same page', () => {
    expect(failuresOf(unfinished, `@2\n${cut}\n# 四、国际合作\n正文。`, taken)).toHaveLength(1);
  });
});

describe('a printed line that begins with a quotation mark', () => {
  it('goes on with the paragraph before', () => {
    const long = Array.from(
      { length: 10 },
      (_, at) =>
        `学校坚持立德树人根本任务，第${at}项工作扎实推进，师生共同参与，成效明显，家长和社会都给予好评，办学条件持续改善，管理更加规范有序。`,
    ).join('\n');
    const cut =
      '专业教学资源库二十八个，在线精品课程四十一门，虚拟仿真实训基地五十八个，编写教材四十一本，在全省处于前列。校企共建课程按照';
    const page = (next: string) => `@2\n${long}\n${cut}\n${next}`;
    const printed = { kind: 'pdf', pages: 2 } as const;
    expect(
      failuresOf(unfinished, page('“岗课赛证”综合育人要求动态更新，每年修订。'), printed),
    ).toEqual([]);
    expect(failuresOf(unfinished, page('课程按照要求动态更新，每年修订。'), printed)).toHaveLength(
      1,
    );
  });
});

describe('a last sentence before a heading', () => {
  const beforeHeading = (ending: string) =>
    `${Array.from({ length: 10 }, (_, at) => `学校坚持立德树人根本任务，第${at}项工作扎实推进，师生共同参与，成效明显，家长和社会都给予好评，办学条件持续改善，管理更加规范有序。`).join('\n\n')}\n\n${ending}\n\n# 二、服务贡献\n\n内容如下。`;
  it('is told where it ends in words', () => {
    const cut = '课程标准自2021年起施行，累计开发乡土课程若干门，涉农专业教师常年';
    expect(failuresOf(unfinished, beforeHeading(cut))).toHaveLength(1);
  });
  it.each([
    '示例市职业学校对数据的真实性负责，欢迎社会各界监督，2024年12月30日',
    '示例市职业学校对数据的真实性负责，欢迎社会各界监督，二〇二四年十二月三十日',
    '示例市职业学校对数据的真实性负责，欢迎社会各界监督，____年____月____日',
  ])('is none: %s', (text) => {
    expect(failuresOf(unfinished, beforeHeading(text))).toEqual([]);
  });
});

describe('repeated paragraphs', () => {
  const paragraph = `${LONG}学校与多家企业共建实训基地，开设订单班十二个，全年培养学生三百余人。`;

  it('are told once for each repetition, with both places', () => {
    const [found, ...others] = findingsIn(documentOf(`${paragraph}\n中间的文字。\n${paragraph}`), [
      repeatedParagraphs,
    ]);
    expect(found?.evidence.map(({ quote }) => quote)).toEqual(
      ['学校坚持以习近平新时代中国特色', '学校坚持以习近平新时代中国特色'].map((quote) =>
        paragraph.slice(0, quote.length + 1),
      ),
    );
    expect(others).toEqual([]);
  });

  it('are none where a number differs or where they are short', () => {
    expect(
      failuresOf(repeatedParagraphs, `${paragraph}\n${paragraph.replace('十二', '十三')}`),
    ).toEqual([]);
    expect(failuresOf(repeatedParagraphs, '学校坚持立德树人。\n学校坚持立德树人。')).toEqual([]);
    const formula = '本案例由示例学校提供，文字和图片由教务处整理，数据截至学年末。';
    expect(failuresOf(repeatedParagraphs, `${formula}\n别的话。\n${formula}`)).toEqual([]);
  });
});

describe('empty headings', () => {
  it('have nothing beneath them', () => {
    expect(failuresOf(emptySections, '# 一、甲\n正文。\n# 二、乙\n# 三、丙\n正文。')).toEqual([
      '标题“二、乙”下面没有内容：请补写，或删去标题。',
    ]);
  });

  it('are lines of a list, pictures, or the head of headings', () => {
    expect(failuresOf(emptySections, '# 一、甲\n# 二、乙\n# 三、丙\n正文。')).toEqual([]);
    expect(failuresOf(emptySections, '# 一、甲\n正文。\n# 二、校园照片\n# 三、丙\n正文。')).toEqual(
      [],
    );
    expect(failuresOf(emptySections, '# 一、甲\n正文。\n# 二、乙\n## （一）丙\n正文。')).toEqual(
      [],
    );
    expect(
      failuresOf(emptySections, '# 一、甲\n正文。\n# 二、乙\n| 项目 |\n# 三、丙\n正文。'),
    ).toEqual([]);
    expect(
      failuresOf(emptySections, '@1\n# 一、甲\n正文。\n@2\n# 二、乙\n@4\n# 三、丙\n正文。', {
        unreadablePages: [3],
      }),
    ).toEqual([]);
  });
});

describe('empty tables', () => {
  it('have a head and nothing else, or not a word', () => {
    expect(failuresOf(emptyTables, '^table 表1-1 培训\n| 项目 | 数量 |\n|  |  |')[0]).toContain(
      '只有表头',
    );
    expect(failuresOf(emptyTables, '|  |  |\n|  |  |')[0]).toContain('2 行 2 列的空表');
    expect(failuresOf(emptyTables, '^table 表1-1 培训\n| 项目 | 数量 |\n| 甲 | — |')).toEqual([]);
    expect(failuresOf(emptyTables, '| 图一 | 图二 |\n|  |  |')).toEqual([]);
  });
});

describe('unsettled changes and unreadable pages', () => {
  it('are told by kind, with short places', () => {
    const document = documentOf(
      '学校坚持立德树人，深化产教融合，加强校企合作，推进专业建设，服务地方发展。',
      {
        revisions: [
          { kind: 'insertion', start: 0, end: 30, page: null },
          { kind: 'insertion', start: 31, end: 33, page: null },
          { kind: 'remark', start: 2, end: 4, page: null },
        ],
      },
    );
    const found = findingsIn(document, [revisions]);
    expect(found.map(({ evidence }) => evidence.length)).toEqual([2, 1]);
    expect(found[0]?.evidence[0]?.quote).toHaveLength(24);
  });

  it('are told page by page, as what was not judged', () => {
    const found = findingsIn(documentOf('正文。', { unreadablePages: [3, 4] }), [unreadablePages]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['not-assessable', 'not-assessable']);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
