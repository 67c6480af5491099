import type { Passage } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { Scene } from '../scene.js';
import { LISTS } from './contents-messages.js';
import { titleLines } from './contents-titles.js';
import type { Line } from './listed.js';
import { listingOf } from './listing.js';
import { failed, openingOf, shortened } from './observing.js';
import type { Pairing } from './pairing.js';
import { plainly } from './wording.js';

/** Enough headings of a group that bear their number, for one without to have lost it. */
const LEAST_NUMBERED = 3;
const MOSTLY = 0.8;

/**
 * What the contents call 1.5 毕业与就业 and the text 毕业与就业 alone, where the others of its group bear their numbers: somebody
 * left the number out. A tool that leaves numbers out does so of several.
 */
export function lostNumbers(scene: Scene): readonly Observation[] {
  const listing = listingOf(scene, 'headings');
  if (listing === 'none' || !('pairs' in listing)) return [];
  const groups = numberedGroups(listing);
  const bare = [
    ...listing.pairs
      .filter(({ line, target }) => line.key !== '' && target.key === '')
      .map(({ line, target }) => ({ line, passage: target.passage })),
    ...listing.lonelyLines.flatMap((line) => {
      const passage = line.key === '' ? undefined : bareTitle(scene, line);
      return passage === undefined ? [] : [{ line, passage }];
    }),
  ];
  const lost = bare.filter(
    ({ line, passage }) => groups.has(line.group) && !isTorn(scene, line, passage),
  );
  return lost
    .filter(() => lost.length === 1)
    .map(({ line, passage }) =>
      failed(
        LISTS.lacksNumber,
        {
          entry: shortened(line.passage.text.trim()),
          title: shortened(passage.text.trim()),
        },
        [openingOf(passage), openingOf(line.passage)],
        ['number', line.title],
      ),
    );
}

/** The groups whose headings nearly all bear the number that the contents give them. */
function numberedGroups({ pairs }: Pairing): ReadonlySet<string> {
  const counts = new Map<string, { all: number; numbered: number }>();
  for (const { line, target } of pairs) {
    if (line.key === '') continue;
    const { all, numbered } = counts.get(line.group) ?? { all: 0, numbered: 0 };
    counts.set(line.group, {
      all: all + 1,
      numbered: numbered + (target.key === line.key ? 1 : 0),
    });
  }
  return new Set(
    [...counts]
      .filter(([, { all, numbered }]) => numbered >= LEAST_NUMBERED && numbered >= MOSTLY * all)
      .map(([group]) => group),
  );
}

/** The one line of the text that says the title and nothing else. */
function bareTitle({ document: { blocks } }: Scene, line: Line): Passage | undefined {
  const starts = titleLines(blocks).get(plainly(line.title)) ?? [];
  const [only, ...more] = starts;
  if (only === undefined || more.length > 0 || line.title.length < SHORTEST) return undefined;
  const block = blocks.find(({ start, type }) => start === only && type !== 'furniture');
  return block !== undefined && 'passage' in block ? block.passage : undefined;
}

const SHORTEST = 3;

/** How far from its title a tool may have torn a number. */
const TORN = 24;

/** Whether the number stands right before or behind the title after all, on a line of its own. */
function isTorn({ document: { text } }: Scene, line: Line, passage: Passage): boolean {
  const number = plainly(line.passage.text).slice(0, -plainly(line.title).length || undefined);
  const own = openingOf(passage);
  const around = `${text.slice(Math.max(0, own.start - TORN), own.start)}\n${text.slice(own.end, own.end + TORN)}`;
  return around
    .split('\n')
    .some((each) => plainly(each) !== '' && plainly(number).startsWith(plainly(each)));
}
