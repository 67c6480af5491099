import type { Observation } from './finding.js';
import type { AuditRule } from './rule.js';
import type { Scene } from './scene.js';

/** A rule that a fault of its own stopped on this document: nothing of it was checked. */
export interface StoppedRule {
  /** Id of the rule. */
  readonly rule: string;
  /** What the program says of its fault; for those who mend it, in English. */
  readonly fault: string;
}

/** What a rule observed, or that it stopped. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly stopped: readonly StoppedRule[];
}

/**
 * What a rule observes in a scene. Reports hold what nobody foresaw: where a rule fails on one, the others are
 * worth having all the same, and it is told that this one was not checked.
 */
export function observedBy(rule: AuditRule, scene: Scene): Observed {
  try {
    return { observations: rule.observe(scene), stopped: [] };
  } catch (error) {
    return { observations: [], stopped: [{ rule: rule.id, fault: String(error) }] };
  }
}
