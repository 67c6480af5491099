import {
  about,
  type Block,
  bare,
  dataYear,
  exact,
  heading,
  listing,
  paragraph,
  reference,
  rounded,
  row,
  type Table,
  t,
} from '../../../plan/index.js';
import { PROGRAMMES } from '../names.js';
import type { Voice } from '../voice.js';

/** Where those who left have gone, told from several sides. */
export function graduates(voice: Voice, rows: readonly string[], head: string): Block[] {
  const table = placedTable(voice, rows, head);
  return [
    heading(2, voice.random.pick(['毕业生就业与升学', '就业质量', '毕业去向与就业质量'])),
    paragraph(outcome(voice), further(voice)),
    paragraph(voice.prose('talent', 2)),
    paragraph(sectors(voice), where(voice)),
    paragraph(
      voice.say(
        t`各${head}毕业去向落实情况见${reference(table.id)}。`,
        t`分${head}看，毕业去向落实率之间存在一定差异（${reference(table.id)}）。`,
      ),
      voice.prose('talent', 1),
    ),
    table,
    paragraph(income(voice)),
  ];
}

const outcome = (voice: Voice) => {
  const [all, placed, rate] = ['graduates', 'graduates.placed', 'graduates.placed_rate'].map((id) =>
    voice.of(id),
  );
  if (all === undefined || placed === undefined || rate === undefined) return [];
  const { names, year } = voice;
  return voice.say(
    t`${dataYear(year, [all, placed], '届')}毕业生共${exact(all)}，毕业去向落实人数${exact(placed)}，落实率为${exact(rate)}${voice.change(rate)}。`,
    t`${names.short}${dataYear(year, [all, placed])}共有毕业生${exact(all)}${voice.change(all)}；其中${exact(placed)}落实了毕业去向，占毕业生总数的${rounded(rate, 1)}。`,
    t`今年毕业学生${exact(all)}，到报告期末已落实去向（含升学、就业、参军和自主创业）的有${exact(placed)}，毕业去向落实率${exact(rate)}，连续三年保持在90%以上。`,
    t`${exact(all)}毕业生中，${exact(placed)}落实去向${voice.change(placed)}，落实率达到${rounded(rate, 1)}。`,
  );
};

const further = (voice: Voice) => {
  const { graph } = voice;
  const [placed, up, bachelor, direct] = [
    'graduates.placed',
    'graduates.further_study',
    'graduates.further_study.bachelor',
    'graduates.direct',
  ].map((id) => voice.of(id));
  if (placed === undefined || up === undefined || bachelor === undefined || direct === undefined)
    return [];
  const upShare = graph.share('升学占落实', up, placed);
  const bachelorShare = graph.share('本科占升学', bachelor, up);
  const directShare = graph.share('直接就业占落实', direct, placed);
  const college = voice.people('升入专科', up.value - bachelor.value);
  graph.sum(up, [bachelor, college]);
  return voice.say(
    t`在落实去向的学生中，升学${exact(up)}，直接就业${exact(direct)}，分别占落实人数的${exact(upShare)}和${exact(directShare)}；升学学生里考入本科院校的有${exact(bachelor)}，占升学人数的${rounded(bachelorShare, 1)}。`,
    t`升入高一级学校的${exact(up)}（本科${exact(bachelor)}、专科${exact(college)}），占落实去向人数的${rounded(upShare, 1)}；直接走上工作岗位的${exact(direct)}，占${rounded(directShare, 1)}。`,
    t`从去向构成看，以升学为主：升学${exact(up)}${voice.change(up)}，多于直接就业的${exact(direct)}。升入本科${exact(bachelor)}、升入专科${exact(college)}，本科占升学总数的比重为${exact(bachelorShare)}。`,
    t`其中升学${exact(up)}，占落实去向毕业生的${exact(upShare)}，直接就业为${exact(direct)}。升入本科人数${exact(bachelor)}${voice.change(bachelor)}。`,
  );
};

const sectors = (voice: Voice) => {
  const { graph } = voice;
  const direct = voice.of('graduates.direct');
  const [one, two, three] = ['primary', 'secondary', 'tertiary'].map((id) =>
    voice.of(`employed_by_sector.${id}`),
  );
  if (one === undefined || two === undefined || three === undefined) return [];
  const [a, b, c] = [one, two, three].map((part) => graph.share('占直接就业', part, direct));
  if (a === undefined || b === undefined || c === undefined) return [];
  return voice.say(
    t`直接就业的${exact(direct)}分布在三次产业：第一产业${exact(one)}，占直接就业人数的${exact(a)}；第二产业${exact(two)}，占${exact(b)}；第三产业${exact(three)}，占${exact(c)}。`,
    t`按产业划分，面向第一、第二、第三产业就业的分别为${exact(one)}、${exact(two)}、${exact(three)}，占直接就业人数（${exact(direct)}）的比例依次为${rounded(a, 1)}、${rounded(b, 1)}、${rounded(c, 1)}。`,
    t`直接就业毕业生主要集中在第三产业，有${exact(three)}，占直接就业的${rounded(c, 1)}，第二产业次之，为${exact(two)}，第一产业最少，仅${exact(one)}，占比${exact(a)}。`,
  );
};

