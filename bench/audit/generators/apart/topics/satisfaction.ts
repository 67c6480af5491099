import {
  type Block,
  bare,
  exact,
  type Figure,
  heading,
  paragraph,
  reference,
  rounded,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

const ASPECTS = [
  ['课堂育人', 'satisfaction.students.classroom'],
  ['课外育人', 'satisfaction.students.extracurricular'],
  ['思想政治课教学', 'satisfaction.students.ideology'],
  ['公共基础课教学', 'satisfaction.students.general'],
  ['专业课教学', 'satisfaction.students.vocational'],
] as const;

/** The surveys, with a chart of which only the labels are left. */
export function satisfaction(voice: Voice): Block[] {
  const figure: Figure = {
    kind: 'figure',
    id: voice.id('figure'),
    caption: ['在校生分项满意度'],
    labels: ASPECTS.map(([name, id]) => t`${name} ${bare(voice.of(id), { unit: '%' })}`),
  };
  const all = voice.of('satisfaction.students');
  const n = voice.of('satisfaction.students.n');
  const share = voice.graph.share('参与率', n, voice.of('students'));
  const [a, b, c, d, e] = ASPECTS.map(([, id]) => voice.of(id));
  if (!a || !b || !c || !d || !e) return [];
  return [
    heading(2, voice.random.pick(['满意度', '满意度调查', '育人成效评价'])),
    paragraph(
      voice.say(
        t`在校生问卷回收${exact(n, { unit: '份' })}，占在校生总数的${rounded(share, 1)}，总体满意度${exact(all)}${voice.change(all)}。`,
        t`共有${exact(n, { unit: '人' })}在校生参与调查，参与率${exact(share)}；在校生满意度为${exact(all)}。`,
      ),
      voice.say(
        t`分项看，对课堂育人、课外育人、思想政治课、公共基础课和专业课教学的满意度分别为${exact(a)}、${exact(b)}、${exact(c)}、${exact(d)}和${exact(e)}（${reference(figure.id)}）。`,
        t`如${reference(figure.id)}，专业课教学满意度最高，为${exact(e)}，课堂育人满意度${exact(a)}，课外育人${exact(b)}，思想政治课教学${exact(c)}，公共基础课（不含思政）${exact(d)}。`,
      ),
      voice.say(
        t`教职工满意度${exact(voice.of('satisfaction.staff'))}，用人单位满意度${exact(voice.of('satisfaction.employers'))}，家长满意度${exact(voice.of('satisfaction.parents'))}。`,
        t`用人单位、家长和教职工的满意度依次为${exact(voice.of('satisfaction.employers'))}、${exact(voice.of('satisfaction.parents'))}、${exact(voice.of('satisfaction.staff'))}，毕业生满意度${exact(voice.of('satisfaction.graduates'))}。`,
        t`应届毕业生满意度${exact(voice.of('satisfaction.graduates.this_year'))}，毕业三年内毕业生满意度${exact(voice.of('satisfaction.graduates.within_3y'))}；家长满意度${rounded(voice.of('satisfaction.parents'), 1)}。`,
      ),
    ),
    figure,
  ];
}
