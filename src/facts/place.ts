import type { Locale, Message } from '../messages/index.js';
import { type Edition, editionOf } from '../standard/index.js';
import type { Cycle, OrganisationId } from './fact.js';
import type { FactBase, Place } from './figures.js';
import {
  type Organisation,
  type OrganisationAttributes,
  type OrganisationLevel,
  organisationIn,
} from './organisation.js';

/** The organisation of a place as registered, or nothing where the base does not hold it. */
const organisationAt = (place: Place): Organisation | undefined =>
  place.base.organisations.get(place.organisation);

/** What is said of the organisation in the place's cycle, or nothing where it did not exist. */
export function attributesAt(place: Place): OrganisationAttributes | undefined {
  const organisation = organisationAt(place);
  return organisation === undefined ? undefined : organisationIn(organisation, place.cycle);
}

/** The level of a place; an organisation that is not registered counts as a school. */
export const levelAt = (place: Place): OrganisationLevel => attributesAt(place)?.level ?? 'school';

/** Whether the organisation is registered, but not in this cycle: not yet opened, or closed. */
export const isAway = (place: Place): boolean =>
  organisationAt(place) !== undefined && attributesAt(place) === undefined;

const before = new WeakMap<Place, Place>();

/** The same organisation a cycle earlier, under the edition of that time; the same object each time. */
export function yearEarlier(place: Place): Place {
  const known = before.get(place);
  if (known !== undefined) return known;
  const cycle = place.cycle - 1;
  const edition = editionOf(place.base.standard, cycle) ?? NO_EDITION;
  const earlier = { ...place, cycle, edition };
  before.set(place, earlier);
  return earlier;
}

/** The same organisation so many cycles earlier, under the edition of that time. */
export const earlier = (place: Place, years: number): Place =>
  years <= 0 ? place : earlier(yearEarlier(place), years - 1);

/** Another organisation in the same cycle. */
export const placeOf = (place: Place, organisation: string): Place => ({ ...place, organisation });

/** Stands where no edition was in force: it asks for nothing, so everything is not-collected. */
export const NO_EDITION: Edition = {
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
  packageRule: null,
  hash: '',
};

/** An organisation as a cycle's readers call it: its id where nothing is known of it. */
export function namesOf(
  { organisations }: Pick<FactBase, 'organisations'>,
  organisation: OrganisationId,
  cycle: Cycle,
): Message {
  const record = organisations.get(organisation);
  if (record === undefined) return { zh: organisation, en: organisation };
  const attributes = organisationIn(record, cycle) ?? lastAttributes(record);
  if (attributes === undefined) return { zh: organisation, en: organisation };
  return { zh: attributes.name, en: attributes.nameEn || attributes.name };
}

/** The name of a place's organisation in a language. */
export const nameAt = ({ base, organisation, cycle }: Place, locale: Locale): string =>
  namesOf(base, organisation, cycle)[locale];

/** What was last said of an organisation that is no longer, or not yet, there. */
const lastAttributes = ({ history }: Organisation): OrganisationAttributes | undefined =>
  history[history.length - 1]?.attributes;
