import type { SchoolType } from '../schools.js';

/** How a type of school differs from a general one, as factors of the ordinary weight. */
export interface Profile {
  readonly furtherStudy: number;
  readonly primarySector: number;
  readonly secondarySector: number;
  readonly arts: number;
  readonly sports: number;
  readonly teachers: number;
  readonly equipment: number;
  readonly income: number;
}

const general: Profile = {
  furtherStudy: 1,
  primarySector: 1,
  secondarySector: 1,
  arts: 1,
  sports: 1,
  teachers: 1,
  equipment: 1,
  income: 1,
};

const differences: Readonly<Record<SchoolType, Partial<Profile>>> = {
  综合: {},
  工科: { furtherStudy: 0.9, secondarySector: 3, equipment: 1.4, income: 1.08 },
  财经: { furtherStudy: 1.15, primarySector: 0.2, secondarySector: 0.4, equipment: 0.8 },
  卫生: { furtherStudy: 1.1, primarySector: 0.1, secondarySector: 0.2, equipment: 1.1 },
  艺术: { furtherStudy: 1.2, primarySector: 0.1, arts: 4, equipment: 0.9, teachers: 1.2 },
  农林: { furtherStudy: 0.9, primarySector: 6, secondarySector: 0.8, income: 0.95 },
  幼教: { furtherStudy: 1.15, primarySector: 0.1, secondarySector: 0.1, arts: 2, income: 0.92 },
  交通: {
    furtherStudy: 0.85,
    primarySector: 0.1,
    secondarySector: 1.2,
    equipment: 1.3,
    income: 1.1,
  },
  技工: {
    furtherStudy: 0.6,
    primarySector: 0.4,
    secondarySector: 3.5,
    equipment: 1.3,
    income: 1.1,
  },
  特教: { furtherStudy: 0.7, arts: 1.5, teachers: 1.9, equipment: 1.2, income: 0.88 },
  旅游: { furtherStudy: 0.9, primarySector: 0.3, secondarySector: 0.3, income: 0.97 },
  体育: { furtherStudy: 1.1, primarySector: 0.1, secondarySector: 0.2, sports: 6, teachers: 1.3 },
};

/** What is particular about a type of school. */
export const profileOf = (type: SchoolType): Profile => ({ ...general, ...differences[type] });
