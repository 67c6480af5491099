import type { Organisation, OrganisationAttributes } from '../src/facts/index.js';
import { type School, schools } from './schools.js';

/** 沈阳市. */
export const cityId = '210100';

const districts: readonly (readonly [id: string, name: string, nameEn: string])[] = [
  ['210102', '和平区', 'Heping District'],
  ['210103', '沈河区', 'Shenhe District'],
  ['210104', '大东区', 'Dadong District'],
  ['210105', '皇姑区', 'Huanggu District'],
  ['210106', '铁西区', 'Tiexi District'],
  ['210111', '苏家屯区', 'Sujiatun District'],
  ['210112', '浑南区', 'Hunnan District'],
  ['210113', '沈北新区', 'Shenbei New District'],
  ['210114', '于洪区', 'Yuhong District'],
  ['210115', '辽中区', 'Liaozhong District'],
  ['210123', '康平县', 'Kangping County'],
  ['210124', '法库县', 'Faku County'],
  ['210181', '新民市', 'Xinmin City'],
];

/** The first cycle in which schools had to publish; in the demonstration all of them exist since. */
const opened = 2016;

const region = 'northeast';

/** The city, its districts and counties under their real names, and the invented schools. */
export const organisations: readonly Organisation[] = [
  authority(cityId, {
    name: '沈阳市',
    nameEn: 'Shenyang',
    level: 'city',
    place: null,
    superior: null,
    type: '',
    ownership: '',
    region,
  }),
  ...districts.map(([id, name, nameEn]) =>
    authority(id, {
      name,
      nameEn,
      level: 'district',
      place: cityId,
      superior: cityId,
      type: '',
      ownership: '',
      region,
    }),
  ),
  ...schools.map(organisationOf),
];

function authority(id: string, attributes: OrganisationAttributes): Organisation {
  return { id, code: id, history: [{ from: opened, attributes }], opened, closed: null };
}

function organisationOf(school: School): Organisation {
  const { before, ...now } = school;
  const history =
    before === undefined
      ? [{ from: opened, attributes: attributesOf(now) }]
      : [
          { from: opened, attributes: attributesOf({ ...now, ...before }) },
          { from: before.cycle, attributes: attributesOf(now) },
        ];
  return { id: school.id, code: school.code, history, opened, closed: null };
}

function attributesOf(school: Omit<School, 'before'>): OrganisationAttributes {
  return {
    name: school.name,
    nameEn: school.nameEn,
    level: 'school',
    place: school.district,
    superior: school.ownedByCity ? cityId : school.district,
    type: school.type,
    ownership: school.ownership,
    region,
  };
}
