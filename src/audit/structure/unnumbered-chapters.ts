import type { ReadBlock } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { LIST_NAMES, LISTS } from './contents-messages.js';
import { titleLines } from './contents-titles.js';
import { type Line, linesOf } from './listed.js';
import { failed, openingOf, shortened } from './observing.js';
import { plainly } from './wording.js';

/** A chapter that stands in the text without the number that the contents give it, where all others have theirs. */
export const unnumberedChapters: AuditRule = {
  id: 'structure.unnumbered-chapters',
  title: { zh: '章的编号', en: 'Numbers of chapters' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const chapters = chaptersListed(scene);
    const begun = openings(scene.document.blocks);
    const numbered = chapters.filter((line) =>
      begun.some((words) => words.startsWith(whole(line))),
    );
    if (numbered.length < FEWEST) return [];
    const bare = chapters
      .filter((line) => !numbered.includes(line))
      .flatMap((line) => unnumbered(line, scene, numbered.length));
    // A tool that prints headings as lists loses the numbers of several.
    return bare.length === 1 ? bare : [];
  },
};

const FEWEST = 3;
const HIGHEST = ['第篇', '第部分', '第章', '一、'];

/** The lines of the contents that are numbered as the highest of them are. */
function chaptersListed(scene: Scene): readonly Line[] {
  const lines = linesOf(scene, 'headings').filter(({ list }) => list === 1);
  const style = HIGHEST.find(
    (each) => lines.filter(({ key }) => styleOf(key) === each).length > FEWEST,
  );
  return lines.filter(({ key, title }) => styleOf(key) === style && title.length >= SHORTEST);
}

const SHORTEST = 3;
const styleOf = (key: string): string => key.split(':')[0] ?? '';

const whole = ({ passage }: Line): string => plainly(passage.text);

const LONGEST = 60;

const openings = (blocks: readonly ReadBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'entry' || !('passage' in block)
      ? []
      : [plainly(block.passage.text.slice(0, LONGEST))],
  );

function unnumbered(line: Line, { document }: Scene, count: number): readonly Observation[] {
  const [place, ...more] = titleLines(document.blocks).get(line.title) ?? [];
  const block = document.blocks.find(({ start }) => start === place);
  if (block === undefined || !('passage' in block) || more.length > 0) return [];
  const values = {
    ...LIST_NAMES.headings,
    entry: shortened(line.passage.text.trim()),
    title: shortened(block.passage.text.trim()),
    count,
  };
  const spans = [openingOf(block.passage), openingOf(line.passage)];
  return [failed(LISTS.unnumbered, values, spans, [line.title])];
}
