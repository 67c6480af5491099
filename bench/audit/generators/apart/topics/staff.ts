import type { Fact } from '../../../graph/index.js';
import {
  about,
  type Block,
  bare,
  cell,
  dataYear,
  eventDate,
  exact,
  heading,
  paragraph,
  reference,
  rounded,
  row,
  type Table,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

/** Teachers, by title and age, and how they learn. */
export function staff(voice: Voice): Block[] {
  const { names, year, graph } = voice;
  const all = voice.of('staff');
  const teachers = voice.of('staff.teachers');
  const share = graph.share('专任占教职工', teachers, all);
  const table = titleTable(voice);
  const dual = voice.of('teachers.dual_qualified');
  const senior = voice.of('teachers.senior');
  return [
    heading(2, voice.random.pick(['师资队伍建设', '教师队伍', '师资保障'])),
    paragraph(
      voice.say(
        t`${names.short}教职工总数${exact(all)}，专任教师${exact(teachers)}，占教职工的${rounded(share, 1)}，额定编制${exact(voice.of('staff.posts'))}。`,
        t`${dataYear(year, [all, teachers])}共有教职工${exact(all)}${voice.change(all)}；其中专任教师${exact(teachers)}，占${exact(share)}。`,
        t`现有专任教师${exact(teachers)}${voice.change(teachers)}，教职工${exact(all)}，班主任${exact(voice.of('staff.class_teachers'))}。`,
      ),
      voice.say(
        t`双师素质专任教师${exact(dual)}，占专任教师的${exact(voice.of('teachers.dual_qualified_rate'))}；高级专业技术职务专任教师${exact(senior)}，占专任教师比例${exact(voice.of('teachers.senior_rate'))}。生师比为${exact(voice.of('student_teacher_ratio'), { unit: ':1' })}。`,
        t`专任教师中，具有双师素质的${exact(dual)}、具有高级职称的${exact(senior)}，占比分别为${rounded(voice.of('teachers.dual_qualified_rate'), 1)}和${rounded(voice.of('teachers.senior_rate'), 1)}，生师比${exact(voice.of('student_teacher_ratio'), { unit: ':1' })}。`,
        t`“双师型”结构持续优化，双师素质教师比例达到${exact(voice.of('teachers.dual_qualified_rate'))}${voice.change(voice.of('teachers.dual_qualified_rate'))}，高级职称比例为${exact(voice.of('teachers.senior_rate'))}。`,
      ),
      voice.say(
        t`思政课教师${exact(voice.of('staff.teachers.ideology'))}，体育课专任教师${exact(voice.of('staff.teachers.sports'))}，美育课专任教师${exact(voice.of('staff.teachers.arts'))}。`,
        t`思政、体育、美育专任教师分别为${exact(voice.of('staff.teachers.ideology'))}、${exact(voice.of('staff.teachers.sports'))}和${exact(voice.of('staff.teachers.arts'))}。`,
      ),
    ),
    paragraph(t`专任教师职称与年龄结构见${reference(table.id)}。`, voice.prose('means', 2)),
    table,
    paragraph(trained(voice)),
  ];
}

function titleTable(voice: Voice): Table {
  const { graph, random, year } = voice;
  const teachers = voice.of('staff.teachers');
  const senior = voice.of('teachers.senior');
  const [middle = 0, junior = 0, none = 0] = random.split(teachers.value - senior.value, 3, 1);
  const counts = [senior.value, middle, junior, none];
  const ages = ['35岁及以下', '36—50岁', '51岁及以上'];
  const lines = ['高级', '中级', '初级', '未定职级'].map((name, index) => {
    const value = counts[index] ?? 0;
    const cells = random
      .split(value, 3)
      .map((part, age) => voice.people(`${name} ${ages[age]}`, part));
    const whole = index === 0 ? senior : voice.people(`${name}职称`, value);
    graph.sum(whole, cells);
    return { name, cells, whole, share: graph.share(`${name}占比`, whole, teachers) };
  });
  graph.sum(
    teachers,
    lines.map(({ whole }) => whole),
  );
  const columns = ages.map(
    (age, index): Fact =>
      graph.total(
        age,
        lines.flatMap(({ cells }) => cells.slice(index, index + 1)),
        { year },
      ),
  );
  graph.sum(teachers, columns);
  return {
    kind: 'table',
    id: voice.id('table'),
    caption: [random.pick(['专任教师职称与年龄结构', '专任教师结构统计表'])],
    head: [
      {
        cells: [
          cell('职称', { rows: 2 }),
          cell('年龄', { columns: 3 }),
          cell('小计（人）', { rows: 2 }),
          cell('比例（%）', { rows: 2 }),
        ],
      },
      row(ages),
    ],
    rows: [
      ...lines.map(({ name, cells, whole, share }) =>
        row([name, ...cells.map((each) => bare(each)), bare(whole), bare(share)]),
      ),
      row(['合计', ...columns.map((each) => bare(each)), bare(teachers), '100'], { total: true }),
    ],
  };
}

function trained(voice: Voice) {
  const { graph, random, year } = voice;
  const base = voice.of('staff.teachers').value;
  const [national, provincial, city] = [0.04, 0.15, 0.5].map((part, index) =>
    voice.people(
      ['国培', '省培', '市培'][index] ?? '',
      Math.max(2, Math.round(base * part * random.decimal(0.7, 1.3, 2))),
      '人次',
    ),
  );
  if (!national || !provincial || !city) return [];
  const all = graph.total('培训人次', [national, provincial, city], { year });
  const practice = voice.people('企业实践', Math.round(base * random.decimal(0.3, 0.6, 2)));
  const practiceShare = graph.share('企业实践占专任', practice, voice.of('staff.teachers'));
  const awards = voice.people('教学能力比赛获奖', random.integer(3, 20), '项');
  const money = voice.money('教师培训经费', random.decimal(base * 0.1, base * 0.3, 2));
  const fund = graph.average('师均培训费', money, voice.of('staff.teachers'), {
    unit: '元',
    factor: 1e4,
    year,
  });
  return voice.say(
    t`全年教师参加各级培训${exact(all)}，其中国家级${exact(national)}、省级${exact(provincial)}、市级${exact(city)}；到企业实践${exact(practice)}，占专任教师的${rounded(practiceShare, 1)}。投入教师培训经费${exact(money)}，师均（按专任教师计）${rounded(fund, 0)}。`,
    t`参加国家级、省级、市级培训的教师分别为${exact(national)}、${exact(provincial)}和${exact(city)}，合计${exact(all)}${voice.change(all)}；${exact(practice, { unit: '名' })}专业教师下企业实践。${eventDate(year, random.integer(7, 11))}，教师在教学能力比赛中获奖${exact(awards)}。`,
    t`教师培训投入${exact(money)}，开展国培${exact(national)}、省培${exact(provincial)}、市培${exact(city)}，共${exact(all)}。有${exact(practice, { unit: '名' })}专任教师参加企业实践，约占专任教师总数的${about(practiceShare, 2, { word: '' })}。`,
  );
}
