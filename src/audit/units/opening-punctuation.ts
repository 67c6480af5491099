import type { ReadBlock } from '../../document/model/index.js';
import type { Place } from '../names/fault.js';
import { matchesIn } from '../names/matches.js';
import { sentencesIn, type Told } from '../names/told.js';
import type { Scene } from '../scene.js';
import { wordingRule } from './wording.js';

const CLOSING_START = /^[，。、；：？！）】》”’％%]/;
const OPEN_THEN_MARK = /[（《“【〔][，。、；：]/g;

/** A paragraph that begins with a comma, or a bracket that does. */
export const openingPunctuationRule = wordingRule({
  id: 'units.opening-punctuation',
  title: { zh: '标点出现在句首', en: 'Punctuation at the start' },
  severity: 'notice',
  most: 8,
  find: (scene) => [...paragraphStarts(scene), ...matchesIn(sentencesIn(scene), OPEN_THEN_MARK)],
  message: {
    zh: '“{quote}”以标点开头，请删去标点或补上缺失的文字。',
    en: '"{quote}" begins with a punctuation mark; remove it or add the missing words.',
  },
});

function paragraphStarts(scene: Scene): readonly Place[] {
  const told = sentencesIn(scene);
  return told.flatMap(({ passage, block }, index) =>
    CLOSING_START.test(passage.text) && !goesOn(told[index - 1], block)
      ? [{ passage, start: 0, end: 1 }]
      : [],
  );
}

/** A reader that parts a paragraph in two leaves the first part without its end. */
const goesOn = (before: Told | undefined, { start }: ReadBlock): boolean =>
  before !== undefined && before.block.start < start && !ENDED.test(before.passage.text);

const ENDED = /[。！？；：…”）)]$/;
