import type { AuditRule } from '../rule.js';

export const timeRules: readonly AuditRule[] = [];
