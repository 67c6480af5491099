import {
  attributesAt,
  type FactBase,
  membersOf,
  nameAt,
  type Organisation,
  type Place,
  placeOf,
} from '../facts/index.js';

/** A member as a table or chart names it. */
export interface Member {
  readonly name: string;
  readonly place: Place;
}

/** What the members of an organisation are: the head of their column. */
export const kindOfMembers = (place: Place): string =>
  attributesAt(place)?.level === 'city' ? '区县' : '学校';

/** Those beneath an organisation whose figures a report sets side by side; none for a school. */
export function membersAt(place: Place): readonly Member[] {
  const level = attributesAt(place)?.level;
  const all = membersOf(place.base, place.organisation, place.cycle);
  const schools = all.filter((id) => attributesAt(placeOf(place, id))?.level === 'school');
  if (level !== 'city' || schools.length === 0)
    return all.map((id) => memberOf(placeOf(place, id)));
  const districts = all.filter((id) => !schools.includes(id));
  return [...districts.map((id) => memberOf(placeOf(place, id))), ownSchools(place, schools)];
}

const memberOf = (place: Place): Member => ({ name: nameAt(place, 'zh'), place });

/** How a city's own schools are called together. */
const OWN = '市直属';
const bases = new WeakMap<FactBase, Map<string, FactBase>>();

/**
 * A city's own schools (市直属) as one member. They stand directly under the city and form no
 * organisation; for a report a base is made in which they are counted under one of their own.
 */
function ownSchools(place: Place, schools: readonly string[]): Member {
  const id = `${place.organisation}.own`;
  const known = bases.get(place.base) ?? new Map<string, FactBase>();
  bases.set(place.base, known);
  const key = `${id}/${place.cycle}`;
  const base = known.get(key) ?? gathered(place, id, schools);
  known.set(key, base);
  return { name: OWN, place: { ...place, base, organisation: id } };
}

function gathered(place: Place, id: string, schools: readonly string[]): FactBase {
  const organisations = new Map(place.base.organisations);
  organisations.set(id, groupOf(place, id));
  for (const school of schools) {
    const organisation = organisations.get(school);
    if (organisation !== undefined) organisations.set(school, movedUnder(organisation, id));
  }
  return { ...place.base, organisations };
}

const groupOf = ({ organisation }: Place, id: string): Organisation => ({
  id,
  code: '',
  opened: 0,
  closed: null,
  history: [
    {
      from: 0,
      attributes: {
        name: OWN,
        nameEn: 'The city’s own schools',
        level: 'district',
        place: organisation,
        superior: organisation,
        type: '',
        ownership: '',
        region: '',
      },
    },
  ],
});

const movedUnder = (of: Organisation, id: string): Organisation => ({
  ...of,
  history: of.history.map((each) => ({
    ...each,
    attributes: { ...each.attributes, place: id, superior: id },
  })),
});
