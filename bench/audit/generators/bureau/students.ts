import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  direction,
  exact,
  heading,
  otherDate,
  paragraph,
  reference,
  rounded,
  row,
  size,
  type Table,
  t,
} from '../../plan/index.js';
import { drawnBefore, drawnRateBefore } from '../comparison.js';
import type { City } from './city.js';
import { inTurn, moved, shifted } from './phrases.js';

/** 人才培养: how many there are and where, how they did, and where they went. */
export const studentsChapter = (city: City): Chapter => ({
  title: '人才培养',
  blocks: [
    heading(2, '办学规模'),
    ...scale(city),
    heading(2, '立德树人'),
    ...character(city),
    heading(2, '学生素质'),
    ...quality(city),
    heading(2, '毕业去向'),
    ...destinations(city),
  ],
});

function scale(city: City) {
  const { graph, random, name, year, schools, districtSchools, ownSchools, districts } = city;
  const { students, enrolment } = city;
  const shares = districts.map((each) =>
    graph.share(`${each.name}在校生占比`, each.students.now, students.now),
  );
  const firstShare = shares[0];
  const national = graph.fact('全国中职在校生', random.integer(12_500, 13_500) / 10, {
    unit: '万人',
    decimals: 1,
    year,
  });
  const table: Table = {
    kind: 'table',
    id: 'districts',
    caption: t`${dataYear(
      year,
      districts.map((each) => each.students.now),
    )}各区县及市直中等职业学校规模`,
    head: [
      row([
        '区域',
        '学校数（所）',
        '在校生（人）',
        '上年在校生（人）',
        '在校生占比（%）',
        '专任教师（人）',
      ]),
    ],
    rows: [
      ...districts.map((each, index) =>
        row([
          each.name,
          bare(each.schools),
          bare(each.students.now),
          bare(each.students.before),
          bare(shares[index] ?? each.schools),
          bare(each.teachers),
        ]),
      ),
      row(
        [
          '合计',
          bare(schools),
          bare(students.now),
          bare(students.before),
          '100.00',
          bare(city.teachers.now),
        ],
        {
          total: true,
        },
      ),
    ],
  };
  return [
    paragraph(
      t`${dataYear(year, [students.now, enrolment.now])}，全市${exact(schools)}中等职业学校（区县属${exact(districtSchools)}、市直${exact(ownSchools)}）共有全日制在校生${exact(students.now)}，${moved(random, students)}，当年招收新生${exact(enrolment.now)}，${moved(random, enrolment)}，办学规模${students.change.value > 0 ? '稳中有升' : '总体稳定'}；据教育部发布的统计公报，同期全国中等职业教育在校生为${exact(national)}。`,
    ),
    paragraph(
      t`从区域分布看，${inTurn(
        random,
        districts.map((each) => each.name),
        districts.map((each) => each.students.now),
      )}（见${reference('districts')}），其中${districts[0]?.name ?? name}占全市在校生总数的${exact(firstShare ?? students.now, { decimals: 1 })}，${direction(districts[0]?.students.change ?? students.change, '较上年增加', '较上年减少')}${size(districts[0]?.students.change ?? students.change)}，${districts[1]?.name ?? name}则${moved(random, districts[1]?.students ?? students)}。`,
    ),
    table,
  ];
}

function character({ graph, random, year, indicators, schools }: City) {
  const bases = graph.fact('思政实践基地', random.integer(18, 46), { unit: '个', year });
  const lessons = graph.fact('精品课例', random.integer(40, 120), { unit: '节', year });
  const chosen = graph.fact('省级课例', random.integer(4, 16), { unit: '节', year });
  graph.within(chosen, lessons);
  const volunteers = graph.fact(
    '注册志愿者',
    some(random, indicators.of('students').value, 0.3, 0.6),
    {
      year,
    },
  );
  const share = graph.share('志愿者占比', volunteers, indicators.of('students'));
  const hours = graph.fact('服务时长', volunteers.value * random.integer(9, 21), {
    unit: '小时',
    year,
  });
  const mean = graph.average('人均服务时长', hours, volunteers, { unit: '小时' });
  const aided = graph.fact(
    '受资助学生',
    some(random, indicators.of('students').value, 0.12, 0.26),
    {
      year,
    },
  );
  const grant = graph.fact('国家助学金', aided.value * 0.2, { unit: '万元', decimals: 1, year });
  return [
    paragraph(
      t`各学校把思想政治工作贯穿人才培养全过程，建设思政课实践教学基地${exact(bases)}，全年征集“技能成才、强国有我”主题思政课例${exact(lessons)}，其中${exact(chosen)}入选省级优秀课例；${exact(schools)}学校全部建立党组织书记、校长带头讲授思政课制度，党政负责人每学期为学生讲授思政课不少于两次。`,
    ),
    paragraph(
      t`学生志愿服务常态开展，注册志愿者${exact(volunteers)}，占在校生的${exact(share, { decimals: 1 })}，全年累计服务${exact(hours)}，人均${exact(mean, { decimals: 1 })}；落实免学费和国家助学金政策，全年有${exact(aided)}享受国家助学金，发放金额${exact(grant)}，资助标准为每生每年平均2000元，做到应助尽助、精准发放。`,
    ),
  ];
}

const some = (random: City['random'], of: number, low: number, high: number): number =>
  random.integer(Math.ceil(of * low), Math.floor(of * high));

