import { organisationIn } from '../../../src/facts/index.js';
import type { Attributes, OrganisationRecord } from '../answers.js';

/** What is said of an organisation in a year, or what was last said of one that is not there then. */
export const attributesOf = (record: OrganisationRecord, cycle: number): Attributes | undefined =>
  organisationIn(record, cycle) ?? record.history.at(-1)?.attributes;

/** The name of an organisation; its id where nothing is known of it. */
export function nameOf(
  register: readonly OrganisationRecord[],
  id: string | null,
  cycle: number,
  locale: 'zh' | 'en',
): string {
  if (id === null) return '';
  const record = register.find((each) => each.id === id);
  const attributes = record === undefined ? undefined : attributesOf(record, cycle);
  if (attributes === undefined) return id;
  return (locale === 'en' && attributes.nameEn) || attributes.name || id;
}

/** An organisation with how deep it stands beneath others. */
export interface Placed {
  readonly record: OrganisationRecord;
  readonly depth: number;
}

/** The organisations in the order of a tree by place, each beneath the one it is counted in. */
export function placed(register: readonly OrganisationRecord[], cycle: number): readonly Placed[] {
  const known = new Set(register.map(({ id }) => id));
  const beneath = new Map<string | null, OrganisationRecord[]>();
  for (const record of register) {
    const attributes = attributesOf(record, cycle);
    const above = attributes?.place ?? attributes?.superior ?? null;
    const parent = above !== null && known.has(above) ? above : null;
    const siblings = beneath.get(parent);
    if (siblings === undefined) beneath.set(parent, [record]);
    else siblings.push(record);
  }
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number): readonly Placed[] =>
    (beneath.get(parent) ?? []).flatMap((record) => {
      if (seen.has(record.id)) return [];
      seen.add(record.id);
      return [{ record, depth }, ...walk(record.id, depth + 1)];
    });
  const tree = walk(null, 0);
  // What a ring of old data keeps from the tree is shown all the same.
  const rest = register.filter(({ id }) => !seen.has(id));
  return [...tree, ...rest.map((record) => ({ record, depth: 0 }))];
}

/** Whether a text is found in a name, the id or the code of an organisation. */
export function isFound({ id, code, history }: OrganisationRecord, text: string): boolean {
  const names = history.flatMap(({ attributes }) => [attributes.name, attributes.nameEn]);
  return [id, code, ...names].some((each) => each.toLowerCase().includes(text.toLowerCase()));
}
