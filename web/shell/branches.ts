import type { Message } from '../../src/messages/index.js';
import type { OrganisationNode } from '../answers/queries.js';
import { shellWords } from '../messages/shell.js';

/** How an organisation stands, as its dot shows it. */
export type Standing = 'wrong' | 'ready' | 'unfinished';

/** A line of the tree: an organisation, or the group of the city's own schools (市直属), with what lies beneath. */
export interface Branch {
  readonly key: string;
  readonly name: Message;
  /** None for the group, which is no organisation. */
  readonly node: OrganisationNode | null;
  readonly standing: Standing;
  /** Schools beneath without errors, and how many there are. */
  readonly schools: { readonly ready: number; readonly all: number };
  readonly children: readonly Branch[];
}

const standingOf = (node: OrganisationNode): Standing =>
  node.errors > 0 ? 'wrong' : node.filled < node.required ? 'unfinished' : 'ready';

/** The organisations one may see as a forest, the city's own schools gathered under 市直属. */
export function branchesOf(all: readonly OrganisationNode[]): readonly Branch[] {
  const seen = new Set(all.map((node) => node.id));
  return all
    .filter((node) => node.parent === null || !seen.has(node.parent))
    .map((node) => branchOf(node, all));
}

function branchOf(node: OrganisationNode, all: readonly OrganisationNode[]): Branch {
  const below = all.filter((each) => each.parent === node.id);
  const own = node.level === 'city' ? below.filter((each) => each.level === 'school') : [];
  const others = below.filter((each) => !own.includes(each));
  const children = others.map((each) => branchOf(each, all));
  if (own.length > 0) children.push(groupOf(node, own, all));
  return {
    key: node.id,
    name: node.name,
    node,
    standing: standingOf(node),
    schools: schoolsIn(children, node),
    children,
  };
}

function groupOf(
  city: OrganisationNode,
  own: readonly OrganisationNode[],
  all: readonly OrganisationNode[],
): Branch {
  const children = own.map((each) => branchOf(each, all));
  const worst = (['wrong', 'unfinished', 'ready'] as const).find((standing) =>
    children.some((child) => child.standing === standing),
  );
  return {
    key: `${city.id}-own`,
    name: shellWords.ownSchools,
    node: null,
    standing: worst ?? 'ready',
    schools: schoolsIn(children, null),
    children,
  };
}

function schoolsIn(
  children: readonly Branch[],
  node: OrganisationNode | null,
): { readonly ready: number; readonly all: number } {
  if (node?.level === 'school') return { ready: node.errors === 0 ? 1 : 0, all: 1 };
  return {
    ready: children.reduce((total, child) => total + child.schools.ready, 0),
    all: children.reduce((total, child) => total + child.schools.all, 0),
  };
}

/** Whether a branch is, or holds, the organisation. */
export const holds = (branch: Branch, organisation: string): boolean =>
  branch.key === organisation || branch.children.some((child) => holds(child, organisation));
