import type { ReportPlan } from '../plan/index.js';
import type { Random } from '../random.js';

/** Somebody's way to write a quality annual report: an invented place, its facts, and how they are told. */
export interface Generator {
  readonly name: string;
  /** Kept apart from all that a reader is made by: its figures are told by themselves. */
  readonly keptApart?: boolean;
  generate(random: Random): ReportPlan;
}
