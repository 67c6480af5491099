import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { momentsIn, ordinalOf } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf, unquoted } from './sentences.js';
import { TIME } from './time-messages.js';
import { writtenBy } from './written-on.js';

/** Years before the report's own told as still to come: text left over from an earlier report. */
export const pastAsFuture: AuditRule = {
  id: 'time.past-as-future',
  title: { zh: '把过去说成将来', en: 'The past told as future' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    const written = writtenBy(scene);
    return cycle === null ? [] : datedProseOf(scene).flatMap((each) => stale(each, cycle, written));
  },
};

/** 将劳动教育纳入 has no future in it: only words that can lead to nothing but a time. */
const LEADS =
  /(?:(?:将|拟|计划|预计|预期)[于在]|(?:力争|争取|计划|预计|预期|确保|力求)(?:到|至|于|在)?|下一步[，,]?(?:到|在)?)$/;
const UNTIL = /(?:到|至)$/;
const WANTED = /^(?:年?[底末]|之?前)?[，,]?(?:将|力争|争取|计划|预计|要|确保)/;
/** “蓝领导师”计划于2020年启动, 三年行动计划到2022年: a plan by name, that was begun. */
const NAMED_PLAN =
  /(?:[”」》]|行动|提升|培养|培育|培训|帮扶|工程|三年|五年|专项|发展)计划[于在到至]?$/;
/** 须在2022年12月底前整改到位, 2022年将实现全覆盖, 列入2022年改进计划: what is still to be done. */
const DUE = /(?:须|需要?|必须|务必|应当?)(?:于|在)$/;
const DEADLINE = /^(?:底|末)?(?:之前|以前|前)/;
const OPENS = /(?:^|[，。；,])$/;
const WILL = /^将(?!近|于\d)(?:实现|建成|完成|达到|启动|投入|新增|全面)/;
const LISTED = /(?:列入|纳入|转入|留待|推迟到|顺延到)$/;
const PLAN = /^度?(?:的)?(?:整改|改进|工作|建设)?(?:计划|任务|清单|要点|安排)/;
/** A policy may say what is to be; so may a story of earlier years. */
const QUOTING = /提出|要求|明确|指出|规定|印发|出台|发布|根据|按照|依据|当时|曾|原计划|最初|《/;

const STORY = /当时|曾|原计划|最初|已(?:经|于|全|按)|《|规定[^，]{0,8}[，：]/;

/** 展望2023年, in the report on it: the year that lies ahead is the next. */
const OUTLOOK = /(?:^|[，。；\s])展望$/;
const isOutlook = (text: string, at: number): boolean =>
  OUTLOOK.test(text.slice(Math.max(0, at - 4), at));

function stale(prose: Prose, cycle: number, written: number | null): readonly Observation[] {
  const { passage } = prose;
  const earlier = momentsIn(passage).filter(
    ({ year, month, day, start }) =>
      year > cycle - FAR &&
      (year < cycle ||
        (year === cycle && isOutlook(passage.text, start)) ||
        isBefore({ year, month, day }, cycle, written)),
  );
  if (earlier.length === 0) return [];
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap((sentence) => {
    const inIt = earlier.filter(({ start }) => sentence.start <= start && start < sentence.end);
    const [moment] = inIt.filter(({ start, end }) => {
      const before = readable.slice(Math.max(sentence.start, start - REACH), start);
      const named = passage.text.slice(Math.max(sentence.start, start - REACH), start);
      const after = readable.slice(end, end + REACH);
      return (
        (LEADS.test(before) && !NAMED_PLAN.test(named)) ||
        OUTLOOK.test(before) ||
        (UNTIL.test(before) && WANTED.test(after)) ||
        (DUE.test(before) && DEADLINE.test(after)) ||
        (OPENS.test(before) && WILL.test(after)) ||
        (LISTED.test(before) && PLAN.test(after))
      );
    });
    if (moment === undefined) return [];
    const words = passage.text.slice(sentence.start, sentence.end);
    const isDue = DUE.test(
      readable.slice(Math.max(sentence.start, moment.start - REACH), moment.start),
    );
    // 按要求须在…前: who is asked reports it of himself.
    const isOther = ({ start, end }: (typeof inIt)[number]): boolean =>
      start !== moment.start && !/^以?来/.test(readable.slice(end, end + 2));
    if (!isDue && (inIt.some(isOther) || QUOTING.test(words))) return [];
    if (isDue && STORY.test(words)) return [];
    const { start, end } = moment;
    const from = Math.max(sentence.start, start - BEFORE);
    return [
      failed(
        TIME.pastPlanned,
        { words: passage.text.slice(from, end), cycle },
        [spanOf(passage, from, end)],
        [passage.text.slice(end, end + IDENTIFYING)],
      ),
    ];
  });
}

/** 计划于2023年9月, in a report of that year that was written in January: the month has gone by. */
const isBefore = (
  when: { readonly year: number; readonly month: number | null; readonly day: number | null },
  cycle: number,
  written: number | null,
): boolean =>
  when.year === cycle &&
  when.month !== null &&
  written !== null &&
  written > (cycle + 1) * YEAR &&
  ordinalOf(when, 'last') < cycle * YEAR + AUTUMN;

const YEAR = 10_000;
/** A plan of autumn may be quoted from the text of the year before. */
const AUTUMN = 1101;

const FAR = 10;
const REACH = 8;
const BEFORE = 4;
const IDENTIFYING = 12;
