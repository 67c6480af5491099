import { send } from '../../answers/client.js';
import { type Attributes, BASE, type OrganisationRecord } from '../answers.js';

/** An organisation as it was seen and as it shall be. */
export interface Amendment {
  readonly before: OrganisationRecord | null;
  readonly after: OrganisationRecord;
}

/** Stores changes to the register, all or none. */
export const amend = (
  amendments: readonly Amendment[],
  reason: string,
): Promise<{ readonly changed: readonly string[] }> =>
  send('POST', `${BASE}/organisations`, {
    amendments,
    ...(reason === '' ? {} : { reason }),
  });

/** The record with attributes that hold from a year on; the year `corrected` is what they stood under before. */
export function withAttributes(
  record: OrganisationRecord,
  from: number,
  attributes: Attributes,
  corrected?: number,
): OrganisationRecord {
  const others = record.history.filter((each) => each.from !== corrected);
  const history = [...others, { from, attributes }].sort((a, b) => a.from - b.from);
  return { ...record, history };
}

/** The record without what was changed from a year on. */
export const withoutChange = (record: OrganisationRecord, from: number): OrganisationRecord => ({
  ...record,
  history: record.history.filter((each) => each.from !== from),
});
