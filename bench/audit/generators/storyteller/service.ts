import type { Fact } from '../../graph/index.js';
import {
  bare,
  beyond,
  type Chapter,
  dataYear,
  eventDate,
  exact,
  heading,
  inTenThousands,
  otherDate,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import { firstly, named } from './enumeration.js';
import type { Place } from './place.js';
import { craftStory, neighbourStory, villageStory } from './service-stories.js';

/** 服务贡献. */
export function serviceChapter(place: Place): Chapter {
  const { graph, random, year, indicators } = place;
  const of = (id: string): Fact => indicators.of(id);
  const heads = graph.fact('全市社会培训', random.integer(12_000, 46_000), { unit: '人次', year });
  const localShare = graph.share('本地就业', of('employed.local'), of('employed'));
  const projects = [
    '企业新型学徒制培训',
    '退役军人技能培训',
    '高素质农民培训',
    '社区居民素养培训',
  ].map((kind) => ({
    kind,
    held: graph.fact(`${kind}班次`, random.integer(6, 40), { unit: '期', year }),
    taught: graph.fact(`${kind}人次`, random.integer(400, 2900), { unit: '人次', year }),
  }));
  const held = graph.total(
    '市级重点项目班次',
    projects.map((each) => each.held),
    { year },
  );
  const taught = graph.total(
    '市级重点项目人次',
    projects.map((each) => each.taught),
    { year },
  );
  return {
    title: '服务贡献',
    blocks: [
      heading(2, '服务区域产业'),
      paragraph(
        t`${dataYear(year, [of('employed')])}，全市中职毕业生中有${exact(of('employed'))}直接走上工作岗位，其中${exact(of('employed.local'))}留在当地就业，占比${exact(localShare)}；到大型企业就业${exact(of('employed.large'))}，其余${exact(of('employed.small'))}到中小微企业等基层单位就业。`,
        t`横向技术服务到款${exact(of('technical_service.income'))}，为企业带来经济效益${exact(of('technical_service.benefit'))}；知识产权项目${exact(of('ip'))}，其中授权专利${exact(of('ip.patents'))}。`,
      ),
      heading(2, '服务技能社会'),
      paragraph(
        t`全市中职学校承担非学历培训项目${exact(of('training.projects'))}，培训总量${exact(of('training.hours'))}，到账经费${exact(of('training.income'))}，全年各类社会培训达${inTenThousands(heads)}。其中，纳入市级财政支持的四类重点项目举办${exact(held)}、培训${exact(taught)}（见${reference('key-training')}）。`,
      ),
      {
        kind: 'table',
        id: 'key-training',
        caption: ['市级财政支持的重点培训项目'],
        head: [row(['项目', '班次（期）', '人次'])],
        rows: [
          ...projects.map((each) => row([each.kind, bare(each.held), bare(each.taught)])),
          row(['合计', bare(held), bare(taught)], { total: true }),
        ],
      },
      villageStory(place),
      heading(2, '服务终身学习'),
      paragraph(
        t`《全民终身学习促进条例》自${otherDate(2020)}实施以来，各区县依托职业学校设立学习中心。${eventDate(year, 10)}，全市集中展示“能者为师”课程，累计访问${beyond(graph.fact('课程访问', random.integer(120_000, 860_000), { unit: '人次', year }), 1, { scale: '万' })}。`,
      ),
      neighbourStory(place),
    ],
  };
}

/** 文化传承. */
export function cultureChapter(place: Place): Chapter {
  const { graph, random, name, year } = place;
  const halls = named(
    place,
    'culture-halls',
    '校史与工业文化展馆',
    '个',
    random.several(
      ['铁路文化馆', '纺织工业记忆馆', '中医药文化馆', '船舶模型馆', '老字号商业馆'],
      random.integer(3, 4),
    ),
  );
  const visits = graph.fact('展馆接待', random.integer(5200, 19_000), { unit: '人次', year });
  const readers = graph.fact('读书活动参与', random.integer(6000, 16_000), { year });
  return {
    title: '文化传承',
    blocks: [
      heading(2, '厚植文化底蕴'),
      paragraph(
        t`${name}中职学校建有${halls.names}，共${exact(halls.number)}展馆，全年接待参观${exact(visits)}；“书香校园”读书活动吸引学生${exact(readers)}参加，选送作品在全国决赛中获奖。中华经典诵读、传统节日体验、劳模事迹宣讲等活动常年不断线。`,
      ),
      heading(2, '传承传统技艺'),
      paragraph(
        '全市鼓励学校与代表性传承人共建工坊，将剪纸、年画、织绣、泥塑等技艺转化为选修课程，让学生在动手中理解传统文化，在创作中坚定文化自信。',
      ),
      craftStory(place),
    ],
  };
}

/** 国际合作. */
export function abroadChapter(place: Place): Chapter {
  const of = (id: string): Fact => place.indicators.of(id);
  return {
    title: '国际合作',
    blocks: [
      heading(2, '开放办学'),
      paragraph(
        t`全市中职学校开发并被国外采用的职业教育标准${exact(of('standards_abroad'))}（专业标准${exact(of('standards_abroad.programme'))}、课程标准${exact(of('standards_abroad.course'))}），教学资源${exact(of('resources_abroad'))}；接收国外访学教师${exact(of('foreign_teachers'))}，教师赴国外指导和培训${exact(of('teachers_abroad.days'))}。`,
        t`在推进方式上明确`,
        firstly(place, 'abroad-measures', '路径', [
          '以赛会友，组织学生参加国际邀请赛线上展示',
          '以课会友，选派骨干教师参与双语课程开发',
        ]),
      ),
    ],
  };
}
