import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { captionLabelOf, labelKey } from './caption-label.js';
import { LISTS } from './contents-messages.js';
import { targetsOf } from './listed.js';
import { failed, openingOf, shortened } from './observing.js';

/** A table that lists the cases of the report, a line each, against the cases there are. */
export const caseIndex: AuditRule = {
  id: 'structure.case-index',
  title: { zh: '案例一览与案例', en: 'The table of cases and the cases' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const { cases, lines } = partedIn(scene);
    return [
      ...scene.tables.map(({ table, label }) => ({
        passages: table.cells.map(({ passage }) => passage),
        label,
      })),
      { passages: lines, label: null },
    ].flatMap(({ passages, label }) => compared(listedIn(passages), cases, label ?? ''));
  },
};

const LEAST = 3;

/** Beyond so many strangers the table lists other cases, or the reader took other things for cases. */
const most = (count: number): number => Math.max(1, Math.floor(count / 4));

type Labelled = ReadonlyMap<string, Passage>;

const INDEX = /案例[^，。]{0,4}(?:一览|目录|汇总|清单|列表)/;

/** The cases by their labels, and the lines beneath 案例一览 that a reader took for captions of cases. */
function partedIn(scene: Scene): { readonly cases: Labelled; readonly lines: readonly Passage[] } {
  const lines = new Set<Passage>();
  let isIndex = false;
  for (const block of scene.document.blocks) {
    if (block.type === 'heading') isIndex = false;
    else if (block.type === 'caption' && block.of !== 'case')
      isIndex = INDEX.test(block.passage.text);
    else if (block.type === 'caption' && isIndex) lines.add(block.passage);
  }
  const cases = targetsOf(scene, 'case').filter(
    ({ key, passage }) => key !== '' && !lines.has(passage),
  );
  return { cases: new Map(cases.map(({ key, passage }) => [key, passage])), lines: [...lines] };
}

const listedIn = (passages: readonly Passage[]): Labelled =>
  new Map(
    passages.flatMap((passage) => {
      const label = captionLabelOf(passage.text);
      return label?.word === '案例' ? [[labelKey(label), passage]] : [];
    }),
  );

function compared(listed: Labelled, cases: Labelled, table: string): readonly Observation[] {
  const both = [...listed].filter(([key]) => cases.has(key));
  if (both.length < LEAST) return [];
  const lacking = [...cases].filter(([key]) => !listed.has(key));
  const strange = [...listed].filter(([key]) => !cases.has(key));
  if (lacking.length + strange.length > most(both.length)) return [];
  const [, first] = both[0] ?? [];
  const beside = first === undefined ? [] : [openingOf(first)];
  return [
    ...lacking.map(([key, passage]) =>
      failed(
        LISTS.caseUnlisted,
        { table: table || LISTS.caseTable, title: shortened(passage.text.trim()) },
        [openingOf(passage), ...beside],
        ['unlisted', key],
      ),
    ),
    ...strange.map(([key, passage]) =>
      failed(
        LISTS.caseAbsent,
        { table: table || LISTS.caseTable, title: passage.text.trim() },
        [spanOf(passage, 0, passage.text.length)],
        ['absent', key],
      ),
    ),
  ];
}
