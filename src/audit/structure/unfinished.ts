import type { ReadBlock, ReadDocument } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { captionLabelOf } from './caption-label.js';
import { numberingOf } from './numbering.js';
import { endingOf, failed, shortened } from './observing.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** Paragraphs that break off in mid-sentence. */
export const unfinished: AuditRule = {
  id: 'structure.unfinished',
  title: { zh: '没有写完的段落', en: 'Paragraphs that break off' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ document }) => {
    const blocks = document.blocks.filter(
      (block) =>
        block.type !== 'furniture' && (block.type !== 'paragraph' || block.within === 'text'),
    );
    return blocks.flatMap((block, at) => unfinishedAt(document, block, blocks[at + 1]));
  },
};

type Paragraph = Extract<ReadBlock, { type: 'paragraph' }>;

function unfinishedAt(
  document: ReadDocument,
  block: ReadBlock,
  next: ReadBlock | undefined,
): readonly Observation[] {
  if (block.type !== 'paragraph' || block.passage.text.length < SHORTEST) return [];
  const text = block.passage.text.trimEnd();
  if (BREAKS_OFF.test(text.slice(-ENDING)) && beginsAnew(document, next)) {
    return [observed(block, text, WHOLENESS.cutOff)];
  }
  const isWhole =
    text.length < LONG || !/。/.test(text) || !ENDS_IN_WORDS.test(text.slice(-ENDING));
  const isCertain = next?.type === 'heading' && !document.unreadablePages.length;
  return isWhole || !isCertain ? [] : [observed(block, text, WHOLENESS.noStop, 'notice')];
}

const SHORTEST = 30;
const LONG = 60;
const ENDING = 8;
/** A comma, an opened bracket, or a word that leads on. */
const BREAKS_OFF = /(?:[，,、（(“《]|[^目]的|[以因]及|通过|并且|以便|从而|以及|其中)$/;
const ENDS_IN_WORDS = /\p{Script=Han}$/u;

/**
 * Whether what follows cannot go on with the sentence. A page or a line may break a paragraph for the reader, so
 * another paragraph begins anew only with a number in front.
 */
function beginsAnew({ kind }: ReadDocument, next: ReadBlock | undefined): boolean {
  if (next === undefined) return kind !== 'pdf';
  if (next.type === 'heading') return true;
  if (next.type !== 'paragraph' || kind === 'pdf') return false;
  const { text } = next.passage;
  return (
    (numberingOf(text) !== null || /^[一二三四五六七八九十]{1,2}是/.test(text)) &&
    captionLabelOf(text) === null &&
    !/^\d/.test(text)
  );
}

const observed = (
  { passage }: Paragraph,
  text: string,
  message: (typeof WHOLENESS)['cutOff'],
  severity: 'warning' | 'notice' = 'warning',
): Observation =>
  failed(
    message,
    { words: shortened(text.slice(-QUOTED)) },
    [endingOf(passage, QUOTED)],
    [plainly(text.slice(0, 2 * QUOTED))],
    { severity },
  );

const QUOTED = 12;
