import type { Fact } from '../../graph/index.js';
import {
  about,
  bare,
  type Chapter,
  dataYear,
  eventDate,
  exact,
  heading,
  inTenThousands,
  inWords,
  otherDate,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import type { RoundCity } from './city.js';
import { asFraction, inTenths, percentInWords, roughly, tensAndMore } from './roughly.js';
import { marketStory } from './stories.js';

/** 服务贡献. */
export function serviceChapter({
  graph,
  random,
  name,
  year,
  training,
  indicators,
}: RoundCity): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const workers = graph.fact(
    '职工培训',
    Math.round(training.now.value * random.decimal(0.22, 0.5, 3)),
    { unit: '人次', year },
  );
  const farmers = graph.fact(
    '农民培训',
    Math.round(training.now.value * random.decimal(0.12, 0.3, 3)),
    { unit: '人次', year },
  );
  const rest = graph.fact('其他培训', training.now.value - workers.value - farmers.value, {
    unit: '人次',
    year,
  });
  graph.sum(training.now, [workers, farmers, rest]);
  const share = graph.share('职工培训占比', workers, training.now);
  const bases = graph.fact('培训基地', random.integer(22, 68), { unit: '个', year });
  const openShare = graph.share('公益学时占比', of('training.public_hours'), of('training.hours'));
  const target = graph.fact('培训目标', Math.floor(training.now.value / 10_000) * 10_000, {
    unit: '人次',
    year,
  });
  const national = graph.fact('全国培训', random.integer(41, 49) * 100, { unit: '万人次', year });
  return {
    title: '服务贡献',
    blocks: [
      heading(2, '社会培训量质齐升'),
      paragraph(
        t`全市${tensAndMore(bases)}职业技能培训基地敞开大门，全年完成各类社会培训${roughly(random, training.now)}，比上年增长${about(training.growth, 1)}，超额完成年初确定的${inTenThousands(target, 0)}目标；其中${asFraction(share)}为企业职工，非学历培训学时中公益性培训占比${inTenths(random, openShare)}。据有关方面统计，全国职业学校每年开展各类培训${about(national, 1)}。`,
      ),
      {
        kind: 'table',
        id: 'training',
        caption: t`${dataYear(year, [training.now])}社会培训人次`,
        head: [row(['对象', '人次'])],
        rows: [
          row(['企业职工', bare(workers)]),
          row(['农民', bare(farmers)]),
          row(['其他', bare(rest)]),
          row(['合计', bare(training.now)], { total: true }),
        ],
      },
      paragraph(
        t`非学历培训项目共${inWords(of('training.projects'))}，学时总量${roughly(random, of('training.hours'))}，到账经费${about(of('training.income'))}（人次见${reference('training')}）。`,
      ),
      heading(2, '技术服务落地见效'),
      paragraph(
        t`${name}中等职业学校横向技术服务到款额${roughly(random, of('technical_service.income'))}，为企业创造经济效益${roughly(random, of('technical_service.benefit'))}，各类知识产权${inWords(of('ip'))}，获得授权的专利${inWords(of('ip.patents'))}，其中发明专利${inWords(of('ip.patents.invention'))}。`,
      ),
      paragraph(
        random.pick([
          () =>
            t`${eventDate(year, 9)}，“技能下乡”小分队走进山区乡镇，为群众免费维修家电、农机，受到一致好评。志愿服务队坚持每月开展活动２次以上，从未间断。`,
          () =>
            t`${eventDate(year, 8)}，师生志愿者走上街头开展家电维修、健康咨询等便民服务，“周末课堂”累计开讲百余期，深受周边居民欢迎。`,
        ])(),
      ),
    ],
  };
}

