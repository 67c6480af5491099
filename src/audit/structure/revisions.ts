import type { Revision } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from './observing.js';
import { WHOLENESS } from './wording-messages.js';

/** Tracked changes and remarks left in a report that is to be published. */
export const revisions: AuditRule = {
  id: 'structure.revisions',
  title: { zh: '未处理的修订与批注', en: 'Unsettled changes and remarks' },
  category: 'compliance',
  severity: 'warning',
  observe: ({ document }) =>
    KINDS.flatMap(({ kind, message }) =>
      unsettled(
        document.revisions.filter((revision) => revision.kind === kind),
        kind,
        message,
      ),
    ),
};

const KINDS: readonly { readonly kind: Revision['kind']; readonly message: Message }[] = [
  { kind: 'insertion', message: WHOLENESS.insertions },
  { kind: 'deletion', message: WHOLENESS.deletions },
  { kind: 'remark', message: WHOLENESS.remarks },
];

const MOST_PLACES = 20;
const LONGEST_PLACE = 24;

const unsettled = (
  revisions: readonly Revision[],
  kind: string,
  message: Message,
): readonly Observation[] =>
  revisions.length === 0
    ? []
    : [
        failed(
          message,
          { count: revisions.length },
          revisions
            .slice(0, MOST_PLACES)
            .map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST_PLACE) })),
          [kind],
        ),
      ];
