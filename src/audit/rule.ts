import type { Message } from '../messages/index.js';
import type { Category, Severity } from '../standard/index.js';
import type { Observation } from './finding.js';
import type { Scene } from './scene.js';

/** A rule of the audit: pure, over one document. */
export interface AuditRule {
  /** Family and name: `numbers.restated`, `structure.contents`. */
  readonly id: string;
  readonly title: Message;
  readonly category: Category;
  readonly severity: Severity;
  readonly observe: (scene: Scene) => readonly Observation[];
}
