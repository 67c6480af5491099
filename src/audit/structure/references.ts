import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose, Scene } from '../scene.js';
import { type CaptionLabel, captionLabelOf, labelKey, labelsBegun } from './caption-label.js';
import { captionsOf } from './captions.js';
import { CAPTIONED, NUMBERING } from './numbering-messages.js';
import { failed, passed } from './observing.js';
import { proseOf } from './plain-passages.js';

/** References to a table, figure or case (见表3-5) that is not there. */
export const references: AuditRule = {
  id: 'structure.references',
  title: { zh: '图表引用', en: 'References to tables and figures' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const shapes = new Map<string, number>();
    for (const { label } of captionsOf(scene)) {
      shapes.set(shapeOf(label), (shapes.get(shapeOf(label)) ?? 0) + 1);
    }
    const begun = labelsBegun(scene.document.blocks);
    const listed = listedLabels(scene);
    return proseOf(scene).flatMap((prose) =>
      referencesIn(prose)
        .filter(({ label }) => (shapes.get(shapeOf(label)) ?? 0) >= LEAST_CAPTIONS)
        .map((reference) => {
          const key = labelKey(reference.label);
          return told(prose, reference, begun.has(key) || listed.has(key));
        }),
    );
  },
};

/** Fewer captions of a shape, and the reader may have missed the one that is meant. */
const LEAST_CAPTIONS = 2;

/** Labels of one word with as many parts. */
const shapeOf = ({ word, parts }: CaptionLabel): string => `${word} ${parts.length}`;

const listedLabels = ({ document }: Scene): ReadonlySet<string> =>
  new Set(
    document.blocks.flatMap((block) => {
      if (block.type !== 'entry') return [];
      const label = captionLabelOf(block.passage.text);
      return label === null ? [] : [labelKey(label)];
    }),
  );

interface Reference {
  readonly label: CaptionLabel;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '(?:\\d{1,2}(?:[-－—–.．]\\d{1,2}){0,2})';
/** 代表1-2名 names no table: a reference has a word in front that leads to it, or stands at the head of its clause. */
const REFERENCE = new RegExp(
  `(?:^|[见如由从据和与及至到、，,。；;：:（(\\s“]|[列记载汇附画绘制整合](?:入|于|在|成|为))((?:附表|表|图|案例)\\s{0,2}${NUMBER})(?!\\s{0,2}[\\d%％年月日名个人项万张份幅])`,
  'g',
);

function referencesIn({ passage, block }: Prose): readonly Reference[] {
  // A short line that begins with a label is a caption that the reader took for text.
  if (passage.text.length < SHORTEST_TEXT && captionLabelOf(passage.text) !== null) return [];
  if (block.type !== 'paragraph') return [];
  return [...passage.text.matchAll(REFERENCE)].flatMap((match) => {
    const words = match[1] ?? '';
    const label = captionLabelOf(words);
    const end = match.index + match[0].length;
    return label === null ? [] : [{ label, start: end - words.length, end }];
  });
}

const SHORTEST_TEXT = 40;

function told({ passage }: Prose, { label, start, end }: Reference, isThere: boolean): Observation {
  const values = { label: passage.text.slice(start, end), kind: kindOf(label) };
  const spans = [spanOf(passage, start, end)];
  const identity = [label.word, passage.text.slice(start, end).replace(/\s/g, '')];
  return isThere
    ? passed(NUMBERING.refers, values, spans, identity)
    : failed(NUMBERING.noSuch, values, spans, identity);
}

const kindOf = ({ word }: CaptionLabel) => {
  if (word === '图') return CAPTIONED.figure;
  return word === '案例' ? CAPTIONED.case : CAPTIONED.table;
};
