import type { Passage, ReadBlock } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type CaptionLabel, captionLabelOf, isContinued, labelKey } from './caption-label.js';
import { NUMBERING } from './numbering-messages.js';
import { failed, openingOf, shortened } from './observing.js';

/** 续表2-2 behind 表2-3: a table can only go on where it stands last. */
export const continuedTables: AuditRule = {
  id: 'structure.continued-tables',
  title: { zh: '续表的编号', en: 'Numbers of tables that go on' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ document }) => {
    const begun = new Set<string>();
    let last: Head | null = null;
    const faults: Observation[] = [];
    for (const head of document.blocks.flatMap(headsIn)) {
      const key = labelKey(head.label);
      if (!head.goesOn) {
        begun.add(key);
        last = head;
      } else if (last !== null && labelKey(last.label) !== key && begun.has(key)) {
        // What was never begun was lost by the reader, and so may what stands between have been.
        faults.push(strange(head, last));
      }
    }
    return faults;
  },
};

interface Head {
  readonly label: CaptionLabel;
  readonly passage: Passage;
  readonly goesOn: boolean;
}

const LONGEST = 60;

/** The head of a table or of its rest; that of a rest may have been taken for the head of a page. */
function headsIn(block: ReadBlock): readonly Head[] {
  if (block.type !== 'caption' && block.type !== 'furniture') return [];
  const { text } = block.passage;
  const label = text.length > LONGEST ? null : captionLabelOf(text);
  if (label === null || !label.word.endsWith('表')) return [];
  const goesOn = isContinued(text);
  return block.type === 'furniture' && !goesOn ? [] : [{ label, passage: block.passage, goesOn }];
}

const strange = ({ passage, label }: Head, last: Head): Observation =>
  failed(
    NUMBERING.continuesOther,
    { label: shortened(passage.text.trim()), last: shortened(last.passage.text.trim()) },
    [openingOf(passage), openingOf(last.passage)],
    [label.word, labelKey(last.label)],
  );
