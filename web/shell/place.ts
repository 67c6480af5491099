import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type OrganisationNode, organisationsQuery } from '../answers/queries.js';

/** The organisation and cycle the address speaks of. */
export interface WebPlace {
  readonly organisation: string;
  readonly cycle: number;
}

/** The place of the page shown. Every page inside the shell has one, save the moment before a redirect. */
export function useWebPlace(): WebPlace | undefined {
  const { organisation, cycle } = useParams({ strict: false });
  return organisation === undefined || cycle === undefined
    ? undefined
    : { organisation, cycle: Number(cycle) };
}

/** The organisations this account sees in a cycle, and the one the page is about. */
export function useOrganisations({ organisation, cycle }: WebPlace): {
  readonly all: readonly OrganisationNode[];
  readonly here: OrganisationNode | undefined;
} {
  const all = useSuspenseQuery(organisationsQuery(cycle)).data;
  return { all, here: all.find((each) => each.id === organisation) };
}

/** The organisations above one, the widest first. */
export function above(
  all: readonly OrganisationNode[],
  organisation: string,
): readonly OrganisationNode[] {
  const here = all.find((each) => each.id === organisation);
  if (here?.parent == null) return [];
  const parent = all.find((each) => each.id === here.parent);
  return parent === undefined ? [] : [...above(all, parent.id), parent];
}
