import {
  about,
  type CaseBox,
  eventDate,
  exact,
  inWords,
  otherDate,
  paragraph,
  reportYear,
  t,
} from '../../plan/index.js';
import { firstly, named } from './enumeration.js';
import { type Place, schoolAt } from './place.js';
import { introduction } from './school.js';

/** A school whose pupils win, told with its own medals. */
export function medalStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 0);
  const medals = (['金', '银', '铜'] as const).map((metal, index) =>
    graph.fact(`${school.name}${metal}牌`, random.integer(1 + index, 4 + 2 * index), {
      unit: '枚',
      year,
    }),
  );
  const whole = graph.total(`${school.name}奖牌`, medals, { year });
  const coached = graph.fact(`${school.name}集训队`, random.integer(24, 46), { year });
  graph.within(coached, school.students);
  const devices = graph.fact(`${school.name}工位`, random.integer(120, 320), { unit: '个', year });
  return {
    kind: 'case',
    id: 'medals',
    title: [`${school.name}：以赛促教锻造“金牌工匠”`],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`学校坚持“人人出彩、层层选拔”，建立校、市、省三级竞赛机制，实训中心设有工位${exact(devices)}，常年保持${exact(coached)}的集训队规模。备赛中实行`,
        firstly(place, 'medal-measures', '制度', [
          '导师包保制，每个赛项配备两名以上指导教师',
          '周测月考制，成绩随时公示',
          '心理疏导制，赛前赛后全程陪伴',
        ]),
      ),
      paragraph(
        t`${reportYear(year)}，学校选手在省级技能大赛中摘得奖牌${exact(whole)}，其中金牌${exact(medals[0] ?? whole)}、银牌${exact(medals[1] ?? whole)}、铜牌${exact(medals[2] ?? whole)}，焊接技术代表队自${otherDate(2020)}起连续入围国赛。`,
      ),
    ],
  };
}

/** A school whose pupils go on to colleges. */
export function ladderStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 2);
  const graduates = graph.fact(
    `${school.name}毕业生`,
    Math.round(school.students.value * 0.3) + random.integer(1, 9),
    { year },
  );
  const further = graph.fact(
    `${school.name}升学`,
    Math.round(graduates.value * random.decimal(0.6, 0.85, 2)),
    { year },
  );
  const share = graph.share(`${school.name}升学率`, further, graduates);
  const colleges = named(
    place,
    'ladder-colleges',
    '贯通培养合作院校',
    '所',
    random.several(
      ['示例职业技术大学', '示例工业职业学院', '示例信息职业学院', '示例交通职业学院'],
      random.integer(2, 4),
    ),
  );
  return {
    kind: 'case',
    id: 'ladder',
    title: ['搭建升学“立交桥” 托举学子多样成才'],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`${school.name}与${colleges.names}共${exact(colleges.number)}院校开展中高职贯通培养，共同制订人才培养方案、共同研制转段考核标准。${eventDate(year, 7)}，该校毕业生共${exact(graduates)}，其中${exact(further)}升入高等院校，升学率为${exact(share)}。`,
      ),
      paragraph(
        '学校不以分数论英雄，对选择就业的学生同步开展岗位体验和订单培养，让每一名学生都有适合自己的出路，毕业班“一人一案”升学就业指导做法在全市推广。',
      ),
    ],
  };
}

/** A school that goes along with each pupil. */
export function companionStory(place: Place): CaseBox {
  const { graph, random, year } = place;
  const school = schoolAt(place, 8);
  const rooms = named(place, 'companion-rooms', '服务功能室', '间', [
    '心理辅导室',
    '事务受理室',
    '党团活动室',
    '朋辈互助室',
  ]);
  const boarders = graph.fact(
    `${school.name}住校生`,
    Math.round(school.students.value * random.decimal(0.5, 0.8, 2)),
    { year },
  );
  const share = graph.share(`${school.name}住校比例`, boarders, school.students);
  const talks = graph.fact(`${school.name}谈心`, random.integer(1300, 4200), {
    unit: '人次',
    year,
  });
  const clubs = graph.fact(`${school.name}社团`, random.integer(18, 42), { unit: '个', year });
  return {
    kind: 'case',
    id: 'companion',
    title: [`${school.name}：“一站式”学生社区育人新实践`],
    blocks: [
      paragraph(introduction(random, school)),
      paragraph(
        t`该校住校生${exact(boarders)}，占在校生的${exact(share, { decimals: 1 })}。学校把育人阵地建在学生身边，在宿舍区建成${rooms.names}，共${inWords(rooms.number)}功能室，学生社团${exact(clubs)}全部进驻，全年开展谈心谈话${about(talks)}。`,
      ),
      paragraph(
        t`具体推行`,
        firstly(place, 'companion-measures', '举措', [
          '干部教师下沉，每周值守不少于两晚',
          '学生自治，楼层长由学生民主推选',
          '家校联动，家长开放日每学期举办一次',
          '数据赋能，“成长档案”随学随记',
        ]),
        t`改革以来，社区成为学生愿意来、留得住的“第二课堂”。`,
      ),
    ],
  };
}
