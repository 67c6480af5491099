import type { Selectable } from 'kysely';
import type { Content, Fact, Organisation, Ruling, Statement } from '../../facts/index.js';
import type { Decimal } from '../../quantity/index.js';
import type {
  FactTable,
  OrganisationAttributesRow,
  OrganisationRow,
  RulingTable,
  StatementTable,
} from './tables.js';

/** The one place where the database's numbers become ours. */

/** A `bigint` column that counts: it stays far below 2^53. */
export const countOf = (column: string): number => Number(column);

const decimalOf = (mantissa: string, decimals: number): Decimal => ({
  mantissa: BigInt(mantissa),
  decimals,
});

function contentOf(row: Selectable<FactTable>): Content {
  if (row.mantissa !== null) {
    return { type: 'value', value: decimalOf(row.mantissa, row.decimals ?? 0) };
  }
  if (row.text !== null) return { type: 'text', text: row.text };
  return { type: 'absent', absence: row.absence ?? 'blank' };
}

export const factOf = (row: Selectable<FactTable>): Fact => ({
  organisation: row.organisation_id,
  cycle: row.cycle,
  concept: row.concept,
  content: contentOf(row),
  source: row.source,
  version: row.version,
});

export const statementOf = (row: Selectable<StatementTable>): Statement => ({
  id: row.id,
  organisation: row.organisation_id,
  cycle: row.cycle,
  concept: row.concept,
  value: decimalOf(row.mantissa, row.decimals),
  source: row.source,
});

export const rulingOf = (row: Selectable<RulingTable>): Ruling => ({
  identity: row.identity,
  evidence: row.evidence,
  organisation: row.organisation_id,
  cycle: row.cycle,
  kind: row.kind,
  reason: row.reason,
  by: row.made_by,
  at: row.made_at,
});

/** Organisations with their dated attributes, in the order of both lists. */
export function organisationsOf(
  rows: readonly Selectable<OrganisationRow>[],
  attributes: readonly OrganisationAttributesRow[],
): Organisation[] {
  const dated = grouped(attributes);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    history: (dated.get(row.id) ?? []).map((each) => ({
      from: each.from_cycle,
      attributes: {
        name: each.name,
        nameEn: each.name_en,
        level: each.level,
        place: each.place,
        superior: each.superior,
        type: each.type,
        ownership: each.ownership,
        region: each.region,
      },
    })),
    opened: row.opened,
    closed: row.closed,
    ...(row.predecessors.length === 0 ? {} : { predecessors: row.predecessors }),
  }));
}

function grouped(
  attributes: readonly OrganisationAttributesRow[],
): ReadonlyMap<string, OrganisationAttributesRow[]> {
  const groups = new Map<string, OrganisationAttributesRow[]>();
  for (const each of attributes) {
    const group = groups.get(each.organisation_id);
    if (group === undefined) groups.set(each.organisation_id, [each]);
    else group.push(each);
  }
  return groups;
}
