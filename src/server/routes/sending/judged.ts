import type { ExplainedFinding, RowNotes } from '../../../collect/index.js';
import type { Finding, Ruling } from '../../../facts/index.js';
import type { Message } from '../../../messages/index.js';
import type { Admission } from '../../gates.js';
import type { House } from '../../house.js';
import { standingRuling } from '../../presenters/finding.js';

/** Every finding of a place with the newest word on it, where that is about the values it still has. */
export const explainedFindings = (
  house: House,
  { snapshot, place }: Admission,
): readonly (ExplainedFinding & { readonly ruling: Ruling | null })[] =>
  house.figures
    .failures(snapshot, place.organisation, place.cycle)
    .map((finding) => ({ finding, ruling: standingRuling(finding, snapshot.rulings) ?? null }));

/** What the change sheet says beside each row: what was found there, and how it was explained. */
export function rowNotes(house: House, admission: Admission): RowNotes {
  const notes = new Map<string, readonly Message[]>();
  for (const { finding, ruling } of explainedFindings(house, admission)) {
    const [concept] = finding.concepts;
    if (concept === undefined) continue;
    notes.set(concept, [...(notes.get(concept) ?? []), noteOn(finding, ruling)]);
  }
  return notes;
}

const noteOn = ({ title }: Finding, ruling: Ruling | null): Message => ({
  zh: `${title.zh}（${ruling?.reason ?? '未说明'}）`,
  en: `${title.en} (${ruling?.reason ?? 'not explained'})`,
});
