import {
  type Cycle,
  type FactBase,
  type OrganisationAttributes,
  type OrganisationId,
  organisationIn,
  type Role,
} from '../facts/index.js';

/** What can be done to an organisation's figures of a cycle; `administer` is about organisations and accounts themselves. */
export type Action = 'read' | 'edit' | 'explain' | 'judge' | 'prove' | 'administer';

/**
 * How far a permission reaches from the account's own organisation: itself; all that is counted there
 * (属地); all that it reviews (隶属); either of the two; or everything.
 */
export type Reach = 'own' | 'place' | 'superior' | 'either' | 'all';

/**
 * Who may do what, and how far. Absent means never. A reviewer reads what is counted in its place, but
 * gives rulings only on those it reviews: a city's own school does not pass a district.
 */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Action, Reach>>>>> = {
  clerk: { read: 'own', edit: 'own', explain: 'own' },
  reviewer: { read: 'either', judge: 'superior' },
  writer: { read: 'either' },
  administrator: {
    read: 'all',
    edit: 'all',
    explain: 'all',
    judge: 'all',
    prove: 'all',
    administer: 'all',
  },
};

/** Who asks: a role at an organisation. */
export interface Standing {
  readonly role: Role;
  readonly organisation: OrganisationId;
}

/** Whether a standing permits an action on an organisation in a cycle. */
export function permits(
  who: Standing,
  action: Action,
  organisation: OrganisationId,
  cycle: Cycle,
  base: Pick<FactBase, 'organisations'>,
): boolean {
  const reach = PERMISSIONS[who.role][action];
  if (reach === undefined) return false;
  const target = base.organisations.get(organisation);
  if (target === undefined || organisationIn(target, cycle) === undefined) return false;
  if (reach === 'all' || organisation === who.organisation) return true;
  const isUnder = (link: 'place' | 'superior') =>
    climbs(organisation, who.organisation, link, cycle, base);
  if (reach === 'place' || reach === 'superior') return isUnder(reach);
  return reach === 'either' && (isUnder('place') || isUnder('superior'));
}

/** Whether following one link upwards from `from` reaches `to`; a ring in bad data ends the climb. */
function climbs(
  from: OrganisationId,
  to: OrganisationId,
  link: keyof Pick<OrganisationAttributes, 'place' | 'superior'>,
  cycle: Cycle,
  base: Pick<FactBase, 'organisations'>,
): boolean {
  const seen = new Set<OrganisationId>();
  let at: OrganisationId | null = from;
  while (at !== null && !seen.has(at)) {
    if (at === to) return true;
    seen.add(at);
    const record = base.organisations.get(at);
    at = (record === undefined ? undefined : organisationIn(record, cycle))?.[link] ?? null;
  }
  return false;
}
