import type { AuditRule } from '../rule.js';

export const unitsRules: readonly AuditRule[] = [];
