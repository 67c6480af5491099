import type { Fact } from '../../graph/index.js';
import {
  type Chapter,
  dataYear,
  eventDate,
  exact,
  heading,
  inTenThousands,
  listed,
  listing,
  otherDate,
  paragraph,
  t,
} from '../../plan/index.js';
import { drawnBefore } from '../comparison.js';
import type { City } from './city.js';
import { inTurn, moved } from './phrases.js';

const LEARNERS = ['企业职工', '高素质农民', '退役军人', '社区居民', '其他人员'];

/** 服务贡献: training, technology, the countryside. */
export function serviceChapter(city: City): Chapter {
  return {
    title: '服务贡献',
    blocks: [
      heading(2, '社会培训'),
      ...training(city),
      heading(2, '技术服务'),
      technology(city),
      heading(2, '服务乡村与社区'),
      countryside(city),
    ],
  };
}

function training({ graph, random, year, indicators }: City) {
  const of = (id: string): Fact => indicators.of(id);
  const learners = LEARNERS.map((name) =>
    graph.fact(`${name}培训`, random.integer(900, 9800), { unit: '人次', year }),
  );
  const whole = graph.total('培训人次', learners, { year, series: 'training' });
  const sum = drawnBefore(graph, random, whole, 3, 14);
  const share = graph.share('企业职工占比', learners[0] ?? whole, whole);
  const openShare = graph.share('公益学时占比', of('training.public_hours'), of('training.hours'));
  const plan = graph.fact(
    '培训计划',
    Math.floor(whole.value / 1000) * 1000 - random.integer(0, 2) * 500,
    {
      unit: '人次',
      year,
    },
  );
  return [
    paragraph(
      t`${dataYear(year, [whole])}，全市中等职业学校面向社会开展非学历培训项目${exact(of('training.projects'))}，累计${exact(of('training.hours'))}，其中公益项目培训${exact(of('training.public_hours'))}，占培训总学时的${exact(openShare)}，到账经费${exact(of('training.income'))}。`,
      t`全年培训${inTenThousands(whole)}，${moved(random, sum)}，完成年初下达计划数${exact(plan)}的任务，${inTurn(random, LEARNERS, learners)}，其中企业职工占培训总人次的${exact(share, { decimals: 1 })}。`,
    ),
    paragraph(
      random.pick([
        () =>
          t`教育、人力资源社会保障、农业农村三部门建立培训资源清单，${eventDate(year, 6)}公布首批公益课程目录，企业按需“点单”、学校送教上门，培训质量由参训单位评价，评价结果与下一年度任务安排挂钩。`,
        () =>
          t`各区县依托社区学院和老年教育学习点延伸服务，${eventDate(year, 10)}组织全民终身学习活动周，职业学校实训室面向中小学生开放，职业启蒙课程进入课后服务。`,
      ])(),
    ),
  ];
}

function technology({ graph, random, year, indicators }: City) {
  const of = (id: string): Fact => indicators.of(id);
  const income = drawnBefore(graph, random, of('technical_service.income'), 3, 16);
  const patents = drawnBefore(graph, random, of('ip.patents'), 8, 30);
  return paragraph(
    t`${dataYear(year, [income.now])}，全市中等职业学校横向技术服务到款额为${exact(income.now)}，${moved(random, income)}，产生经济效益${exact(of('technical_service.benefit'))}；纵向科研经费到款额${exact(of('research_funds'))}。`,
    t`拥有知识产权项目${exact(of('ip'))}，其中专利授权${exact(patents.now)}（发明专利${exact(of('ip.patents.invention'))}），${moved(random, patents)}，完成专利转让${exact(of('ip.transfers'))}，成果转化到款额${exact(of('ip.transfers.income'))}。`,
  );
}

function countryside({ graph, random, name, districts }: City) {
  const names = districts.slice(0, -1).map((each) => each.name);
  const centres = graph.count('社区教育学院', 'colleges', names.length, { unit: '所' });
  const homes = names.map((each) =>
    graph.fact(`${each}学习点`, random.integer(12, 60), { unit: '个' }),
  );
  const points = graph.total('学习点', homes);
  return paragraph(
    t`${name}已建成区县级社区教育学院${exact(centres)}，覆盖${listing(
      'colleges',
      names.map((each) => [each]),
    )}，下设学习点${exact(points)}，${names.join('、')}分别建有${listed(homes.map((each) => [exact(each)]))}；《${name}社区教育课程分类标准》自${otherDate(2021)}起施行，累计开发乡土课程若干门，涉农专业教师常年驻点指导。`,
  );
}
