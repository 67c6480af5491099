import { type OrganisationAttributes, organisationIn, type Place } from '../facts/index.js';
import { type Edition, editionOf } from '../standard/index.js';

/** What is said of a place's organisation in its cycle, or nothing where it did not exist. */
export function attributesAt(place: Place): OrganisationAttributes | undefined {
  const organisation = place.base.organisations.get(place.organisation);
  return organisation === undefined ? undefined : organisationIn(organisation, place.cycle);
}

/** The name of a place's organisation; its id where it is not registered. */
export const nameAt = (place: Place): string => attributesAt(place)?.name ?? place.organisation;

/** Another organisation in the same cycle. */
export const placeOf = (place: Place, organisation: string): Place => ({ ...place, organisation });

/** The same organisation some cycles earlier, under the edition of that time. */
export function earlier(place: Place, years: number): Place {
  const cycle = place.cycle - years;
  return { ...place, cycle, edition: editionOf(place.base.standard, cycle) ?? NO_EDITION };
}

/** Stands where no edition was in force: it asks for nothing, so nothing was collected. */
const NO_EDITION: Edition = {
  id: 'none',
  name: { zh: '无', en: 'none' },
  level: 'secondary',
  cycles: { from: 0, to: 0 },
  tables: [],
  breakdowns: [],
  checks: [],
  chapters: [],
  chapterTexts: {},
  programmeGroups: [],
  hash: '',
};
