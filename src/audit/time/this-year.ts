import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { type Moment, momentsIn } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { type Sentence, sentencesOf, unquoted } from './sentences.js';
import { TO_COME } from './tenses.js';
import { TIME } from './time-messages.js';

/** 本年度 and 今年 with another year beside them, and deeds of this year dated elsewhen. */
export const thisYear: AuditRule = {
  id: 'time.this-year',
  title: { zh: '本年度与年份', en: 'This year and the year named' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    return cycle === null ? [] : datedProseOf(scene).flatMap((each) => strangersIn(each, cycle));
  },
};

const PHRASE = /本年度|本学年|本报告年度|报告期内?|今年/;
const APPOSED = /(本年度|本报告年度|今年)[，,]?[（(]?(?:即|为|是)?$/;
const COMPARED = /(?:比|较|同|与|和|自|从|到|至|对照|相比|据|按|起|截止?至?|于?始)$/;
/** Words that lead from this year's deeds to something older. */
const OLDER =
  /比|较|同期|相比|自|以来|始建|成立|创办|创建|建校|前身|曾|原|印发|发布|颁布|出台|批准|批复|根据|按照|依据|立项|启动|以后|之后|历年|连续|累计|第[一二三四五六七八九十\d]+批/;

function strangersIn(prose: Prose, cycle: number): readonly Observation[] {
  const { passage } = prose;
  if (!PHRASE.test(passage.text)) return [];
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap((sentence) => {
    const moments = momentsIn(passage).filter(
      ({ start, end }) =>
        sentence.start <= start && end <= sentence.end && readable.slice(start, end).trim() !== '',
    );
    const apposed = moments.flatMap((moment) => apposedTo(prose, sentence, moment, cycle));
    return apposed.length > 0 ? apposed : deeds(prose, sentence, moments, cycle);
  });
}

/** 本年度（2021年）. 今年 may also be the year in which the report is written. */
function apposedTo(
  { passage }: Prose,
  sentence: Sentence,
  moment: Moment,
  cycle: number,
): readonly Observation[] {
  const { start, end, year } = moment;
  const before = passage.text.slice(Math.max(sentence.start, start - REACH), start);
  const phrase = APPOSED.exec(before)?.[1];
  const isMeant = phrase !== undefined && moment.month === null;
  if (!isMeant || year === cycle || (phrase === '今年' && year === cycle + 1)) return [];
  if (/^[^，。；]{0,12}(?:相比|比较|增|减|提高|下降)/.test(passage.text.slice(end, end + REACH)))
    return [];
  const from = start - before.length + before.lastIndexOf(phrase);
  return [
    failed(
      TIME.thisYear,
      { words: passage.text.slice(from, end), phrase, year, cycle },
      [spanOf(passage, from, end)],
      [phrase, passage.text.slice(end, end + IDENTIFYING)],
    ),
  ];
}

const REACH = 14;
const IDENTIFYING = 12;

/** 本年度，学校于2021年3月获评…: a school year reaches into both neighbours of its report's year. */
function deeds(
  { passage }: Prose,
  sentence: Sentence,
  moments: readonly Moment[],
  cycle: number,
): readonly Observation[] {
  const words = passage.text.slice(sentence.start, sentence.end);
  const phrase = /^[\s“]*(本年度|本学年|报告期内)/.exec(words)?.[1];
  if (phrase === undefined || OLDER.test(words) || TO_COME.test(words)) return [];
  return moments
    .filter(({ year, month }) => month !== null && (year < cycle - 1 || year > cycle + 1))
    .filter(({ start }) => !COMPARED.test(passage.text.slice(sentence.start, start)))
    .map(({ start, end }) =>
      failed(
        TIME.deedElsewhen,
        { phrase, words: passage.text.slice(start, end), cycle },
        [spanOf(passage, start, end)],
        [phrase, passage.text.slice(end, end + IDENTIFYING)],
      ),
    );
}
