import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { type Caption, captionsOf } from './captions.js';
import { NUMBERING } from './numbering-messages.js';
import { failed, openingOf, shortened } from './observing.js';

/** Captions with the same title: under two numbers, or under one without saying that the table goes on. */
export const repeatedCaptions: AuditRule = {
  id: 'structure.repeated-captions',
  title: { zh: '重复的题名', en: 'Repeated captions' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const first = new Map<string, Caption>();
    return captionsOf(scene).flatMap((caption) => {
      if (caption.isContinued || caption.title.length < SHORTEST_TITLE) return [];
      // An annex, numbered in its own manner, may have a table of the same name.
      const key = `${caption.block.of} ${caption.label.parts.length} ${caption.title}`;
      const earlier = first.get(key);
      first.set(key, caption);
      if (earlier === undefined) return [];
      return isPrintedTwice(scene, earlier, caption)
        ? [twice(earlier, caption)]
        : repeated(earlier, caption);
    });
  },
};

const SHORTEST_TITLE = 4;

/** With nothing between the two, on one page, a table does not go on. */
function isPrintedTwice(
  { document: { blocks } }: Scene,
  earlier: Caption,
  caption: Caption,
): boolean {
  const at = blocks.indexOf(caption.block);
  return earlier.key === caption.key && blocks[at - 1] === earlier.block;
}

const twice = ({ block: earlier }: Caption, { block, label, title }: Caption): Observation =>
  failed(
    NUMBERING.printedTwice,
    { first: shortened(block.passage.text.trim()) },
    [openingOf(block.passage), openingOf(earlier.passage)],
    [label.word, title],
  );

function repeated(earlier: Caption, caption: Caption): readonly Observation[] {
  const spans = [openingOf(caption.block.passage), openingOf(earlier.block.passage)];
  const values = {
    first: shortened(earlier.block.passage.text.trim()),
    second: shortened(caption.block.passage.text.trim()),
  };
  const identity = [caption.label.word, caption.title];
  if (earlier.key !== caption.key) {
    // Two schools may tell two cases under one title.
    const severity = caption.label.word === '案例' ? 'notice' : 'warning';
    return [failed(NUMBERING.sameCaption, values, spans, identity, { severity })];
  }
  // The head of a table is printed again where it goes on on the next page.
  if (goesOn(earlier, caption)) return [];
  return [failed(NUMBERING.continuedUnsaid, values, spans, identity, { severity: 'notice' })];
}

const goesOn = (earlier: Caption, { block }: Caption): boolean =>
  block.page === null || earlier.block.page === null || block.page - earlier.block.page <= 1;
