import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { type Moment, momentsIn, ordinalOf } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { type Sentence, sentencesOf, unquoted } from './sentences.js';
import { TIME } from './time-messages.js';

/** 2022年3月开工，2021年8月投入使用: what is done before it was begun. */
export const doneBeforeBegun: AuditRule = {
  id: 'time.done-before-begun',
  title: { zh: '先后颠倒的日期', en: 'Done before it was begun' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => datedProseOf(scene).flatMap(({ passage }) => reversedIn(passage)),
};

const BEGUN =
  /^[^，。；\d]{0,6}(?:开工|动工|破土|奠基|启动(?!.{0,6}验收)|立项|筹建|开始(?:建设|施工|改造))/;
const BEGUN_SINCE = /^(?:起|开始)?(?:启动|开工|动工|筹建|建设|起草|编写)/;
const DONE =
  /^[^，。；\d]{0,8}(?:竣工|完工|建成|落成|投入使用|投用|交付|封顶|启用|完成(?!.{0,6}(?:招标|设计))|通过验收|定稿|形成|结项|结题|(?:基本|全部)?结束)/;

function reversedIn(passage: Passage): readonly Observation[] {
  const moments = momentsIn(passage);
  if (moments.length < 2) return [];
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap((sentence) => {
    const own = moments.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    return own.slice(1).flatMap((later, at) => {
      const earlier = own[at];
      return earlier !== undefined && isReversed(readable, sentence, earlier, later)
        ? [observed(passage, sentence, earlier, later)]
        : [];
    });
  });
}

function isReversed(text: string, { end }: Sentence, earlier: Moment, later: Moment): boolean {
  const between = text.slice(earlier.end, later.start);
  const isBegun =
    BEGUN.test(between) || (text.charAt(earlier.start - 1) === '自' && BEGUN_SINCE.test(between));
  // Another thing named between them may be older: 二期2022年3月开工，一期2021年8月投入使用.
  const isOfOne = !/[一二三四五两甲乙丙丁][期校区号栋]|另[，一]|此前|原|其中|前身|其余|老|旧/.test(
    between,
  );
  return (
    isBegun &&
    isOfOne &&
    between.length <= FARTHEST &&
    DONE.test(text.slice(later.end, end)) &&
    ordinalOf(later, 'last') < ordinalOf(earlier, 'first')
  );
}

const FARTHEST = 60;

function observed(
  passage: Passage,
  { end }: Sentence,
  earlier: Moment,
  later: Moment,
): Observation {
  const until = (moment: Moment): number => Math.min(moment.end + SHOWN, end);
  const spans = [later, earlier].map((each) => spanOf(passage, each.start, until(each)));
  const said = (moment: Moment): string => passage.text.slice(moment.start, until(moment));
  return failed(TIME.doneBeforeBegun, { later: said(later), earlier: said(earlier) }, spans, [
    passage.text.slice(later.end, until(later)),
  ]);
}

const SHOWN = 6;