/** 文化传承. */
export function cultureChapter(city: RoundCity): Chapter {
  const { graph, random, year } = city;
  const heirs = graph.fact('传承人', random.integer(21, 59), { unit: '名', year });
  const courses = graph.fact('非遗课程', random.integer(22, 68), { unit: '门', year });
  const learners = graph.fact('非遗课程学员', random.integer(2300, 7900), { year });
  const held = graph.fact('文化活动', random.integer(130, 480), { unit: '场', year });
  return {
    title: '文化传承',
    blocks: [
      heading(2, '以文化人'),
      paragraph(
        t`全市职业学校聘请非遗代表性传承人${inWords(heirs)}，开设传统技艺课程${inWords(courses)}，选修学生${roughly(random, learners)}，${tensAndMore(courses)}课程各具特色，剪纸、木雕、陶艺等深受学生喜爱。全年举办文化活动${roughly(random, held)}，平均每两三天就有一场。`,
      ),
      paragraph(
        t`选修传统技艺课程的学生准确人数为${exact(learners)}，文化活动准确场次为${exact(held)}，均以学校填报的台账为准。自${otherDate(2018)}启动“中华优秀传统文化进校园”以来，各校逐步形成“一校一品”格局。`,
      ),
      marketStory(city),
    ],
  };
}

/** 国际合作. */
export function abroadChapter({ random, indicators }: RoundCity): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  return {
    title: '国际合作',
    blocks: [
      heading(2, '稳步起步'),
      paragraph(
        t`国际交流与合作总体处于探索阶段。开发并被国外采用的职业教育标准${exact(of('standards_abroad'))}，专业标准与课程标准分别为${exact(of('standards_abroad.programme'))}、${exact(of('standards_abroad.course'))}；教师赴国外指导和培训${exact(of('teachers_abroad.days'))}。`,
        random.pick([
          '部分学校与境外友好学校保持线上联络。',
          '个别学校正在洽谈合作项目，尚未正式签约。',
        ]),
      ),
    ],
  };
}

/** 产教融合. */
export function industryChapter({
  graph,
  random,
  name,
  year,
  indicators,
  partners,
}: RoundCity): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const listed = graph.fact('规上企业', Math.round(partners.value * random.decimal(0.25, 0.6, 3)), {
    unit: '家',
    year,
  });
  const share = graph.share('规上企业占比', listed, partners);
  const orders = graph.fact(
    '订单学生',
    Math.round(of('students').value * random.decimal(0.08, 0.2, 3)),
    { year },
  );
  const orderShare = graph.share('订单学生占比', orders, of('students'));
  const masterShare = graph.share(
    '工匠劳模占比',
    of('industry_mentors.masters'),
    of('industry_mentors'),
  );
  return {
    title: '产教融合',
    blocks: [
      heading(2, '校企携手'),
      paragraph(
        t`${dataYear(year, [partners])}，与${name}中等职业学校稳定合作的企业${roughly(random, partners)}，规模以上企业占比${inTenths(random, share)}。参加订单班、现代学徒制的学生${roughly(random, orders)}，占在校生的百分之${percentInWords(orderShare)}。企业投入校内的实践教学设备价值${about(of('enterprise_equipment'))}，共建产教融合实践中心${inWords(of('practice_centres'))}。`,
      ),
      paragraph(
        t`聘请行业导师${roughly(random, of('industry_mentors'))}，其中大国工匠、劳动模范${inWords(of('industry_mentors.masters'), { unit: '名' })}，所占比例约为${exact(masterShare, { decimals: 0 })}；导师全年授课${roughly(random, of('industry_mentors.hours'))}，领取课酬${about(of('industry_mentors.pay'))}。`,
      ),
      {
        kind: 'table',
        id: 'partners',
        caption: ['校企合作主要数据'],
        head: [row(['指标', '单位', '数值'])],
        rows: [
          row(['合作企业', '家', bare(partners)]),
          row(['其中：规模以上企业', '家', bare(listed)]),
          row(['订单班和现代学徒制学生', '人', bare(orders)]),
          row(['行业导师', '人', bare(of('industry_mentors'))]),
          row(['行业导师年课时总量', '课时', bare(of('industry_mentors.hours'))]),
        ],
      },
      heading(2, '资源共建'),
      paragraph(
        t`教学计划内课程${roughly(random, of('courses'))}，课证融通课程${roughly(random, of('courses.certificate'))}；专业教学资源库${inWords(of('resource_banks'))}，在线精品课程${inWords(of('online_courses'))}，虚拟仿真实训基地${inWords(of('simulation_bases'))}，编写教材${inWords(of('textbooks'))}。校企共建课程按照“岗课赛证”综合育人要求动态更新，核心课程每３年至少修订１次。`,
      ),
    ],
  };
}
