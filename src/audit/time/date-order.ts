import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf } from './sentences.js';
import { TIME } from './time-messages.js';

/** 12月2日部署，12月31日汇总，12月23日审定: the steps of one undertaking, told in their order, of which one is out of it. */
export const dateOrder: AuditRule = {
  id: 'time.date-order',
  title: { zh: '先后步骤的日期', en: 'Dates of steps in their order' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => datedProseOf(scene).flatMap(outOfOrder),
};

const DAY = /(?:((?:19|20)\d{2})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?![至—–-])/g;
/** What is done at a step, right behind its day. */
const STEP =
  /^[^，。；,]{0,12}?(?:启动|部署|动员|布置|下发|征求|收集|采集|汇总|形成|完成|提交|上报|报送|审核|审议|审定|通过|定稿|公示|公布|发布|印发|反馈|整改|验收|投用)/;

interface Step {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly words: string;
}

const LEAST = 3;

function outOfOrder({ passage }: Prose): readonly Observation[] {
  return sentencesOf(passage).flatMap(({ text, start }) => {
    let year = 0;
    const steps = [...text.matchAll(DAY)].flatMap((match): readonly Step[] => {
      year = match[1] === undefined ? year : Number(match[1]);
      const end = match.index + match[0].length;
      if (!STEP.test(text.slice(end, end + REACH))) return [];
      const day = (year * 12 + Number(match[2])) * 31 + Number(match[3]);
      return [{ start: start + match.index, end: start + end, day, words: match[0] }];
    });
    const odd = oddOf(steps);
    if (odd === undefined) return [];
    const [step, beside] = odd;
    return [
      failed(
        TIME.stepOutOfOrder,
        { words: step.words, beside: beside.words },
        [spanOf(passage, step.start, step.end), spanOf(passage, beside.start, beside.end)],
        ['order', text.slice(step.end - start, step.end - start + SHOWN)],
      ),
    ];
  });
}

const REACH = 24;
const SHOWN = 8;

/** The one step without which the others are in order, and the step that it does not fit. */
function oddOf(steps: readonly Step[]): readonly [Step, Step] | undefined {
  const isOrdered = (of: readonly Step[]): boolean =>
    of.every(({ day }, at) => at === 0 || day >= (of[at - 1]?.day ?? day));
  if (steps.length < LEAST || isOrdered(steps)) return undefined;
  const at = steps.findIndex((step) => isOrdered(steps.filter((each) => each !== step)));
  const step = steps[at];
  const beside = steps.find(
    (each, place) => step !== undefined && (place < at ? each.day > step.day : each.day < step.day),
  );
  return step === undefined || beside === undefined ? undefined : [step, beside];
}
