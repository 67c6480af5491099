import { plainHead, SUBTOTAL, TOTAL, UNSUMMED } from '../tables/matrix.js';

/** The heads along a line of a table by place; null where no line has a number. */
export type HeadsAcross = readonly (string | null)[];

/** Where a total stands: its heads say so, or the head above them does. */
export function totalPlaces(across: HeadsAcross): readonly number[] {
  const places = across.flatMap((head, place) =>
    head === null ? [] : [{ own: ownHead(head), upper: plainHead(upperHead(head)), place }],
  );
  return [
    ...places.filter(({ own }) => TOTAL.test(own)),
    ...places.filter(({ own }) => SUBTOTAL.test(own)),
    // 国家级 接入 … 合计 接入: the totals of several columns each stand beneath one head.
    ...places.filter(({ own, upper }) => !TOTAL.test(own) && TOTAL.test(upper)),
  ].map(({ place }) => place);
}

/**
 * The places that the total at `place` sums up. 公办小计, 民办一校, 合计: what stands behind the last subtotal is in none,
 * and `addsRest` takes it in.
 */
export function summedPlaces(
  across: HeadsAcross,
  place: number,
  addsRest: boolean,
): readonly number[] {
  const headAt = (each: number): string => across[each] ?? '';
  const others = groupOf(across, place).filter(
    (each) => each !== place && !TOTAL.test(ownHead(headAt(each))),
  );
  const subtotals = others.filter((each) => SUBTOTAL.test(plainHead(headAt(each))));
  const last = subtotals.at(-1) ?? -1;
  const behind = addsRest ? others.filter((each) => each > last) : [];
  return (subtotals.length > 0 ? [...subtotals, ...behind] : others).filter(
    (each) => !UNSUMMED.test(plainHead(headAt(each))) && !/其中/.test(headAt(each)),
  );
}

function groupOf(across: HeadsAcross, place: number): readonly number[] {
  const own = ownHead(across[place] ?? '');
  if (SUBTOTAL.test(own)) return runBefore(across, place);
  return TOTAL.test(own) ? sharingUpperHead(across, place) : namesakesOf(across, own);
}

/** The places that a subtotal sums up: those before it, back to the subtotal before. */
function runBefore(across: HeadsAcross, place: number): readonly number[] {
  const run: number[] = [];
  for (let each = place - 1; each >= 0; each -= 1) {
    const head = across[each];
    if (head === null || head === undefined) continue;
    if (SUBTOTAL.test(ownHead(head)) || TOTAL.test(ownHead(head))) break;
    run.unshift(each);
  }
  return run;
}

/** Places beneath the same upper head as the total; all places where heads have one level only. */
function sharingUpperHead(across: HeadsAcross, place: number): readonly number[] {
  const all = across.flatMap((head, each) => (head === null ? [] : [each]));
  const upper = upperHead(across[place] ?? '');
  return upper === '' ? all : all.filter((each) => upperHead(across[each] ?? '') === upper);
}

/** The places with the same lower head. */
const namesakesOf = (across: HeadsAcross, own: string): readonly number[] =>
  across.flatMap((head, each) =>
    head !== null && ownHead(head) === own && !TOTAL.test(plainHead(upperHead(head))) ? [each] : [],
  );

/** The lowest of several heads above each other. */
const ownHead = (head: string): string =>
  plainHead(
    head
      .trim()
      .split(/\s+(?=\S+$)/)
      .at(-1) ?? head,
  );

const upperHead = (head: string): string => {
  const words = head.trim().split(/\s+/);
  return words.length > 1 ? words.slice(0, -1).join(' ') : '';
};
