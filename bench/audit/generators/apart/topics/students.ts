import type { Fact } from '../../../graph/index.js';
import {
  about,
  type Block,
  bare,
  cell,
  dataYear,
  exact,
  heading,
  inTenThousands,
  listed,
  otherDate,
  over,
  paragraph,
  reference,
  rounded,
  row,
  type Table,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

/** How many there are, by year of study and sex, and how many came. */
export function students(voice: Voice): Block[] {
  const { names } = voice;
  const all = voice.of('students');
  const table = gradeTable(voice);
  return [
    heading(2, voice.random.pick(['学生规模与结构', '在校生情况', '学生基本情况'])),
    paragraph(
      voice.say(
        t`截至${dataYear(voice.year, [all])}底，${names.short}全日制在校生${exact(all)}`,
        t`${dataYear(voice.year, [all])}，${names.short}共有全日制在校生${exact(all)}`,
        t`${names.full}现有全日制在校学生${exact(all)}`,
      ),
      voice.change(all),
      '。',
      voice.say(
        t`按年级和性别统计的情况见${reference(table.id)}。`,
        t`各年级人数及性别构成如${reference(table.id)}所示。`,
        t`从年级分布看（${reference(table.id)}），规模总体稳定。`,
      ),
    ),
    paragraph(voice.prose('talent', 2)),
    table,
    ...enrolment(voice),
  ];
}

function gradeTable(voice: Voice): Table {
  const { graph, random, year } = voice;
  const all = voice.of('students');
  const grades = random.split(all.value, 3, Math.floor(all.value / 5)).map((value, index) => {
    const boys = Math.floor(value * random.decimal(0.48, 0.66, 2));
    const name = ['一年级', '二年级', '三年级'][index] ?? '';
    const male = voice.people(`${name}男生`, boys);
    const female = voice.people(`${name}女生`, value - boys);
    return { name, male, female, whole: graph.total(name, [male, female], { year }) };
  });
  const male = graph.total(
    '男生',
    grades.map((grade) => grade.male),
    { year },
  );
  const female = graph.total(
    '女生',
    grades.map((grade) => grade.female),
    { year },
  );
  graph.sum(
    all,
    grades.map(({ whole }) => whole),
  );
  graph.sum(all, [male, female]);
  const shareOf = (part: Fact): Fact => graph.share('占在校生', part, all);
  return {
    kind: 'table',
    id: voice.id('table'),
    caption: [
      random.pick(['在校生年级与性别分布情况', '各年级在校生人数统计', '在校生结构一览表']),
    ],
    note: '单位：人、%',
    head: [
      {
        cells: [
          cell('年级', { rows: 2 }),
          cell('性别', { columns: 2 }),
          cell('小计', { rows: 2 }),
          cell('占在校生比例', { rows: 2 }),
        ],
      },
      row(['男', '女']),
    ],
    rows: [
      ...grades.map(({ name, male: boys, female: girls, whole }) =>
        row([name, bare(boys), bare(girls), bare(whole), bare(shareOf(whole))]),
      ),
      row(['合计', bare(male), bare(female), bare(all), '100.00'], { total: true }),
    ],
  };
}

function enrolment(voice: Voice): Block[] {
  const { graph, random, year, names } = voice;
  const planned = voice.people(
    '招生计划',
    Math.round(voice.of('students').value * random.decimal(0.33, 0.38, 3)),
  );
  const enrolled = voice.people('招生数', Math.round(planned.value * random.decimal(0.9, 0.99, 3)));
  const done = graph.share('计划完成率', enrolled, planned);
  const [middle = 0, rest = 0] = [
    Math.floor(enrolled.value * random.decimal(0.78, 0.92, 2)),
  ].flatMap((one) => [one, enrolled.value - one]);
  const direct = voice.people('应届初中毕业生', middle);
  const others = voice.people('往届及社会生源', rest);
  graph.sum(enrolled, [direct, others]);
  const share = graph.share('应届初中占招生', direct, enrolled);
  const local = voice.people('本地生源', Math.floor(enrolled.value * random.decimal(0.55, 0.8, 2)));
  graph.within(local, enrolled);
  // The same measure of another period: no other figure has to agree with it.
  const registered = voice.people(
    '学年口径在籍学生',
    Math.round(voice.of('students').value * random.decimal(0.93, 1.06, 3)),
  );
  const localShare = graph.share('本地生源占招生', local, enrolled);
  return [
    heading(3, '招生情况'),
    paragraph(
      voice.say(
        t`${dataYear(year, [planned, enrolled])}${names.short}计划招生${exact(planned)}，实际录取并报到${exact(enrolled)}，完成计划的${exact(done)}。新生中，应届初中毕业生${exact(direct)}，占${rounded(share, 1)}；往届生及社会生源${exact(others)}。`,
        t`全年实际招生${exact(enrolled)}${voice.change(enrolled)}，为年度计划${exact(planned)}的${rounded(done, 1)}。其中应届初中毕业生${exact(direct)}，其余${exact(others)}为往届生和社会生源；本地生源${exact(local)}，占新生总数的${exact(localShare)}。`,
        t`招生计划数为${exact(planned)}，报到${exact(enrolled)}，计划完成率${exact(done)}。从生源看，应届初中毕业生与往届生、社会生源分别为${exact(direct)}和${exact(others)}，前者占招生总数的${exact(share)}；本地户籍学生${exact(local)}。`,
        t`招收新生${voice.of('students').value > 9000 ? inTenThousands(enrolled, 2) : about(enrolled, 2)}（准确数为${exact(enrolled)}），计划完成率达到${rounded(done, 1)}（计划${exact(planned)}）；其中，应届初中毕业生${exact(direct)}、往届生及社会生源${exact(others)}。`,
      ),
      voice.say(
        t`${otherDate(year, `—${year + 1}学年`)}开学时注册在籍学生${exact(registered)}（学年口径）。`,
        t`（按学年统计，${otherDate(year - 1, `—${year}学年`)}在籍学生为${exact(registered)}。）`,
        [],
        [],
      ),
      voice.prose('talent', 1),
    ),
    ...certificates(voice),
  ];
}

function certificates(voice: Voice): Block[] {
  const { graph, random } = voice;
  const certificates_ = voice.of('certificates');
  const graduates = voice.of('graduates');
  const levels = random
    .split(certificates_.value, 3, 1)
    .map((value, index) => voice.people(['初级', '中级', '高级'][index] ?? '', value));
  graph.sum(certificates_, levels);
  graph.within(certificates_, graduates);
  const [first, second, third] = levels;
  if (first === undefined || second === undefined || third === undefined) return [];
  const tested = voice.of('fitness.tested');
  const share = graph.share('测试人数占在校生', tested, voice.of('students'));
  const dropped = voice.people(
    '流失',
    Math.max(3, Math.round(voice.of('students').value * random.decimal(0.008, 0.021, 4))),
  );
  return [
    heading(3, random.pick(['学业与体质', '技能证书与体质健康'])),
    paragraph(
      voice.say(
        t`当年取得职业技能等级证书（含职业资格证书）的毕业生${exact(certificates_)}，按等级分，初级${exact(first)}、中级${exact(second)}、高级${exact(third)}。`,
        t`${graduates.value > 900 ? over(graduates, 1) : '全体'}毕业生中，有${exact(certificates_)}获得职业技能等级证书或职业资格证书，初级、中级、高级分别为${exact(first)}、${exact(second)}和${exact(third)}。`,
        t`全年共有${exact(certificates_)}获取职业技能等级证书（含职业资格证书）：${listed([t`初级${exact(first)}`, t`中级${exact(second)}`, t`高级${exact(third)}`], '，')}。`,
      ),
      voice.say(
        t`参加国家学生体质健康标准测试的学生${exact(tested)}，占在校生总数的${exact(share)}，合格率为${exact(voice.of('fitness.pass_rate'))}。`,
        t`体质健康测试方面，${exact(tested)}参加测试，测试覆盖面${rounded(share, 1)}，测评合格率${exact(voice.of('fitness.pass_rate'))}${voice.change(voice.of('fitness.pass_rate'))}。`,
      ),
      voice.say(
        t`全年因各种原因离校的学生${exact(dropped)}，巩固工作成效明显。`,
        t`在籍学生中年度内退学、转出等减少${exact(dropped)}。`,
      ),
    ),
  ];
}
