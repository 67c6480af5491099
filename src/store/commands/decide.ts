import type { Content, Cycle, Fact, OrganisationId, Source } from '../../facts/index.js';
import { contentToWire, sameContent } from '../../facts/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { PayloadOf } from '../log/payload.js';
import type { SealedText } from '../log/seal.js';
import { storeRefusal } from '../messages.js';
import type { Change, World } from './command.js';

/** One side of a lost race beside the other; nothing of the request was stored. */
export interface Conflict {
  readonly concept: ConceptId;
  readonly yours: Content;
  readonly theirs: Fact;
}

/** A new content for a concept, by somebody who saw a version of it. */
export interface Edit {
  readonly concept: ConceptId;
  readonly content: Content;
  /** The version the writer saw; 0 where there was none. */
  readonly version: number;
}

export interface Saved {
  readonly concept: ConceptId;
  readonly version: number;
}

/** What never was written and is left blank stays unwritten. */
const BLANK: Content = { type: 'absent', absence: 'blank' };

/** Throws a Refusal unless the organisation is registered and the cycle open. */
export function assertPlace(world: World, organisation: OrganisationId, cycle: Cycle): void {
  if (!world.isRegistered(organisation)) {
    throw storeRefusal('store.unknown-organisation', { organisation });
  }
  if (!world.cycles.has(cycle)) throw storeRefusal('store.unknown-cycle', { cycle });
}

/** Throws a Refusal where a concept stands twice in a request. */
export function assertOnce(concepts: readonly ConceptId[]): void {
  const twice = concepts.find((concept, index) => concepts.indexOf(concept) !== index);
  if (twice !== undefined) throw storeRefusal('store.twice', { concept: twice });
}

export interface EditContext {
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly by: string;
  readonly at: string;
  readonly reason: SealedText | undefined;
}

export interface EditsDecision {
  readonly saved: readonly Saved[];
  readonly conflicts: readonly Conflict[];
  readonly changes: readonly Change[];
}

/**
 * What becomes of edits: an edit of the version that stands is stored; one that says what stands already
 * changes nothing, so that repeating a request is harmless; any other lost a race.
 */
export function decideEdits(
  world: World,
  context: EditContext,
  edits: readonly (Edit & { readonly source: Source })[],
): EditsDecision {
  const saved: Saved[] = [];
  const conflicts: Conflict[] = [];
  const changes: Change[] = [];
  for (const { concept, content, version, source } of edits) {
    const place = { organisation: context.organisation, cycle: context.cycle, concept };
    const found = world.fact(place);
    const current = found?.version ?? 0;
    if (sameContent(found?.content ?? BLANK, content)) saved.push({ concept, version: current });
    else if (version === current) {
      saved.push({ concept, version: current + 1 });
      changes.push(factChange(context, { ...place, content, source, version: current + 1 }, found));
    } else if (found === undefined || version > current) {
      throw storeRefusal('store.unknown-version', { concept, version, current });
    } else conflicts.push({ concept, yours: content, theirs: found });
  }
  return { saved, conflicts, changes };
}

/** The change that replaces `before`, if there was one, by `after`. */
export function factChange(
  context: Pick<EditContext, 'by' | 'at' | 'reason'>,
  after: Fact,
  before: Fact | undefined,
): Change {
  const payload: PayloadOf<'fact'> = {
    kind: 'fact',
    by: context.by,
    at: context.at,
    cycle: after.cycle,
    concept: after.concept,
    from: before === undefined ? null : contentToWire(before.content),
    to: contentToWire(after.content),
    version: after.version,
    source: after.source,
    reason: context.reason === undefined ? null : { digest: context.reason.digest },
  };
  return { organisation: after.organisation, payload, sealed: context.reason };
}