function quality(city: City) {
  const { graph, random, year, indicators } = city;
  const fitness = drawnRateBefore(graph, random, indicators.of('fitness.pass_rate'), 0.2, 1.6);
  const tested = indicators.of('fitness.tested');
  const coverage = graph.share('体测覆盖率', tested, indicators.of('students'));
  const level = (where: string, place: string, low: number, high: number): Fact =>
    graph.fact(`${where}${place}等奖`, random.integer(low, high), { unit: '项', year });
  const provincial = ['一', '二', '三'].map((place, at) =>
    level('省赛', place, 6 + 6 * at, 14 + 8 * at),
  );
  const nation = ['一', '二', '三'].map((place, at) => level('国赛', place, 1 + at, 3 + 2 * at));
  const awards = graph.total('省赛获奖', provincial, { year });
  const best = graph.total('国赛获奖', nation, { year });
  const contestants = graph.fact('市赛参赛', random.integer(520, 980), { year });
  const [one, two, three] = provincial;
  const [gold, silver, bronze] = nation;
  const satisfied = drawnRateBefore(
    graph,
    random,
    indicators.of('satisfaction.students'),
    -0.8,
    -0.2,
  );
  return [
    paragraph(
      t`各学校开齐开足体育与健康课程，全年组织${exact(tested)}参加国家学生体质健康标准测试，占在校生总数的${exact(coverage)}，合格率为${exact(fitness.now)}，${shifted(random, fitness)}。`,
      t`心理健康教育纳入人才培养方案，“一生一策”档案覆盖全部学校，《学生心理健康指导手册》修订后印发各校使用。`,
    ),
    paragraph(
      t`第${random.pick(['十二', '十五', '十八'])}届市级职业技能大赛共有${exact(contestants)}报名参赛，经选拔组队参加省级大赛，获奖${exact(awards)}（一、二、三等奖分别为${exact(one ?? awards)}、${exact(two ?? awards)}、${exact(three ?? awards)}），在全国职业院校技能大赛中获奖${exact(best)}，其中一等奖${exact(gold ?? best)}、二等奖${exact(silver ?? best)}、三等奖${exact(bronze ?? best)}，参赛层次和获奖数量均居全省前列。`,
    ),
    paragraph(
      t`在校生满意度调查回收有效问卷对应${exact(indicators.of('satisfaction.students.n'), { unit: '人次' })}，总体满意度为${exact(satisfied.now)}，${shifted(random, satisfied)}，其中课堂育人、课外育人、思想政治课教学满意度依次为${exact(indicators.of('satisfaction.students.classroom'))}、${exact(indicators.of('satisfaction.students.extracurricular'))}、${exact(indicators.of('satisfaction.students.ideology'))}，家长满意度为${exact(indicators.of('satisfaction.parents'))}。`,
    ),
  ];
}

function destinations(city: City) {
  const { graph, random, year, indicators, graduates } = city;
  const of = (id: string): Fact => indicators.of(id);
  const placed = of('graduates.placed');
  const further = of('graduates.further_study');
  const rate = drawnRateBefore(graph, random, of('graduates.placed_rate'), 0.15, 1.2);
  const furtherShare = graph.share('升学占落实', further, placed);
  const furtherOfAll = graph.share('升学占毕业生', further, graduates.now);
  const bachelorShare = graph.share('本科占升学', of('graduates.further_study.bachelor'), further);
  const income = drawnBefore(graph, random, of('graduates.monthly_income'), 2, 6);
  const sectors = ['primary', 'secondary', 'tertiary'].map((each) =>
    of(`employed_by_sector.${each}`),
  );
  const localShare = graph.share('当地就业占比', of('employed.local'), of('employed'));
  const target = graph.fact(
    '落实率目标',
    Math.floor(of('graduates.placed_rate').value) - random.pick([0, 1]),
    { unit: '%' },
  );
  return [
    paragraph(
      t`${dataYear(year, [graduates.now, placed])}，全市中等职业学校毕业生共${exact(graduates.now)}，${moved(random, graduates)}，其中落实毕业去向的有${exact(placed)}，落实率为${exact(rate.now)}，${shifted(random, rate)}，高于年初确定的${exact(target)}的预期目标。`,
      t`在落实去向的毕业生中，升入高一级学校的${exact(further)}，占落实人数的${exact(furtherShare)}（占全部毕业生的${rounded(furtherOfAll, 1)}），其中升入本科院校的${exact(of('graduates.further_study.bachelor'))}，占升学人数的${exact(bachelorShare)}；直接就业的${exact(of('graduates.direct'))}，去向构成见${reference('destinations')}。`,
    ),
    paragraph(
      t`直接就业的毕业生中，面向第一、第二、第三产业就业的依次为${exact(sectors[0] ?? placed)}、${exact(sectors[1] ?? placed)}和${exact(sectors[2] ?? placed)}，留在当地就业的${exact(of('employed.local'))}，占初次就业人数的${exact(localShare, { decimals: 1 })}；到中小微企业等基层就业和到大型企业就业的分别为${exact(of('employed.small'))}、${exact(of('employed.large'))}。`,
      t`就业毕业生平均月收入${exact(income.now)}，${moved(random, income)}，本省去向落实率为${exact(of('placement.in_province_rate'))}，${otherDate(year - 3, '届')}毕业生三年内岗位晋升比例为${exact(of('promotion_3y_rate'))}。`,
    ),
    {
      kind: 'figure',
      id: 'destinations',
      caption: t`${dataYear(year, [placed])}全市中等职业学校毕业生去向构成`,
      labels: [
        t`升入高一级学校 ${bare(further)}`,
        t`直接就业 ${bare(of('graduates.direct'))}`,
        t`单位：人`,
      ],
    } as const,
    paragraph(
      t`全年共有${exact(of('certificates'))}取得职业技能等级证书（含职业资格证书）。全市继续推进1+X证书制度试点，将证书标准融入课程，课证融通课程达到${exact(of('courses.certificate'))}（${exact(of('courses.certificate.hours'))}），网络教学课程${exact(of('courses.online'))}，均包含在教学计划内的${exact(of('courses'))}课程之中。`,
    ),
  ];
}
