import { ownerOf } from '../../audit/owner.js';
import type { ReadDocument } from '../../document/model/index.js';
import { Refusal } from '../../messages/index.js';
import { type Edition, editionOf, type Standard } from '../../standard/index.js';
import { auditRefusals } from './messages.js';

/** The edition of an id; refuses one that there is not. */
export function editionNamed({ editions }: Standard, id: string): Edition {
  const edition = editions.find((each) => each.id === id);
  if (edition !== undefined) return edition;
  throw new Refusal('bad-input', 'audit.standard', auditRefusals.unknownStandard, {
    standard: id,
    known: editions.map((each) => each.id).join(', '),
  });
}

/** The edition in force in the year of a report; the newest where no year is told, or none is in force. */
export function editionFor(standard: Standard, document: ReadDocument): Edition {
  const { reportYear } = ownerOf(document);
  const inForce = reportYear === null ? undefined : editionOf(standard, reportYear);
  const edition = inForce ?? standard.editions.at(-1);
  if (edition === undefined) throw new RangeError('the standard has no edition');
  return edition;
}
