import { careRules } from './care/index.js';
import { namesRules } from './names/index.js';
import { numbersRules } from './numbers/index.js';
import type { AuditRule } from './rule.js';
import { structureRules } from './structure/index.js';
import { timeRules } from './time/index.js';
import { unitsRules } from './units/index.js';

/** Every rule of the audit, in the order in which findings at one place are told. */
export const AUDIT_RULES: readonly AuditRule[] = [
  ...numbersRules,
  ...structureRules,
  ...timeRules,
  ...namesRules,
  ...unitsRules,
  ...careRules,
];
