import { describe, expect, it } from 'vitest';
import type { Organisation, OrganisationLevel, Role } from '../../src/facts/index.js';
import { type Action, PERMISSIONS, permits } from '../../src/server/policy.js';

const organisation = (
  id: string,
  level: OrganisationLevel,
  place: string | null,
  superior: string | null,
): Organisation => ({
  id,
  code: `X${id}`,
  opened: 2020,
  closed: null,
  history: [
    {
      from: 2020,
      attributes: {
        name: id,
        nameEn: id,
        level,
        place,
        superior,
        type: '',
        ownership: '',
        region: '',
      },
    },
  ],
});

/** A city with two districts; `own` lies in the first and is reviewed by the city itself. */
const organisations = new Map(
  [
    organisation('city', 'city', null, null),
    organisation('east', 'district', 'city', 'city'),
    organisation('west', 'district', 'city', 'city'),
    organisation('own', 'school', 'east', 'city'),
    organisation('eastern', 'school', 'east', 'east'),
    organisation('western', 'school', 'west', 'west'),
  ].map((each) => [each.id, each]),
);

const TARGETS = ['city', 'east', 'west', 'own', 'eastern', 'western'] as const;
const ACTIONS = ['read', 'edit', 'explain', 'judge', 'prove', 'administer'] as const;

/** For each role at each organisation and each action: exactly the targets that are open to it. */
const EXPECTED: readonly [Role, string, Partial<Record<Action, readonly string[]>>][] = [
  ['clerk', 'eastern', { read: ['eastern'], edit: ['eastern'], explain: ['eastern'] }],
  ['clerk', 'own', { read: ['own'], edit: ['own'], explain: ['own'] }],
  ['clerk', 'city', { read: ['city'], edit: ['city'], explain: ['city'] }],
  ['reviewer', 'east', { read: ['east', 'own', 'eastern'], judge: ['east', 'eastern'] }],
  ['reviewer', 'west', { read: ['west', 'western'], judge: ['west', 'western'] }],
  ['reviewer', 'city', { read: TARGETS, judge: TARGETS }],
  ['reviewer', 'eastern', { read: ['eastern'], judge: ['eastern'] }],
  ['writer', 'east', { read: ['east', 'own', 'eastern'] }],
  ['writer', 'city', { read: TARGETS }],
  [
    'administrator',
    'city',
    {
      read: TARGETS,
      edit: TARGETS,
      explain: TARGETS,
      judge: TARGETS,
      prove: TARGETS,
      administer: TARGETS,
    },
  ],
];

describe('the permission table', () => {
  it('has every role', () => {
    expect(new Set(EXPECTED.map(([role]) => role))).toEqual(new Set(Object.keys(PERMISSIONS)));
  });

  for (const [role, at, open] of EXPECTED) {
    for (const action of ACTIONS) {
      it(`${role} at ${at} may ${action}: ${(open[action] ?? []).join(', ') || 'nothing'}`, () => {
        const allowed = TARGETS.filter((target) =>
          permits({ role, organisation: at }, action, target, 2023, { organisations }),
        );
        expect(allowed).toEqual(TARGETS.filter((target) => open[action]?.includes(target)));
      });
    }
  }

  it('opens nothing in a year in which the organisation did not exist', () => {
    const who = { role: 'administrator', organisation: 'city' } as const;
    expect(permits(who, 'read', 'eastern', 2019, { organisations })).toBe(false);
    expect(permits(who, 'read', 'nowhere', 2023, { organisations })).toBe(false);
  });

  it('ends its climb where places form a ring', () => {
    const ring = new Map([
      ['a', organisation('a', 'district', 'b', 'b')],
      ['b', organisation('b', 'district', 'a', 'a')],
    ]);
    const who = { role: 'reviewer', organisation: 'c' } as const;
    expect(permits(who, 'read', 'a', 2023, { organisations: ring })).toBe(false);
  });
});
