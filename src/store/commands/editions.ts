import { z } from 'zod';
import type { Cycle } from '../../facts/index.js';
import { canonical } from '../log/canonical.js';
import { sha256 } from '../log/entry.js';
import { HOUSE } from '../log/payload.js';
import { storeRefusal } from '../messages.js';
import type { InstalledEdition } from '../queries/editions.js';
import type { Command, World } from './command.js';
import { admitted, cycleSchema } from './edge.js';
import type { Actor } from './register.js';

/** What somebody saw who judged that an edition may come or go. */
export interface EditionsSeen {
  readonly cycles: readonly Cycle[];
  readonly installed: readonly InstalledEdition[];
}

const LARGEST = 8_000_000;

const editionIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const fileTextSchema = z.string().refine((text) => !text.includes('\0'), 'unprintable characters');

const editionSchema = z.object({
  id: editionIdSchema,
  files: z
    .record(z.string().min(1).max(300), fileTextSchema)
    .refine((files) => JSON.stringify(files).length <= LARGEST, 'too large'),
});

const seenSchema = z.object({ cycles: z.array(cycleSchema), installed: z.array(editionSchema) });

/** Keeps an edition beside those of the program, in place of one of the same id. */
export function installEdition(
  input: InstalledEdition,
  seen: EditionsSeen,
  actor: Actor,
): Command<{ readonly installed: boolean }> {
  const { id, files } = admitted(editionSchema, input);
  const known = admitted(seenSchema, seen);
  const digest = sha256(canonical(files));
  return {
    needs: { editions: true },
    decide: (world) => {
      if (world.editions.get(id) === digest) return { result: { installed: false }, changes: [] };
      assertAsSeen(world, known);
      const payload = { kind: 'edition', ...actor, id, digest } as const;
      return {
        result: { installed: true },
        changes: [{ organisation: HOUSE, payload, editionFiles: files }],
      };
    },
  };
}

/** Takes an installed edition away. */
export function removeEdition(
  id: string,
  seen: EditionsSeen,
  actor: Actor,
): Command<{ readonly removed: boolean }> {
  const edition = admitted(editionIdSchema, id);
  const known = admitted(seenSchema, seen);
  return {
    needs: { editions: true },
    decide: (world) => {
      if (!world.editions.has(edition)) return { result: { removed: false }, changes: [] };
      assertAsSeen(world, known);
      const payload = { kind: 'edition', ...actor, id: edition, digest: null } as const;
      return { result: { removed: true }, changes: [{ organisation: HOUSE, payload }] };
    },
  };
}

/** Whether an edition harms a cycle in use was judged on what was seen; that must still stand. */
function assertAsSeen(world: World, seen: EditionsSeen): void {
  const sameCycles =
    seen.cycles.length === world.cycles.size && seen.cycles.every((each) => world.cycles.has(each));
  const sameEditions =
    seen.installed.length === world.editions.size &&
    seen.installed.every(({ id, files }) => world.editions.get(id) === sha256(canonical(files)));
  if (!sameCycles || !sameEditions) throw storeRefusal('store.editions-changed');
}
