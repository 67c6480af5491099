import type { AuditRule } from '../rule.js';

export const structureRules: readonly AuditRule[] = [];
