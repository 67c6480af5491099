import type { ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';
import type { BegunBetween } from './begun-numbers.js';
import { linesOf } from './listed.js';
import { plainly } from './wording.js';

/**
 * Says whether what the contents call 1.2 专业结构 stands between two places as 专业结构 alone: the number is lost, and
 * the part is there.
 */
export const namedInContents = oncePer((scene: Scene): BegunBetween => {
  const titles = new Map(
    linesOf(scene, 'headings')
      .filter(({ key, title }) => key !== '' && title.length >= SHORTEST)
      .map(({ key, title }) => [key, title]),
  );
  const places = titleLines(scene.document.blocks);
  return ({ style, parts }, after, before) => {
    const title = titles.get(`${style}:${parts.join('.')}`);
    const starts = title === undefined ? [] : (places.get(title) ?? []);
    return starts.some((start) => after < start && start < before);
  };
});

const SHORTEST = 2;
const LONGEST = 45;

/** Where each short line of the text stands, by its plain words; contents and page heads aside. */
export function titleLines(blocks: readonly ReadBlock[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const block of blocks) {
    if (block.type !== 'heading' && block.type !== 'paragraph') continue;
    if (block.passage.text.length > LONGEST) continue;
    const words = plainly(block.passage.text);
    places.set(words, [...(places.get(words) ?? []), block.start]);
  }
  return places;
}
