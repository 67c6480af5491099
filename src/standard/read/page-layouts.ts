import { z } from 'zod';
import { type Layout, layoutSchema } from '../../document/model/index.js';
import { type Layouts, PLAIN_LAYOUT } from '../layouts.js';
import { FAULTS } from './faults.js';
import { faultIn, type Item, itemOf, type Report, within } from './items.js';
import type { ResolvedEdition } from './resolve.js';
import { isOwn } from './resolve.js';
import { shapeFaults } from './shape-faults.js';
import type { Path, Source } from './source.js';

const settingsSchema = z.record(z.string(), z.unknown());
type Settings = z.infer<typeof settingsSchema>;

/** `layout.yaml`: parts of a layout, and under `cycles` what differs in some of them. */
const layoutFileSchema = z.looseObject({
  cycles: z.record(z.string(), settingsSchema).default({}),
});

/**
 * The layouts of an edition: what the file says over what is usual, and what a cycle says over that. What
 * is wrong is reported at its place in the file, since only what the file says can be wrong.
 */
export function layoutsOf(source: Source, report: Report): Item<Layouts> | undefined {
  const item = itemOf(source, layoutFileSchema, report);
  if (item === undefined) return undefined;
  const { cycles, ...own } = item.value;
  const usual = checked(over(PLAIN_LAYOUT, own), [], source, report) ?? PLAIN_LAYOUT;
  const layouts = Object.entries(cycles).flatMap(([cycle, settings]) => {
    const layout = checked(over(usual, settings), cyclePath(cycle), source, report);
    return layout === undefined ? [] : [[cycle, layout] as const];
  });
  return within(item, [], { usual, cycles: Object.fromEntries(layouts) });
}

function checked(layout: Settings, path: Path, source: Source, report: Report): Layout | undefined {
  const parsed = layoutSchema.safeParse(layout, { reportInput: true });
  if (parsed.success) return parsed.data;
  shapeFaults(source, path, parsed.error).forEach(report);
  return undefined;
}

/** Settings within settings are laid over each other; anything else takes the place of what was there. */
const over = (under: Settings, settings: Settings): Settings => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(settings).map(([key, value]) => {
      const below = under[key];
      return [key, isSettings(below) && isSettings(value) ? over(below, value) : value];
    }),
  ),
});

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** YAML reads `2024:` as a number. */
const cyclePath = (cycle: string): Path => ['cycles', /^\d+$/.test(cycle) ? Number(cycle) : cycle];

/** A cycle that is not the edition's would never be printed so. */
export function layoutFaults(edition: ResolvedEdition, report: Report): void {
  const { layouts, head } = edition;
  if (layouts === undefined || !isOwn(edition, layouts)) return;
  const { from, to } = head.value.cycles;
  for (const cycle of Object.keys(layouts.value.cycles)) {
    if (from <= Number(cycle) && Number(cycle) <= to) continue;
    report(faultIn(layouts, cyclePath(cycle), FAULTS.layoutCycle, { cycle }));
  }
}
