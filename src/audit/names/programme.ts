import type { AuditRule } from '../rule.js';
import { fault, type Place, spanOfPlace, wordsAt } from './fault.js';
import { grouped } from './grouped.js';
import { PROGRAMMES } from './programmes.js';
import { type Told, toldInWords } from './told.js';

/** 无人机操控和维护专业 for 无人机操控与维护: the catalogue's name with another joining word. */
export const programmeRule: AuditRule = {
  id: 'names.programme',
  title: { zh: '专业名称与目录不符', en: 'A programme otherwise than in the catalogue' },
  category: 'compliance',
  severity: 'notice',
  observe: (scene) => {
    const places = toldInWords(scene).flatMap(placesIn);
    return [...grouped(places, wordsAt)].flatMap(([other, found]) =>
      fault({
        message: MESSAGE,
        values: { other, name: OTHERS.get(other) ?? other, found: found.length },
        spans: found.map(spanOfPlace),
        identity: [other],
      }),
    );
  },
};

/** Names with another joining word, and the catalogue's. */
const OTHERS: ReadonlyMap<string, string> = new Map(
  PROGRAMMES.flatMap((name) => {
    const [word] = /[与和]/.exec(name) ?? [];
    const all = word === undefined ? [] : ['与', '和', '及'];
    return all
      .map((other) => [name.replace(/[与和]/, other), name] as const)
      .filter(([other]) => !PROGRAMMES.includes(other));
  }),
);

const LONGEST = Math.max(...[...OTHERS.keys()].map((each) => each.length));
const SHORTEST = Math.min(...[...OTHERS.keys()].map((each) => each.length));

/** In sentences only right before 专业: 旅游服务和管理 may be said of what people do. */
const placesIn = ({ part, passage }: Told): readonly Place[] =>
  part === 'cell' ? wholeCell(passage) : beforeKind(passage);

const wholeCell = (passage: Told['passage']): readonly Place[] =>
  OTHERS.has(passage.text.replace(/专业$/, ''))
    ? [{ passage, start: 0, end: passage.text.replace(/专业$/, '').length }]
    : [];

function beforeKind(passage: Told['passage']): readonly Place[] {
  const { text } = passage;
  return Array.from(text.matchAll(/[”"]?专业(?!群|课|教师|教学|学生|建设|技能|人才|类)/g)).flatMap(
    ({ index: end }) => {
      for (let length = LONGEST; length >= SHORTEST; length -= 1) {
        const start = end - length;
        if (start >= 0 && OTHERS.has(text.slice(start, end))) return [{ passage, start, end }];
      }
      return [];
    },
  );
}

const MESSAGE = {
  zh: '专业名称“{other}”与《职业教育专业目录》中的“{name}”不符，请核对（共 {found} 处）。',
  en: 'The programme "{other}" is "{name}" in the national catalogue; check it ({found} places).',
};
