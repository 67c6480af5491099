import type { AuditRule } from '../rule.js';

export const careRules: readonly AuditRule[] = [];
