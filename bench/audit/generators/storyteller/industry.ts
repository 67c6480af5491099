import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  eventDate,
  exact,
  heading,
  otherDate,
  over,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import { firstly, named } from './enumeration.js';
import { storyTable } from './foreword.js';
import { bookStory, orderStory, teamStory } from './industry-stories.js';
import type { Place } from './place.js';

/** 产教融合. */
export function industryChapter(place: Place): Chapter {
  const { graph, random, year, indicators } = place;
  const of = (id: string): Fact => indicators.of(id);
  const unions = named(
    place,
    'unions',
    '市域产教联合体',
    '个',
    random.several(
      ['高新区产教联合体', '临港产教联合体', '空港产教联合体', '经开区产教联合体'],
      random.integer(2, 3),
    ),
  );
  const communities = named(
    place,
    'communities',
    '行业产教融合共同体',
    '个',
    random.several(
      ['智能装备行业共同体', '现代物流行业共同体', '康养照护行业共同体'],
      random.integer(2, 3),
    ),
  );
  const partners = graph.fact('全市合作企业', random.integer(210, 690), { unit: '家', year });
  const orders = graph.fact('全市订单学生', random.integer(1800, 5200), { year });
  const share = graph.share('全市订单学生占比', orders, of('students'));
  return {
    title: '产教融合',
    blocks: [
      heading(2, '平台建设'),
      paragraph(
        t`${dataYear(year, [partners, orders])}，全市与职业学校开展深度合作的企业${over(partners)}，参与订单培养、现代学徒制培养的学生${exact(orders)}，占在校生总数的${exact(share)}。组建市域产教联合体${exact(unions.number)}：${unions.names}；牵头组建行业产教融合共同体${exact(communities.number)}：${communities.names}。`,
        t`企业提供校内实践教学设备值${exact(of('enterprise_equipment'))}，共建开放型区域产教融合实践中心${exact(of('practice_centres'))}。`,
      ),
      orderStory(place),
      heading(2, '教学资源'),
      paragraph(
        t`当年全市中职学校编写教材${exact(of('textbooks'))}，其中国家规划教材${exact(of('textbooks.national'))}，校企合作编写教材${exact(of('textbooks.with_enterprise'))}，《汽车发动机构造》《中餐热菜制作》《幼儿舞蹈创编》等一批教材受到师生欢迎。各级各类教学资源见${reference('resources')}。`,
      ),
      {
        kind: 'table',
        id: 'resources',
        caption: ['全市中职教学资源建设情况'],
        head: [row(['类别', '国家级', '省级', '校级', '合计'])],
        rows: (
          [
            ['专业教学资源库（个）', 'resource_banks'],
            ['在线精品课程（门）', 'online_courses'],
            ['虚拟仿真实训基地（个）', 'simulation_bases'],
          ] as const
        ).map(([label, id]) =>
          row([
            label,
            bare(of(`${id}.national`)),
            bare(of(`${id}.provincial`)),
            bare(of(`${id}.school`)),
            bare(of(id)),
          ]),
        ),
      },
      bookStory(place),
    ],
  };
}

/** 发展保障. */
export function supportChapter(place: Place): Chapter {
  const { graph, random, year, indicators } = place;
  const of = (id: string): Fact => indicators.of(id);
  const lead = graph.fact('名师工作室', random.integer(12, 38), { unit: '个', year });
  const helped = graph.fact('新入职教师', random.integer(40, 160), { year });
  const hoursEach = graph.average(
    '导师人均课时',
    of('industry_mentors.hours'),
    of('industry_mentors'),
    { unit: '课时' },
  );
  return {
    title: '发展保障',
    blocks: [
      heading(2, '师资建设'),
      paragraph(
        t`全市中职学校教职工总数${exact(of('staff'))}，专任教师${exact(of('staff.teachers'))}，“双师型”教师占专任教师的比例为${exact(of('teachers.dual_qualified_rate'))}，高级专业技术职务教师占${exact(of('teachers.senior_rate'))}，生师比${exact(of('student_teacher_ratio'), { unit: ':1' })}。全年新入职教师${exact(helped)}，全部纳入“青蓝工程”结对培养，建有市级名师工作室${exact(lead)}。`,
      ),
      paragraph(
        t`聘请行业导师${exact(of('industry_mentors'))}，其中大国工匠、劳动模范${exact(of('industry_mentors.masters'))}，全年授课${exact(of('industry_mentors.hours'))}，人均${exact(hoursEach, { decimals: 1 })}，支付课酬${exact(of('industry_mentors.pay'))}。焊接大师、烹饪名厨、非遗传承人等走上讲台，成为学生身边的榜样。`,
      ),
      teamStory(place),
      heading(2, '经费与条件'),
      paragraph(
        t`年生均财政拨款水平${exact(of('funding_per_student'))}，年财政专项拨款${exact(of('earmarked_funding'))}；生均教学科研仪器设备值${exact(of('equipment_per_student'), { unit: '元' })}。实习专项经费${exact(of('internship.funds'))}，其中投保实习责任保险${exact(of('internship.insurance'))}。认真执行《职业学校学生实习管理规定》（教职成〔2021〕4号），岗位实习学生劳动报酬原则上不低于相同岗位试用期工资标准的80%。`,
      ),
    ],
  };
}

/** 面临挑战. */
export function challengesChapter(place: Place): Chapter {
  const { graph, random, name, year, indicators } = place;
  const stories = graph.fact('拟征集案例', random.integer(5, 9) * 20, {
    unit: '个',
    year: year + 1,
  });
  const dual = graph.fact(
    '拟达双师比例',
    Math.ceil(indicators.of('teachers.dual_qualified_rate').value) + 2,
    { unit: '%', year: year + 1 },
  );
  const brands = graph.fact('拟建品牌', random.integer(8, 20), { unit: '个', year: year + 1 });
  return {
    title: '面临挑战',
    blocks: [
      heading(2, '问题与不足'),
      paragraph(
        t`在总结成绩的同时，${name}教育局也清醒认识到存在的短板。主要表现为`,
        firstly(
          place,
          'problems',
          '不足',
          random.several(
            [
              '优质学校引领作用不够强，典型经验推广不够快',
              '企业参与办学的内生动力不足，合作深浅不一',
              '数字化教学资源应用不充分，教师数字素养有待提升',
              '对外宣传的深度不够，社会认可度仍需提高',
            ],
            3,
          ),
        ),
      ),
      heading(2, '未来展望'),
      paragraph(
        t`${otherDate(year + 1)}，全市将着力提升职业教育质量，拟征集典型案例${exact(stories)}，培育市级育人品牌${exact(brands)}，“双师型”教师占比力争达到${exact(dual)}；按照${eventDate(year, 12)}印发的行动方案要求，逐项分解任务、明确责任单位，让更多职教故事可学可鉴可推广。`,
      ),
      paragraph(t`本报告选登的典型案例见${reference('stories')}。`),
      storyTable(place),
    ],
  };
}
