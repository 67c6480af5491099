import {
  type CaseBox,
  eventDate,
  exact,
  inWords,
  otherDate,
  over,
  paragraph,
  t,
} from '../../plan/index.js';
import { firstly, named } from './enumeration.js';
import { type Place, schoolAt } from './place.js';
import { introduction } from './school.js';

/** A class ordered by an enterprise. */
export function orderStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 6);
  const company = random.pick(['示例新能源汽车有限公司', '示例智行汽车科技有限公司']);
  const classes = graph.fact(`${school.name}订单班`, random.integer(3, 7), { unit: '个', year });
  const pupils = graph.fact(
    `${school.name}订单班学生`,
    classes.value * random.integer(32, 40) + 3,
    { year },
  );
  const share = graph.share(`${school.name}订单班占比`, pupils, school.students);
  const gear = graph.fact(`${company}捐赠`, random.decimal(60, 260, 2), {
    unit: '万元',
    decimals: 2,
    year,
  });
  const mentors = [
    '汽车维修高级技师',
    '动力电池检测工程师',
    '底盘调试首席技师',
    '车身修复技师',
    '智能网联测试工程师',
  ];
  const crafts = named(
    place,
    'order-mentors',
    '企业导师',
    '名',
    random.several(mentors, random.integer(3, 5)),
  );
  const stayed = graph.fact(
    `${school.name}留任`,
    random.integer(40, Math.floor(pupils.value / 2)),
    { year },
  );
  return {
    kind: 'case',
    id: 'order',
    title: ['校企“双主体”育人 订单培养结硕果'],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`${otherDate(2021)}，${school.name}与${company}签订协议，共建“新能源汽车产业学院”，先后开设订单班${exact(classes)}，在班学生${exact(pupils)}，占该校在校生的${exact(share, { decimals: 1 })}。企业投入设备价值${exact(gear)}，选派行业导师${exact(crafts.number)}（${crafts.names}）驻校授课。`,
      ),
      paragraph(
        t`双方建立`,
        firstly(place, 'order-measures', '机制', [
          '人才共育，教学标准与岗位标准同步更新',
          '过程共管，班主任与车间主任共同带班',
          '成果共享，技术改进成果反哺课堂',
        ]),
        t`首批订单班毕业生中有${exact(stayed)}留在该企业工作，成为生产一线的骨干。`,
      ),
    ],
  };
}

/** Books written with enterprises, every title named. */
export function bookStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 7);
  const titles = [
    '《直播电商实务》',
    '《仓储与配送管理》',
    '《门店数字化运营》',
    '《商务数据分析基础》',
    '《网店视觉设计》',
    '《跨境电子商务基础》',
  ];
  const books = named(
    place,
    'book-titles',
    '编写教材',
    '本',
    random.several(titles, random.integer(4, 6)),
    '',
  );
  const national = graph.fact(`${school.name}规划教材`, random.integer(1, 2), { unit: '本', year });
  graph.within(national, books.number);
  const partners = named(
    place,
    'book-partners',
    '参编企业',
    '家',
    random.several(
      ['示例云商有限公司', '示例物流集团', '示例百货股份有限公司'],
      random.integer(2, 3),
    ),
  );
  const users = graph.fact(`${school.name}教材使用`, random.integer(3100, 9900), { year });
  return {
    kind: 'case',
    id: 'books',
    title: [`${school.name}：把企业案例写进活页教材`],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`学校联合${partners.names}共${exact(partners.number)}企业组建教材编写团队，近五年来编写完成${books.names}共${exact(books.number)}，其中${exact(national)}入选“十四五”职业教育国家规划教材。`,
      ),
      paragraph(
        t`教材以真实项目为载体，配套微课、题库和虚拟仿真资源，在省内外多所学校推广，累计使用学生${over(users)}，教材建设团队${eventDate(year, 11)}在全市教学工作会议上作经验介绍。`,
      ),
    ],
  };
}

/** A team of teachers who went to factories. */
export function teamStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 3);
  const team = graph.fact(`${school.name}团队`, random.integer(12, 20), { year });
  const senior = graph.fact(`${school.name}团队高级`, random.integer(3, 6), { year });
  const middle = graph.fact(`${school.name}团队中级`, random.integer(2, 4), { year });
  const junior = graph.fact(`${school.name}团队初级`, team.value - senior.value - middle.value, {
    year,
  });
  graph.sum(team, [senior, middle, junior]);
  const hospitals = graph.fact(`${school.name}实践医院`, random.integer(6, 14), {
    unit: '家',
    year,
  });
  const months = graph.fact(`${school.name}实践月数`, random.integer(2, 6), { unit: '个月', year });
  const papers = graph.fact(`${school.name}课题`, random.integer(2, 7), { unit: '项', year });
  return {
    kind: 'case',
    id: 'team',
    title: ['一支“双师”团队的成长之路'],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`${school.name}护理专业教学创新团队由${exact(team)}组成，其中高级职称${exact(senior)}、中级职称${exact(middle)}、初级职称${exact(junior)}。团队成员每年轮流到${exact(hospitals)}合作医院实践，人均实践时间不少于${inWords(months)}，把临床新技术、新规范带回课堂。`,
      ),
      paragraph(
        t`团队承担市级以上教改课题${exact(papers)}，`,
        t`总结形成`,
        firstly(place, 'team-measures', '经验', [
          '以老带新，青年教师入职即配导师',
          '以研促教，教研活动每周固定时间开展',
          '以用促学，技能考核与职称评聘挂钩',
        ]),
      ),
    ],
  };
}
