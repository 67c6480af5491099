import type { Fact } from '../../../graph/index.js';
import {
  type Block,
  bare,
  dataYear,
  exact,
  heading,
  inTenThousands,
  inWords,
  listing,
  otherDate,
  paragraph,
  reference,
  rounded,
  row,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

/** A district with its schools and its parts of the city's figures. */
export interface District {
  readonly name: string;
  readonly schools: readonly string[];
  readonly count: Fact;
  readonly students: Fact;
  readonly graduates: Fact;
  readonly teachers: Fact;
  readonly enrolled: Fact;
}

/** The districts' parts: the city's figures are their sums. */
export function drawDistricts(
  voice: Voice,
  names: readonly string[],
  schools: readonly string[],
): District[] {
  const { random } = voice;
  const sizes = random.split(schools.length, names.length, 1);
  const cut = (id: string): number[] => random.split(voice.of(id).value, names.length, 12);
  const [students, graduates, teachers] = [
    cut('students'),
    cut('graduates'),
    cut('staff.teachers'),
  ];
  let taken = 0;
  return names.map((name, index) => {
    const own = schools.slice(taken, taken + (sizes[index] ?? 0));
    taken += own.length;
    const part = (label: string, from: readonly number[] | undefined) =>
      voice.people(`${name}${label}`, from?.[index] ?? 0);
    const pupils = part('在校生', students);
    return {
      name,
      schools: own,
      count: voice.people(`${name}学校数`, own.length, '所'),
      students: pupils,
      graduates: part('毕业生', graduates),
      teachers: part('专任教师', teachers),
      enrolled: voice.people(
        `${name}招生`,
        Math.round(pupils.value * random.decimal(0.3, 0.38, 3)),
      ),
    };
  });
}

/** The city by districts: one table, and what stands out in it. */
export function overview(voice: Voice, districts: readonly District[]): Block[] {
  const { graph, random, year } = voice;
  const id = voice.id('table');
  const schools = graph.total(
    '学校数',
    districts.map(({ count }) => count),
    { year },
  );
  const students = voice.of('students');
  const graduates = voice.of('graduates');
  const teachers = voice.of('staff.teachers');
  graph.sum(
    students,
    districts.map((each) => each.students),
  );
  graph.sum(
    graduates,
    districts.map((each) => each.graduates),
  );
  graph.sum(
    teachers,
    districts.map((each) => each.teachers),
  );
  const areas = graph.count('区县数', id, districts.length, { year, unit: '个' });
  const perSchool = graph.average('校均规模', students, schools, { unit: '人', year });
  const largest = districts.reduce((most, each) =>
    each.students.value > most.students.value ? each : most,
  );
  const share = graph.share(`${largest.name}占在校生`, largest.students, students);
  return [
    heading(2, random.pick(['区域职业教育概况', '布局与规模'])),
    paragraph(
      voice.say(
        t`全市共有中等职业学校${exact(schools)}，分布在${inWords(areas)}区县（市），校均规模${rounded(perSchool, 0)}。各区县规模见${reference(id)}。`,
        t`${dataYear(year, [schools])}全市${exact(areas)}区县（市）共设中等职业学校${exact(schools)}，在校生${inTenThousands(students, 2)}，校均在校生${rounded(perSchool, 1)}（${reference(id)}）。`,
      ),
      voice.say(
        t`其中${largest.name}在校生最多，为${exact(largest.students)}，占全市在校生的${exact(share)}。`,
        t`在校生规模居首位的是${largest.name}，${exact(largest.students)}学生占全市的${rounded(share, 1)}。`,
      ),
      voice.prose('talent', 1),
    ),
    {
      kind: 'table',
      id,
      caption: t`${dataYear(year, [])}各区县（市）中等职业教育规模`,
      head: [row(['区县（市）', '学校数（所）', '在校生（人）', '毕业生（人）', '专任教师（人）'])],
      rows: [
        ...districts.map((each) =>
          row([
            each.name,
            bare(each.count),
            bare(each.students),
            bare(each.graduates),
            bare(each.teachers),
          ]),
        ),
        row(['全市', bare(schools), bare(students), bare(graduates), bare(teachers)], {
          total: true,
        }),
      ],
    },
  ];
}

/** A paragraph or two about one district: the same measures as the city's, of another scope. */
export function districtSection(voice: Voice, { name, schools, ...its }: District): Block[] {
  const { graph, random, year } = voice;
  const id = voice.id('listing');
  const shown = listing(
    id,
    schools.map((school) => [school]),
  );
  graph.counts(its.count, id, schools.length);
  const rise = voice.change(its.students);
  const placed = voice.people(
    `${name}落实`,
    Math.max(1, Math.round(its.graduates.value * random.decimal(0.93, 0.99, 3))),
  );
  graph.within(placed, its.graduates);
  const rate = graph.share(`${name}落实率`, placed, its.graduates);
  const ratio = voice.measure(`${name}生师比`, its.students.value / its.teachers.value, 2, ':1');
  const money = voice.money(`${name}专项投入`, random.decimal(60, 1900, 2));
  const boys = voice.people(
    `${name}男生`,
    Math.floor(its.students.value * random.decimal(0.5, 0.62, 2)),
  );
  const girls = voice.people(`${name}女生`, its.students.value - boys.value);
  graph.sum(its.students, [boys, girls]);
  const local = voice.people(
    `${name}本地生源`,
    Math.floor(its.enrolled.value * random.decimal(0.6, 0.9, 2)),
  );
  graph.within(local, its.enrolled);
  return [
    heading(3, name),
    paragraph(
      voice.say(
        t`${name}有${shown}${exact(its.count)}中等职业学校，在校生${exact(its.students)}${rise}，其中男生${exact(boys)}、女生${exact(girls)}。`,
        t`辖区内中等职业学校${exact(its.count)}，为${shown}；在校生${exact(its.students)}${rise}，专任教师${exact(its.teachers)}。`,
        t`${name}现有在校生${exact(its.students)}（男${exact(boys)}，女${exact(girls)}），所属学校${exact(its.count)}：${shown}。`,
      ),
      voice.say(
        t`毕业生${exact(its.graduates)}，落实去向${exact(placed)}，落实率${exact(rate)}；招生${exact(its.enrolled)}，其中本地生源${exact(local)}。`,
        t`当年招生${exact(its.enrolled)}；${exact(placed, { unit: '名' })}毕业生落实去向，占本区毕业生${exact(its.graduates)}的${rounded(rate, 1)}。`,
        t`招收新生${exact(its.enrolled)}（本地生源${exact(local)}），毕业去向落实率为${rounded(rate, 1)}，毕业生${exact(its.graduates)}中${exact(placed)}已落实。`,
      ),
      voice.say(
        t`区级财政安排职业教育专项资金${exact(money)}${voice.change(money)}。`,
        t`投入专项资金${exact(money)}用于设备更新，计划到${otherDate(year + 2)}再建成实训中心2个。`,
        t`区域生师比约为${rounded(ratio, 1, { unit: '' })}：1。`,
      ),
      voice.prose('means', 1),
    ),
  ];
}
