import { type Layout, layoutSchema } from '../document/model/index.js';
import type { Edition } from './edition.js';

/** How the reports of an edition are printed: usually, and in cycles for which a city prescribes otherwise. */
export interface Layouts {
  readonly usual: Layout;
  /** By cycle, each whole. */
  readonly cycles: Readonly<Record<string, Layout>>;
}

/** How reports are printed where nobody says anything. */
export const PLAIN_LAYOUT: Layout = layoutSchema.parse({});

/** How the reports of a cycle are printed. */
export const layoutAt = ({ layouts }: Pick<Edition, 'layouts'>, cycle: number): Layout =>
  layouts?.cycles[cycle] ?? layouts?.usual ?? PLAIN_LAYOUT;
