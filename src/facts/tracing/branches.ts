import type { OrganisationId } from '../fact.js';
import type { Place } from '../figures.js';
import { membersOf, schoolsUnder } from '../members.js';
import { WORDS } from '../messages.js';
import { levelAt, nameAt, placeOf } from '../place.js';

/** Some schools of a group: a district's, the city's own (市直属), or all. */
export interface Group {
  readonly place: Place;
  readonly name: string;
  readonly schools: readonly OrganisationId[];
  /** Whether its schools stand directly beneath it in a trace. */
  readonly direct: boolean;
}

/** All schools of a place, or those of them in `only`. */
export function groupOf(place: Place, only?: ReadonlySet<OrganisationId>): Group {
  const { base, organisation, cycle } = place;
  const schools = schoolsUnder(base, organisation, cycle).filter((id) => only?.has(id) ?? true);
  return { place, name: nameAt(place, 'zh'), schools, direct: false };
}

/** The parts of a group, the city's own schools last and together; nothing for schools side by side. */
export function branchesOf({ place, schools, direct }: Group): readonly Group[] {
  if (direct) return [];
  const { base, organisation, cycle } = place;
  const within = new Set(schools);
  const members = membersOf(base, organisation, cycle).map((id) => placeOf(place, id));
  const districts = members.filter((each) => levelAt(each) !== 'school');
  if (districts.length === 0) return [];
  const own = members.map((each) => each.organisation).filter((id) => within.has(id));
  const ownGroup: Group = { place, name: WORDS.cityOwn.zh, schools: own, direct: true };
  return [...districts.map((each) => groupOf(each, within)), ownGroup].filter(
    (each) => each.schools.length > 0,
  );
}
