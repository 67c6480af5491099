import type { AuditRule } from '../rule.js';

export const namesRules: readonly AuditRule[] = [];
