import { type Concept, type ConceptId, isComputed } from '../concept.js';
import type { Check, Row, Table } from '../edition.js';
import { idPart } from './check-id.js';

/**
 * One check for every required row that a school fills itself: the cell must not be blank. What is
 * computed is missing only where its parts are, and those have checks of their own.
 */
export function completenessChecks(
  tables: readonly Table[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly Check[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const concept = concepts.get(row.concept);
      if (concept === undefined || !isRequired(row, concept)) return [];
      return [completenessCheck(table, concept)];
    }),
  );
}

const isRequired = (row: Row, concept: Concept): boolean =>
  row.required && !row.notApplicable && !isComputed(concept);

function completenessCheck(table: Table, concept: Concept): Check {
  const { id, name } = concept;
  const given = concept.choices?.[0] ?? '0';
  return {
    id: `required-${idPart(id)}`,
    title: { zh: `${name.zh}须填报`, en: `${name.en}: required` },
    formula: `reported(${id})`,
    category: 'completeness',
    severity: 'error',
    levels: ['school'],
    message: {
      zh: `《${table.title.zh}》的“${name.zh}”尚未填报；确实没有的填 0，不适用的选“不填报”。`,
      en: `“${name.en}” in “${table.title.en}” is blank; enter 0 where there is none, or mark it as not applicable.`,
    },
    basis: `《${table.title.zh}》必填行`,
    examples: {
      pass: [{ values: { [id]: given } }],
      fail: [{ values: { [id]: 'blank' } }],
    },
  };
}
