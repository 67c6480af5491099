import type { ReadDocument } from '../../document/model/index.js';
import { filled } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { LIST_NAMES, LISTS } from './contents-messages.js';
import type { Line, ListKind } from './listed.js';
import { listingOf } from './listing.js';
import { failed, openingOf, passed, shortened } from './observing.js';
import { pagePlaceOf } from './page-place.js';
import type { Pair } from './pairing.js';

/** Pages printed in lists against the pages where headings and captions stand. */
export const printedPages: AuditRule = {
  id: 'structure.printed-pages',
  title: { zh: '目录页码', en: 'Page numbers in the contents' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    (['headings', 'case', 'figure', 'table'] as const).flatMap((of) => misprinted(scene, of)),
};

/** Places of the lines whose pages are told by this rule. */
export const faultyPagesOf = (scene: Scene, of: ListKind): ReadonlySet<number> =>
  new Set(
    misprinted(scene, of)
      .filter(({ outcome }) => outcome === 'fail')
      .flatMap(({ spans }) => spans.map(({ start }) => start)),
  );

interface Paged {
  readonly line: Line;
  readonly printed: number;
  readonly page: number;
}

function misprinted(scene: Scene, of: ListKind): readonly Observation[] {
  const listing = listingOf(scene, of);
  if (listing === 'none' || !('pairs' in listing)) return [];
  return stretches(listing.pairs.flatMap(pagedOf)).flatMap((stretch) =>
    judged(stretch, of, scene.document),
  );
}

const pagedOf = ({ line, target }: Pair): readonly Paged[] =>
  line.printedPage === null || target.page === null
    ? []
    : [{ line, printed: line.printedPage, page: target.page }];

/** Page numbers begin anew where they fall back to a first page: an annex may count for itself. */
function stretches(pages: readonly Paged[]): readonly (readonly Paged[])[] {
  const starts = pages.flatMap(({ printed }, at) =>
    at === 0 || (printed <= 1 && printed < (pages[at - 1]?.printed ?? 0)) ? [at] : [],
  );
  return starts.map((start, index) => pages.slice(start, starts[index + 1]));
}

const LEAST_AGREEING = 3;
const MOST = 0.5;
/** Where plain text loses the end of a page, all lines behind it are off. */
const PLAIN_TEXT_SHARE = 0.85;

/** Nothing is said unless most lines agree on how far printed pages and pages of the file are apart. */
function judged(
  stretch: readonly Paged[],
  of: ListKind,
  document: ReadDocument,
): readonly Observation[] {
  const isPlainText = document.kind === 'text';
  const offsets = new Map<number, number>();
  for (const { printed, page } of stretch) {
    offsets.set(page - printed, (offsets.get(page - printed) ?? 0) + 1);
  }
  const [offset = 0, agreeing = 0] = [...offsets].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const share = isPlainText ? PLAIN_TEXT_SHARE : MOST;
  if (agreeing < LEAST_AGREEING || agreeing <= share * stretch.length) return [];
  const lost = lostPages(stretch, offset);
  const least = isPlainText ? 2 : 1;
  return stretch
    .filter(({ page, printed }) => !lost.has(page) && isTold(page - offset - printed, least))
    .map((paged) => pageObservation(paged, of, document, offset, agreeing));
}

/** In plain text the end of one page is easily lost: one page more or less says nothing there. */
const isTold = (apart: number, least: number): boolean => apart === 0 || Math.abs(apart) >= least;

/**
 * Pages on which lines of several printed pages stand, none of them this one: the reader lost where the pages
 * between them end.
 */
function lostPages(stretch: readonly Paged[], offset: number): ReadonlySet<number> {
  const printed = new Map<number, Set<number>>();
  for (const each of stretch) {
    const those = printed.get(each.page) ?? new Set();
    printed.set(each.page, those.add(each.printed));
  }
  return new Set(
    [...printed]
      .filter(([page, those]) => those.size > 1 && !those.has(page - offset))
      .map(([page]) => page),
  );
}

function pageObservation(
  { line, printed, page }: Paged,
  of: ListKind,
  document: ReadDocument,
  offset: number,
  agreeing: number,
): Observation {
  const entry = shortened(line.passage.text.trim());
  const values = { ...LIST_NAMES[of], entry, printed, page, offset, agreeing };
  const expected = page - offset;
  const spans = [pagePlaceOf(line, document), openingOf(line.passage)];
  const identity = [of, line.title];
  if (expected === printed) return passed(LISTS.pageFits, values, spans.slice(1), identity);
  return failed(LISTS.otherPage, { ...values, expected }, spans, identity, {
    derivation: [filled(LISTS.pageReckoned, { ...values, expected })],
  });
}
