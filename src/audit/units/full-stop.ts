import { sentencesIn } from '../names/told.js';
import type { Scene } from '../scene.js';
import { wordingRule } from './wording.js';

const LONG = 60;
const UNENDED = /[\u4e00-\u9fff，、%％\d]$/;

/** A paragraph of several sentences whose last one has no full stop. */
export const fullStopRule = wordingRule({
  id: 'units.full-stop',
  title: { zh: '段末缺少句号', en: 'A paragraph without its full stop' },
  severity: 'notice',
  most: 4,
  find: (scene) => {
    const { blocks, kind } = scene.document;
    if (kind !== 'docx' && kind !== 'html') return [];
    const following = new Map(blocks.map((block, index) => [block, blocks[index + 1]]));
    const unended = sentencesIn(scene).filter(
      ({ passage: { text }, block }) =>
        text.length >= LONG &&
        /[。！？].{8}/.test(text) &&
        UNENDED.test(text) &&
        ['heading', 'paragraph'].includes(following.get(block)?.type ?? 'none'),
    );
    return isOwnWay(unended.length, scene)
      ? []
      : unended.map(({ passage }) => ({
          passage,
          start: passage.text.length - 1,
          end: passage.text.length,
        }));
  },
  message: {
    zh: '段落末尾“{quote}”后没有句末标点，请补上标点，或核对文字是否缺失。',
    en: 'The paragraph ends at "{quote}" without a full stop; add it, or check for missing words.',
  },
});

/** Where many paragraphs have none, none is meant. */
function isOwnWay(unended: number, scene: Scene): boolean {
  const long = sentencesIn(scene).filter(({ passage }) => passage.text.length >= LONG).length;
  return unended > 3 && unended * 10 > long;
}
