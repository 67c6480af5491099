import type { Organisation, OrganisationAttributes } from '../../src/facts/index.js';
import type { Template } from './template.js';

/** As many of each as there are, or are about to be, in the country. */
export const PROVINCES = 31;
export const CITIES = 333;
export const DISTRICTS = 2844;
export const SCHOOLS = 7000;

/** The country stands over the provinces as one more of their level: no check asks for a level above. */
export const COUNTRY = 'country';

/** An invented country: itself, its provinces, cities and districts, then its schools. */
export const organisationsOf = (templates: readonly Template[]): readonly Organisation[] => [
  organisation(COUNTRY, { level: 'province' }),
  ...many(PROVINCES, (n) => organisation(`p${n}`, { level: 'province', place: COUNTRY })),
  ...many(CITIES, (n) => organisation(`c${n}`, { level: 'city', place: `p${n % PROVINCES}` })),
  ...many(DISTRICTS, (n) => organisation(`d${n}`, { level: 'district', place: `c${n % CITIES}` })),
  ...many(SCHOOLS, (n) =>
    organisation(`s${n}`, {
      ...templates[n % templates.length]?.attributes,
      place: `d${n % DISTRICTS}`,
    }),
  ),
];

const many = <Of>(count: number, make: (n: number) => Of): readonly Of[] =>
  Array.from({ length: count }, (_, n) => make(n));

function organisation(id: string, given: Partial<OrganisationAttributes>): Organisation {
  const attributes: OrganisationAttributes = {
    name: `示例${id}`,
    nameEn: `Example ${id}`,
    level: 'school',
    place: null,
    superior: given.place ?? null,
    type: '',
    ownership: '',
    region: 'other',
    ...given,
  };
  return {
    id,
    code: `X${id}`,
    history: [{ from: 2000, attributes: { ...attributes, superior: attributes.place } }],
    opened: 2000,
    closed: null,
  };
}
