import type { Cycle, OrganisationId } from './fact.js';

export type OrganisationLevel = 'province' | 'city' | 'district' | 'school';

/** What can be said of an organisation at a time. */
export interface OrganisationAttributes {
  readonly name: string;
  readonly nameEn: string;
  readonly level: OrganisationLevel;
  /** 属地: where it is counted. */
  readonly place: OrganisationId | null;
  /** 隶属: who reviews it. A city's own school has the city here and no district. */
  readonly superior: OrganisationId | null;
  /** School type as in `peers` (e.g. 综合, 工科, 卫生, 艺术, 技工, 特教), or empty. */
  readonly type: string;
  readonly ownership: 'public' | 'private' | '';
  /** `northeast`, `west` or `other`; for rules that depend on where a place lies. */
  readonly region: string;
}

/** An organisation (机构): every attribute is dated by the cycle from which it holds. */
export interface Organisation {
  readonly id: OrganisationId;
  /** National institution code; invented ones begin with `X`. */
  readonly code: string;
  /** First entry holds from the beginning; later ones from their cycle on. */
  readonly history: readonly {
    readonly from: Cycle;
    readonly attributes: OrganisationAttributes;
  }[];
  readonly opened: Cycle;
  readonly closed: Cycle | null;
  /** Those it was made from (前身): merged, split or renamed under a new code. Absent where there are none. */
  readonly predecessors?: readonly OrganisationId[] | undefined;
}

/** An organisation as it was in a cycle, or nothing where it did not exist. */
export function organisationIn(of: Organisation, cycle: Cycle): OrganisationAttributes | undefined {
  if (cycle < of.opened || (of.closed !== null && cycle >= of.closed)) return undefined;
  const until = of.history.filter((each) => each.from <= cycle);
  return until[until.length - 1]?.attributes;
}