const where = (voice: Voice) => {
  const { graph, random } = voice;
  const direct = voice.of('employed');
  const local = voice.of('employed.local');
  const share = graph.share('留当地占就业', local, direct);
  const matched = voice.people('对口就业', Math.floor(direct.value * random.decimal(0.7, 0.88, 3)));
  graph.within(matched, direct);
  const match = graph.share('对口率', matched, direct);
  return voice.say(
    t`留在当地就业的${exact(local)}，占就业人数的${rounded(share, 1)}，到中小微企业等基层就业${exact(voice.of('employed.small'))}，到大型企业就业${exact(voice.of('employed.large'))}。对口就业${exact(matched)}，占直接就业人数的${exact(match)}。`,
    t`就业去向呈现“本地化、基层化”特点，${exact(local)}选择留在当地，占初次就业人数${exact(direct)}的${exact(share)}；从事与所学专业相关工作的有${exact(matched)}，对口就业率（以直接就业人数为基数）${rounded(match, 1)}。`,
    t`初次就业的毕业生中，${exact(voice.of('employed.small'))}去往中小微企业等基层，${exact(voice.of('employed.large'))}进入大型企业；对口就业${exact(matched)}，对口率${rounded(match, 1)}（占直接就业人数）。`,
  );
};

const income = (voice: Voice) => {
  const pay = voice.of('graduates.monthly_income');
  const start = voice.of('self_employment_rate');
  const up = voice.of('promotion_3y_rate');
  return voice.say(
    t`就业毕业生平均月收入${exact(pay)}${voice.change(pay)}。自主创业率${exact(start)}，毕业三年内获得晋升的比例为${exact(up)}。`,
    t`抽样调查显示，毕业生初次就业月收入约${about(pay, 2, { word: '' })}左右，按指标口径为${exact(pay)}；毕业三年晋升比例${exact(up)}${voice.change(up)}；自主创业率${exact(start)}。`,
    t`从就业质量看，月收入${exact(pay)}，毕业三年晋升比例${rounded(up, 1)}，自主创业比例${exact(start)}，毕业生本省去向落实率${exact(voice.of('placement.in_province_rate'))}。`,
  );
};

function placedTable(voice: Voice, rows: readonly string[], head: string): Table {
  const { graph, random, year } = voice;
  const all = voice.of('graduates');
  const placed = voice.of('graduates.placed');
  const shares = random.split(all.value, rows.length, 2);
  const missing = random
    .split(all.value - placed.value, rows.length)
    .map((value, index) => Math.min(value, (shares[index] ?? 1) - 1));
  // What could not be taken off its own row goes to the largest one.
  const lost = missing.reduce((sum, value) => sum + value, 0);
  const largest = shares.indexOf(Math.max(...shares));
  missing[largest] = (missing[largest] ?? 0) + (all.value - placed.value - lost);
  const lines = rows.map((name, index) => {
    const left = voice.people(`${name}毕业生`, shares[index] ?? 0);
    const went = voice.people(`${name}落实`, left.value - (missing[index] ?? 0));
    return { name, left, went, rate: graph.share(`${name}落实率`, went, left) };
  });
  graph.sum(
    all,
    lines.map(({ left }) => left),
  );
  graph.sum(
    placed,
    lines.map(({ went }) => went),
  );
  return {
    kind: 'table',
    id: voice.id('table'),
    caption: t`${dataYear(year, [], '届')}毕业生分${head}去向落实情况`,
    head: [row([head, '毕业生数（人）', '落实去向（人）', '落实率（%）'])],
    rows: [
      ...lines.map(({ name, left, went, rate }) => row([name, bare(left), bare(went), bare(rate)])),
      row(['合计', bare(all), bare(placed), bare(voice.of('graduates.placed_rate'))], {
        total: true,
      }),
    ],
  };
}

/** The programmes of a school by name, so that they can be counted. */
export function programmes(voice: Voice): {
  readonly blocks: Block[];
  readonly names: readonly string[];
} {
  const { graph, random, names } = voice;
  const chosen = random.several(PROGRAMMES, random.integer(6, 10));
  const id = voice.id('listing');
  const count = graph.count('开设骨干专业', id, chosen.length, { year: voice.year });
  const categories = new Set(chosen.map(([, category]) => category)).size;
  const kinds = voice.people('专业大类', categories, '个');
  const shown = listing(
    id,
    chosen.map(([name]) => t`${name}`),
  );
  const groups = voice.of('programme_groups');
  const all = voice.of('programmes');
  return {
    names: chosen.map(([name]) => name),
    blocks: [
      heading(2, random.pick(['专业建设', '专业布局与调整'])),
      paragraph(
        voice.say(
          t`${names.short}现有专业${exact(all)}，组建专业群${exact(groups)}。本年度有毕业生的专业为${exact(count)}，即${shown}，覆盖${exact(kinds)}专业大类。`,
          t`围绕产业链布局，形成${exact(groups)}专业群、${exact(all)}专业的格局；有毕业生的${exact(count)}专业分别是${shown}。`,
          t`有毕业生的专业包括${shown}，共${exact(count)}，涉及${exact(kinds)}专业大类；在办专业总数${exact(all)}，专业群${exact(groups)}。`,
        ),
        voice.prose('industry', 2),
      ),
    ],
  };
}
