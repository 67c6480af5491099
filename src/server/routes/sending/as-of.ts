import {
  contentFromWire,
  type Fact,
  factBaseAfter,
  levelAt,
  type Place,
  schoolsUnder,
} from '../../../facts/index.js';
import type { Entry, Store } from '../../../store/index.js';

/**
 * A place with the figures of its year as they stood after a number of the change log, rebuilt by taking the
 * newer entries back. Nothing where organisations were changed since: who is counted cannot be taken back so.
 */
export async function placeAsOf(
  store: Pick<Store, 'changesSince'>,
  place: Place,
  sequence: number,
): Promise<Place | undefined> {
  const concerned = new Set([
    place.organisation,
    ...schoolsUnder(place.base, place.organisation, place.cycle),
  ]);
  const before = new Map<string, Fact>();
  let from = sequence;
  for (;;) {
    const { entries, sequence: last, more } = await store.changesSince(from);
    if (levelAt(place) !== 'school' && entries.some(isOfRegister)) return undefined;
    for (const { organisation, payload } of entries) {
      if (payload.kind !== 'fact' || payload.cycle !== place.cycle) continue;
      const key = `${organisation}/${payload.concept}`;
      if (!concerned.has(organisation) || before.has(key)) continue;
      before.set(key, {
        organisation,
        cycle: payload.cycle,
        concept: payload.concept,
        content: payload.from === null ? BLANK : contentFromWire(payload.from),
        source: payload.source,
        version: payload.version - 1,
      });
    }
    if (!more) break;
    from = last;
  }
  return { ...place, base: factBaseAfter(place.base, [...before.values()]) };
}

const BLANK = { type: 'absent', absence: 'blank' } as const;
const isOfRegister = ({ payload }: Entry): boolean => payload.kind === 'organisation';
