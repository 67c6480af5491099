import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { LIST_NAMES, LISTS } from './contents-messages.js';
import { increasing } from './increasing.js';
import { type Line, type ListKind, linesOf } from './listed.js';
import { failed, openingOf, shortened } from './observing.js';
import { pagePlaceOf } from './page-place.js';
import { faultyPagesOf } from './printed-pages.js';

/** Pages that a list prints out of order: 14, 41, 16. Where they are held against the text, that says it better. */
export const contentsPages: AuditRule = {
  id: 'structure.contents-pages',
  title: { zh: '目录页码次序', en: 'Order of the pages in the contents' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    (['headings', 'case', 'figure', 'table'] as const).flatMap((of) => disordered(scene, of)),
};

interface Paged {
  readonly line: Line;
  readonly page: number;
}

const SHORTEST_LIST = 4;
/** Where more lines than these stand out of order, the reader mixed up lines and pages. */
const MOST = 2;

function disordered(scene: Scene, of: ListKind): readonly Observation[] {
  const told = faultyPagesOf(scene, of);
  return stretchesOf(linesOf(scene, of)).flatMap((stretch) => {
    if (stretch.length < SHORTEST_LIST) return [];
    // Lines on one page follow each other, too: places part what pages do not.
    const kept = increasing(stretch.map(({ page }, at) => page * stretch.length + at));
    const strange = stretch.filter((_, at) => !kept.has(at));
    return strange.length > MOST || SHARE * strange.length > stretch.length
      ? []
      : strange
          .filter(({ line }) => !told.has(line.start))
          .map((paged) => outOfOrder(paged, stretch, of, scene));
  });
}

const SHARE = 4;

/** The lines of one list; an annex may count its pages from the first anew. */
function stretchesOf(lines: readonly Line[]): readonly (readonly Paged[])[] {
  const paged = lines.flatMap((line) =>
    line.printedPage === null ? [] : [{ line, page: line.printedPage }],
  );
  const starts = paged.flatMap(({ line, page }, at) => {
    const before = paged[at - 1];
    const isAnew = before === undefined || before.line.list !== line.list;
    return isAnew || (page <= 1 && page < before.page) ? [at] : [];
  });
  return starts.map((start, index) => paged.slice(start, starts[index + 1]));
}

function outOfOrder(
  paged: Paged,
  stretch: readonly Paged[],
  of: ListKind,
  { document }: Scene,
): Observation {
  const at = stretch.indexOf(paged);
  const beside = [stretch[at - 1], stretch[at + 1]].filter((each) => each !== undefined);
  const values = {
    ...LIST_NAMES[of],
    entry: shortened(paged.line.passage.text.trim()),
    page: paged.page,
    beside: beside.map(({ page }) => page).join('、'),
  };
  const spans = [
    pagePlaceOf(paged.line, document),
    ...[paged, ...beside].map(({ line }) => openingOf(line.passage)),
  ];
  return failed(LISTS.pageOrder, values, spans, [of, paged.line.title, 'order']);
}
