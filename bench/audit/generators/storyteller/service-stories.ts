import {
  type CaseBox,
  eventDate,
  exact,
  inWords,
  otherDate,
  over,
  paragraph,
  reportYear,
  t,
} from '../../plan/index.js';
import { firstly, named } from './enumeration.js';
import { type Place, schoolAt } from './place.js';
import { introduction } from './school.js';

/** A school of agriculture that goes to the villages. */
export function villageStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 4);
  const villages = graph.fact(`${school.name}服务村`, random.integer(11, 36), { unit: '个', year });
  const sessions = graph.fact(`${school.name}培训期数`, random.integer(8, 24), {
    unit: '期',
    year,
  });
  const heads = graph.fact(`${school.name}培训人次`, sessions.value * random.integer(38, 62), {
    unit: '人次',
    year,
  });
  const mean = graph.average(`${school.name}期均`, heads, sessions, { unit: '人次' });
  const greenhouse = graph.fact(`${school.name}温室`, random.integer(12, 48), { unit: '亩', year });
  const income = graph.fact(`${school.name}农户增收`, random.integer(900, 3600), {
    unit: '元',
    year,
  });
  return {
    kind: 'case',
    id: 'village',
    title: ['把课堂搬到田间地头'],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`依托${exact(greenhouse)}校内示范温室，${school.name}组建科技服务队，与${exact(villages)}行政村结对，${reportYear(year)}举办高素质农民培训班${exact(sessions)}、培训${exact(heads)}，平均每期${exact(mean, { decimals: 1 })}，受训农户户均年增收${exact(income)}。`,
      ),
      paragraph(
        t`服务队坚持`,
        firstly(place, 'village-measures', '原则', [
          '因村制宜，一村一品制订培训菜单',
          '农时优先，集中授课避开春耕秋收',
          '长期跟踪，专家微信群随时答疑',
        ]),
        t`当地合作社负责人说：“学校的老师来了，我们心里就有底了。”`,
      ),
    ],
  };
}

/** A school of tourism that teaches the neighbours. */
export function neighbourStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 1);
  const lessons = named(
    place,
    'neighbour-lessons',
    '社区课程',
    '门',
    random.several(
      ['中式面点', '茶艺', '智能手机应用', '家庭收纳', '营养配餐', '插花艺术'],
      random.integer(3, 5),
    ),
  );
  const communities = graph.fact(`${school.name}结对社区`, random.integer(5, 13), {
    unit: '个',
    year,
  });
  const pupils = graph.fact(`${school.name}职业启蒙`, random.integer(1200, 4800), {
    unit: '人次',
    year,
  });
  const paired = graph.fact(`${school.name}结对中小学`, random.integer(4, 11), {
    unit: '所',
    year,
  });
  return {
    kind: 'case',
    id: 'neighbour',
    title: [`${school.name}：家门口的“市民学堂”`],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`学校面向周边${exact(communities)}社区开放实训室，开出${lessons.names}共${exact(lessons.number)}课程，课表每月在居民群公布，居民凭身份证即可报名。同时与${exact(paired)}中小学结对，全年接待职业启蒙体验${exact(pupils)}。`,
      ),
      paragraph(
        t`${eventDate(year, 12, 3)}，学堂被评为市级终身学习品牌项目，这是该校自${otherDate(2018)}开办市民学堂以来获得的第二项市级荣誉。`,
      ),
    ],
  };
}

/** A school of arts that keeps crafts alive. */
export function craftStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 5);
  const crafts = named(
    place,
    'craft-names',
    '非遗工坊',
    '个',
    random.several(
      ['剪纸工坊', '泥塑工坊', '年画工坊', '织绣工坊', '皮影工坊'],
      random.integer(3, 5),
    ),
  );
  const members = graph.fact(`${school.name}工坊学员`, random.integer(120, 380), { year });
  const share = graph.share(`${school.name}工坊学员占比`, members, school.students);
  const works = graph.fact(`${school.name}作品`, random.integer(210, 680), { unit: '件', year });
  const shown = graph.fact(`${school.name}展出作品`, random.integer(40, 180), { unit: '件', year });
  graph.within(shown, works);
  return {
    kind: 'case',
    id: 'craft',
    title: ['非遗进校园 匠心有传人'],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`${school.name}建成${crafts.names}，${inWords(crafts.number)}工坊全部由省市级代表性传承人领衔，固定学员${exact(members)}，约占全校学生的${exact(share, { decimals: 0 })}。全年创作作品${exact(works)}，其中${exact(shown)}参加各级展览。`,
      ),
      paragraph(
        t`校本课程讲义${over(graph.fact(`${school.name}讲义`, random.integer(210, 390), { unit: '页', year }))}，每一页都配有学生手绘插图。学生在拜师、学艺、创作中体会精益求精的工匠精神，《小工坊里的大传承》获评全省优秀育人案例。`,
      ),
    ],
  };
}
