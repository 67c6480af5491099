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
  near,
  otherDate,
  paragraph,
  row,
  t,
} from '../../plan/index.js';
import type { DistrictPlace } from './district.js';
import type { Refrains } from './summary.js';

/** 服务贡献, by a hand that likes round numbers and slogans. */
export function serviceChapter(place: DistrictPlace, refrains: Refrains): Chapter {
  const { graph, random, name, year, indicators, training } = place;
  const of = (id: string): Fact => indicators.of(id);
  const cumulative = graph.fact(
    '累计培训',
    training.now.value * random.integer(3, 5) + random.integer(500, 4000),
    { unit: '人次' },
  );
  graph.within(training.now, cumulative);
  const plan = graph.fact('培训任务', Math.floor(training.now.value / 500) * 500 - 500, {
    unit: '人次',
    year,
  });
  const heads = graph.fact(
    '参训职工',
    Math.round(training.now.value * random.decimal(0.2, 0.4, 3)),
    { year },
  );
  const points = graph.fact('居民学习点', random.integer(24, 70), { unit: '个' });
  const fresh = graph.fact('新增学习点', random.integer(2, 8), { unit: '个', year });
  graph.within(fresh, points);
  const pupils = graph.fact('职业体验', random.integer(3100, 9800), { unit: '人次', year });
  return {
    title: '服务贡献',
    blocks: [
      heading(2, '聚焦企业需求 做强技能培训'),
      paragraph(
        random.pick([
          '围绕“建设先进制造强区”目标，全区职业学校主动对接园区企业，开门办学、送教上门，把培训班办到生产线上，做到“企业需要什么就培训什么，群众缺什么就补什么”。',
          '坚持育训并举、服务为先，职业学校成为辖区企业的“人才蓄水池”、社区居民的“终身加油站”，一张覆盖城乡、灵活便捷的技能培训网络日益完善。',
        ]),
      ),
      paragraph(
        refrains.training(),
        t`年初市里下达我区培训任务${exact(plan)}，实际完成${inTenThousands(training.now)}，参训企业职工${near(heads)}。自${otherDate(year - 4)}起累计培训${about(cumulative, 2, { scale: '万' })}。`,
      ),
      paragraph(
        t`从附表统计口径看，非学历培训项目${exact(of('training.projects'))}、${exact(of('training.hours'))}，到账经费${exact(of('training.income'))}，其中公益项目培训${exact(of('training.public_hours'))}。`,
      ),
      heading(2, '扎根社区 服务百姓'),
      paragraph(
        t`${name}现有居民学习点${exact(points)}，其中当年新增${exact(fresh)}；${eventDate(year, 4)}至${eventDate(year, 11)}，区内学校面向中小学生开放职业体验课程，接待${exact(pupils)}。`,
      ),
      heading(2, '技术服务'),
      {
        kind: 'table',
        id: 'technology',
        caption: t`${dataYear(year, [of('technical_service.income')])}技术服务与知识产权情况`,
        head: [row(['项目', '单位', '数量'])],
        rows: (
          [
            ['横向技术服务到款额', '万元', 'technical_service.income'],
            ['横向技术服务产生的经济效益', '万元', 'technical_service.benefit'],
            ['知识产权项目', '项', 'ip'],
            ['其中：授权专利', '项', 'ip.patents'],
            ['专利转让', '项', 'ip.transfers'],
          ] as const
        ).map(([label, unit, id]) => row([label, unit, bare(of(id))])),
      },
      paragraph(
        t`全年横向技术服务到款额${exact(of('technical_service.income'))}，知识产权项目${exact(of('ip'))}，涉及机械加工、软件开发、包装设计等领域。`,
      ),
    ],
  };
}

/** 文化传承, by a teacher of literature. */
export function cultureChapter({ graph, random, year, members }: DistrictPlace): Chapter {
  const school = random.pick(members);
  const team = graph.fact('舞龙队员', random.integer(28, 56), { year });
  const shows = graph.fact('演出场次', random.integer(11, 34), { unit: '场', year });
  const books = graph.fact('经典书目', random.integer(30, 60), { unit: '种', year });
  return {
    title: '文化传承',
    blocks: [
      heading(2, '经典润心'),
      paragraph(
        t`清晨的校园书声琅琅，午后的工坊刀笔生花。全区学校把中华优秀传统文化融入日常，推荐经典阅读书目${exact(books)}，“晨读十分钟”成为学生的习惯。第八届校园读书节上，学生自编自演的情景剧《大国工匠》引发热烈反响。`,
      ),
      heading(2, '非遗薪传'),
      paragraph(
        t`${school.name}舞龙队现有队员${exact(team)}，${dataYear(year, [shows])}外出演出${exact(shows)}，多次登上市级以上舞台。队员们说，一条龙舞起来靠的是步调一致，技能练出来靠的是日积月累。`,
      ),
    ],
  };
}

/** 国际合作, in few words. */
export function abroadChapter({ indicators }: DistrictPlace): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  return {
    title: '国际合作',
    blocks: [
      heading(2, '合作项目'),
      paragraph(
        t`中外合作办学专业${exact(of('joint_programmes'))}，在校生${exact(of('joint_programmes.students'))}。开发并被国外采用的职业教育标准${exact(of('standards_abroad'))}，资源${exact(of('resources_abroad'))}。教师赴国外指导和培训${exact(of('teachers_abroad.days'))}。`,
        '区内学校暂无国外办学点。',
      ),
    ],
  };
}
