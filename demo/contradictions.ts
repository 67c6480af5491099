import type { Message } from '../src/messages/index.js';
import type { Severity } from '../src/standard/index.js';

/** Something that the published figures contradict, and the schools that carry it in the demonstration. */
export interface Contradiction {
  /** The id of the check that finds it. */
  readonly check: string;
  readonly severity: Severity;
  /** As few as possible; none where the city's figures can follow from schools without a fault. */
  readonly schools: readonly string[];
  readonly arithmetic: Message;
}

/** What the published figures contradict, found by running every check on them as the city's own. */
export const contradictions: readonly Contradiction[] = [];

/**
 * The schools that carry what the published figures contradict. Each contradiction stands with as few
 * schools as its arithmetic allows, and all of them with the same ones; see `README.md`.
 */
export const carriers = {
  /** B类 ≥ A类: the shortfall of graduates employed in the west and north-east. */
  region: 's01',
  /** Earmarked funding above all public funding. */
  funding: 's01',
  /** Hours of paid training without income. */
  training: 's01',
  /** All patents are inventions. */
  patents: 's01',
  /** Online courses with more students than the school can have. */
  onlineCourses: 's01',
  /** Fewer employed by sector than employed. */
  sectors: ['s01', 's02', 's03', 's17', 's18'] as readonly string[],
  /** Too few answers of students. */
  coverage: ['s01', 's02', 's03'] as readonly string[],
  /** No contradiction: whose internet line takes up the odd megabits of the published mean. */
  bandwidth: 's01',
};
