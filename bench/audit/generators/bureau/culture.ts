import type { Fact } from '../../graph/index.js';
import {
  type Chapter,
  eventDate,
  exact,
  heading,
  listing,
  otherDate,
  paragraph,
  reportYear,
  t,
} from '../../plan/index.js';
import type { City } from './city.js';

const SKILLS = ['剪纸', '面塑', '木版年画', '传统刺绣', '古琴斫制', '皮影制作'];

/** 文化传承: crafts, model workers, reading. */
export function cultureChapter(city: City): Chapter {
  const { graph, random, name, year, schools } = city;
  const skills = random.several(SKILLS, random.integer(3, 5));
  const kinds = graph.count('非遗项目', 'skills', skills.length, { unit: '项', year });
  const rooms = graph.fact('大师工作室', random.integer(9, 26), { unit: '个', year });
  const held = graph.fact('进校园活动场次', random.integer(40, 160), { unit: '场', year });
  const heard = graph.fact('活动参与', random.integer(9000, 28_000), { unit: '人次', year });
  const average = graph.average('场均参与', heard, held, { unit: '人次' });
  const civil = graph.fact('文明校园', random.integer(3, schools.value - 2), { unit: '所', year });
  graph.within(civil, schools);
  return {
    title: '文化传承',
    blocks: [
      heading(2, '传承技艺'),
      paragraph(
        t`${name}引导职业学校把地方非物质文化遗产引入课堂，开设${listing(
          'skills',
          skills.map((each) => [each]),
        )}等课程对应的非遗项目共${exact(kinds)}，建有技能大师工作室${exact(rooms)}，编写《${name}传统技艺读本》作为选修课教材，师生作品在第三届全市职业教育成果展上展出。`,
      ),
      heading(2, '弘扬工匠精神'),
      paragraph(
        t`${reportYear(year)}，全市共组织劳模工匠进校园活动${exact(held)}，参与师生${exact(heard)}，平均每场${exact(average, { decimals: 0, hedge: { word: '约', side: 'before', meaning: 'about' } })}；${eventDate(year, 5)}举办职业教育活动周启动仪式，${random.pick(['“技能成才、强国有我”主题教育读书活动同步开展', '校园开放、技艺展示、职业体验同步进行'])}。`,
        t`至年末，${exact(schools)}中等职业学校中已有${exact(civil)}建成市级以上文明校园，“一校一品”文化建设自${otherDate(2019)}启动以来持续推进。`,
      ),
    ],
  };
}

/** 国际合作: little, and mostly nought. */
export function abroadChapter({ graph, random, year, indicators }: City): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const visits = graph.fact('来访团组', random.integer(2, 7), { unit: '批', year });
  const guests = graph.fact('来访人次', random.integer(20, 90), { unit: '人次', year });
  return {
    title: '国际合作',
    blocks: [
      heading(2, '交流互鉴'),
      paragraph(
        t`全市中等职业学校的对外合作仍处于起步阶段，全年接待境外职业教育访问团组${exact(visits)}、${exact(guests)}，专任教师赴国外指导和开展培训${exact(of('teachers_abroad.days'))}；开发并被国外采用的职业教育标准${exact(of('standards_abroad'))}，由专业标准${exact(of('standards_abroad.programme'))}和课程标准${exact(of('standards_abroad.course'))}组成，中外合作办学专业${exact(of('joint_programmes'))}、在校生${exact(of('joint_programmes.students'))}。`,
      ),
      paragraph(
        random.pick([
          '受办学层次和师资条件限制，各学校尚未接收国外留学生，也未在境外独立办学，下一步将依托骨干专业探索“中文＋职业技能”项目，支持有条件的学校先行试点。',
          '部分学校与境外院校签订了合作备忘录，双方以线上教研、学生作品互展为主要形式开展交流，合作的深度和稳定性还有待增强。',
        ]),
      ),
    ],
  };
}
