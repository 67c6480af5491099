import { expect, test } from 'vitest';
import type { OrganisationNode } from '../../../web/answers/queries.js';
import { branchesOf, holds } from '../../../web/shell/branches.js';

const node = (
  of: Partial<OrganisationNode> & Pick<OrganisationNode, 'id' | 'level' | 'parent'>,
) => ({
  name: { zh: of.id, en: of.id },
  errors: 0,
  warnings: 0,
  filled: 1,
  required: 1,
  mayEdit: false,
  mayJudge: false,
  ...of,
});

const city = [
  node({ id: 'city', level: 'city', parent: null, errors: 1 }),
  node({ id: 'own', level: 'school', parent: 'city', filled: 0 }),
  node({ id: 'east', level: 'district', parent: 'city' }),
  node({ id: 'a', level: 'school', parent: 'east' }),
  node({ id: 'b', level: 'school', parent: 'east', errors: 2 }),
];

test('districts come first, the city’s own schools last and together', () => {
  const [root] = branchesOf(city);
  expect(root?.children.map((branch) => branch.name.zh)).toEqual(['east', '市直属']);
  expect(root?.schools).toEqual({ ready: 2, all: 3 });
  expect(root?.children[0]?.schools).toEqual({ ready: 1, all: 2 });
  expect(root?.children[1]?.standing).toBe('unfinished');
});

test('who sees one school only sees it at the top', () => {
  const [school, ...others] = branchesOf(city.filter((each) => each.id === 'b'));
  expect(others).toEqual([]);
  expect(school?.standing).toBe('wrong');
});

test('a branch holds what lies anywhere beneath it', () => {
  const [root] = branchesOf(city);
  if (root === undefined) throw new Error('there is no tree');
  expect(holds(root, 'a')).toBe(true);
  expect(holds(root, 'elsewhere')).toBe(false);
});
