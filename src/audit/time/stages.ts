import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** Stages of a plan whose years go back: 第一阶段（2024年）…第二阶段（2023年）. */
export const stages: AuditRule = {
  id: 'time.stages',
  title: { zh: '阶段的次序', en: 'Order of stages' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => datedProseOf(scene).flatMap(({ passage }) => disordered(passage)),
};

const STAGE = /第([一二三四五六])(?:阶段|步)[^，。；\d]{0,12}[（(：:，,]?(20\d{2})年?/g;
const ORDER = '一二三四五六';

function disordered(passage: Passage): readonly Observation[] {
  const found = [...passage.text.matchAll(STAGE)].map((match) => ({
    words: match[0],
    start: match.index,
    stage: ORDER.indexOf(match[1] ?? ''),
    year: Number(match[2]),
  }));
  return found.flatMap((here, at) => {
    const before = found[at - 1];
    if (before === undefined || here.stage <= before.stage || here.year >= before.year) return [];
    const spans = [here, before].map(({ start, words }) =>
      spanOf(passage, start, start + words.length),
    );
    const values = { first: before.words, second: here.words };
    return [failed(TIME.stages, values, spans, [here.words.replace(/\d/g, '')])];
  });
}
