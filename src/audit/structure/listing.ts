import { oncePer } from '../../once/index.js';
import type { Observation } from '../finding.js';
import type { Scene } from '../scene.js';
import { LIST_NAMES, LISTS } from './contents-messages.js';
import { type Line, type ListKind, linesOf, type Target, targetsOf } from './listed.js';
import { failed, notAssessable, openingOf, passed, shortened } from './observing.js';
import { isPartOf, type Pair, type Pairing, paired } from './pairing.js';
import { plainly } from './wording.js';

/** Fewer lines are no list. */
const SHORTEST_LIST = 3;
/** Where more lines than these lead nowhere, the reader failed and not the writer. */
const LEAST_FOUND = 0.6;

const known = new WeakMap<Scene, Map<ListKind, Pairing | 'none' | Observation>>();

/** A list led to the text; nothing where there is no list, an observation where it cannot be judged. */
export function listingOf(scene: Scene, of: ListKind): Pairing | 'none' | Observation {
  const kept = known.get(scene) ?? new Map<ListKind, Pairing | 'none' | Observation>();
  known.set(scene, kept);
  const listing = kept.get(of) ?? readListing(scene, of);
  kept.set(of, listing);
  return listing;
}

function readListing(scene: Scene, of: ListKind): Pairing | 'none' | Observation {
  const lines = linesOf(scene, of);
  if (lines.length < SHORTEST_LIST) return 'none';
  const pairing = paired(lines, targetsOf(scene, of));
  if (pairing.pairs.length >= LEAST_FOUND * lines.length) return pairing;
  const values = { ...LIST_NAMES[of], lines: lines.length, found: pairing.pairs.length };
  const [first] = lines;
  const spans = first === undefined ? [] : [openingOf(first.passage)];
  return notAssessable(LISTS.unreadable, values, spans, [of]);
}

/** What a list and the text say differently: words, numbers, lines and targets without each other. */
export function listingObservations(scene: Scene, of: ListKind): readonly Observation[] {
  const listing = listingOf(scene, of);
  if (listing === 'none') return [];
  if (!('pairs' in listing)) return [listing];
  const listed = entryWords(scene);
  return [
    ...listing.pairs.map((pair) => pairObservation(pair, of)),
    ...listing.lonelyLines
      .filter((line) => !isTold(line, scene) && !LABEL_ALONE.test(plainly(line.passage.text)))
      .map((line) => noTarget(line, of)),
    ...unlisted(listing)
      .filter(({ title }) => !listed.includes(title))
      .map((target) => noLine(target, of)),
  ];
}

function pairObservation(pair: Pair, of: ListKind): Observation {
  const { line, target } = pair;
  const spans = [openingOf(line.passage, LONGEST_QUOTE), openingOf(target.passage, LONGEST_QUOTE)];
  const values = {
    ...LIST_NAMES[of],
    entry: shortened(line.passage.text.trim(), LONGEST_QUOTE),
    title: shortened(target.passage.text.trim(), LONGEST_QUOTE),
  };
  const identity = [of, line.title];
  const isSame = pair.isSame || plainly(line.passage.text) === plainly(target.passage.text);
  if (!isSame && !isWrapped(line.title, target.title)) {
    return failed(LISTS.otherWords, values, spans, identity);
  }
  if (isOtherNumber(line.key, target.key))
    return failed(LISTS.otherNumber, values, spans, identity);
  return passed(LISTS.fits, values, spans, identity);
}

const LONGEST_QUOTE = 40;
const LONG_TITLE = 18;

/** A long title may be broken over lines, of which the reader took one for the whole. */
const isWrapped = (entry: string, title: string): boolean =>
  (Math.max(entry.length, title.length) >= LONG_TITLE &&
    (isPartOf(entry, title) || isPartOf(title, entry))) ||
  (entry.length > 2 && title.endsWith(entry)) ||
  (title.startsWith(entry) && TIME_ALONE.test(title.slice(entry.length)));

/** （2024年9月30日）, 2023—2024学年: when the figures are of, which a list may leave out. */
const TIME_ALONE =
  /^[（(]?(?:截至)?(?:19|20)\d{2}年?(?:[-—–~至]?(?:19|20)?\d{2}年?)?(?:学年度?|度|末|届|\d{1,2}月(?:\d{1,2}日)?)?[）)]?$/;

/** Numbers of one style with other counts. Of other styles, one may be the reader's. */
const isOtherNumber = (entry: string, target: string): boolean =>
  entry !== '' && target !== '' && entry !== target && styleOf(entry) === styleOf(target);

const styleOf = (key: string): string => key.split(':')[0]?.replace(/[\d-]+$/, '') ?? '';

const noTarget = (line: Line, of: ListKind): Observation =>
  failed(
    LISTS.noTarget,
    { ...LIST_NAMES[of], entry: shortened(line.passage.text.trim(), LONGEST_QUOTE) },
    [openingOf(line.passage, LONGEST_QUOTE)],
    [of, line.title],
  );

const noLine = (target: Target, of: ListKind): Observation =>
  failed(
    LISTS.noLine,
    { ...LIST_NAMES[of], title: shortened(target.passage.text.trim(), LONGEST_QUOTE) },
    [openingOf(target.passage, LONGEST_QUOTE)],
    [of, target.title],
  );

/** 案例, of which a tool tore the number and the title away. */
const LABEL_ALONE = /^(?:(?:典型|特色)?案例|[图表])\d*$/;

const LISTED_SHARE = 0.75;

/** Targets without a line whose group is listed nearly in full, once the listed part of the text has begun. */
function unlisted({ pairs, lonelyTargets }: Pairing): readonly Target[] {
  const listed = new Map<string, number>();
  for (const { target } of pairs) listed.set(target.group, (listed.get(target.group) ?? 0) + 1);
  const lonely = new Map<string, number>();
  for (const { group } of lonelyTargets) lonely.set(group, (lonely.get(group) ?? 0) + 1);
  const first = pairs.reduce((least, { target }) => Math.min(least, target.start), Infinity);
  return lonelyTargets.filter(({ group, key, start }) => {
    const count = listed.get(group) ?? 0;
    const all = count + (lonely.get(group) ?? 0);
    return key !== '' && start > first && count >= 2 && count >= LISTED_SHARE * all;
  });
}

/** The words of all lists: a line may be read as one of another list. */
const entryWords = ({ document }: Scene): string =>
  document.blocks
    .flatMap((block) => (block.type === 'entry' ? [plainly(block.passage.text)] : []))
    .join('\n');

const LONGEST_TITLE = 60;
/** How far from its beginning a text may have a line's words: behind a number that is not read as one. */
const BEHIND = [0, 1, 2, 3, 4];
/** Fewer characters must be the whole text. */
const OPENING = 6;

/** Whether any short text of the document has a line's words: a heading that the reader did not take for one. */
function isTold(line: Line, scene: Scene): boolean {
  const words = line.title.slice(0, LONGEST_TITLE);
  return openingWords(scene).some((opening) =>
    BEHIND.some((from) =>
      words.length < OPENING ? opening.slice(from) === words : opening.startsWith(words, from),
    ),
  );
}

/** The first words of every text, contents and page heads aside. */
const openingWords = oncePer(({ document }: Scene): readonly string[] =>
  document.blocks.flatMap((block) => {
    if (block.type === 'entry' || block.type === 'furniture') return [];
    const passages =
      block.type === 'table' ? block.cells.map(({ passage }) => passage) : [block.passage];
    return passages.map(({ text }) =>
      plainly(text.slice(0, 2 * LONGEST_TITLE)).slice(0, LONGEST_TITLE),
    );
  }),
);
