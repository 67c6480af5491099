import type { ReportFact } from '../../../src/server/shapes/report.js';

/** The quotations of a part, or of all, that hold a text: as printed, by name, by formula or by organisation. */
export function matchingFacts(
  facts: readonly ReportFact[],
  part: string | undefined,
  text: string,
): readonly ReportFact[] {
  const wanted = text.trim().toLowerCase();
  return facts.filter(
    (fact) =>
      (part === undefined || fact.place.part === part) &&
      (wanted === '' || searchable(fact).includes(wanted)),
  );
}

const searchable = (fact: ReportFact): string =>
  [
    fact.text,
    fact.label.zh,
    fact.label.en,
    fact.formula,
    fact.value ?? '',
    fact.organisationName.zh,
    fact.organisationName.en,
    fact.place.heading,
    fact.place.label ?? '',
  ]
    .join('\n')
    .toLowerCase();

/** The address of a quotation's trace: of its concept, or of the formula it is worked out by. */
export const traceAddress = ({ organisation, cycle, concept, formula }: ReportFact): string =>
  `${organisation}/${cycle}/${concept ?? `=${formula}`}`;
