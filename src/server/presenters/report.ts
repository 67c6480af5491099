import type { Binding } from '../../document/model/index.js';
import { expressionOf } from '../../facts/evaluation/words.js';
import { namesOf, type Place } from '../../facts/index.js';
import type { Message } from '../../messages/index.js';
import type { Report } from '../../report/index.js';
import { parseFormula } from '../../standard/formula/index.js';
import type { ReportAnswer, ReportPlace } from '../shapes/report.js';
import { noClaimsOf } from './no-claims.js';
import { partTitle, reportPlaces } from './report-places.js';

/** What a writer should know of a report. */
export function presentedReport(
  report: Report,
  place: Place,
  files: readonly string[],
): ReportAnswer {
  const { base, cycle } = place;
  const { document, bindings, guard, omissions } = report;
  const places = reportPlaces(document);
  const placeOf = (node: string): ReportPlace => places.get(node) ?? placeAbove(node, places);
  const used = new Set(bindings.map(({ node }) => placeOf(node).part));
  return {
    title: document.title,
    files: [...files],
    made: guard.length === 0,
    parts: document.root.content
      .filter((part) => used.has(part.attrs.id))
      .map((part) => ({ id: part.attrs.id, title: partTitle(part) })),
    facts: bindings.map((binding) => ({
      ref: binding.ref,
      text: binding.text,
      label: labelOf(binding, place),
      formula: binding.formula,
      concept: binding.concept,
      organisation: binding.organisation,
      organisationName: namesOf(base, binding.organisation, cycle),
      cycle: binding.cycle,
      value: binding.value,
      unit: binding.unit,
      place: placeOf(binding.node),
    })),
    guard: guard.map(({ file, line, column, text, message, node }) => ({
      file,
      line,
      column,
      text,
      message,
      place: placeOf(node),
    })),
    noClaims: noClaimsOf(document).map(({ node, text, reason }) => ({
      text,
      reason,
      place: placeOf(node),
    })),
    omissions: omissions.map(({ what, excerpt, missing, node }) => ({
      what,
      excerpt,
      missing: missing.map(
        (each): Message => base.standard.concepts.get(each)?.name ?? plain(each),
      ),
      place: placeOf(node),
    })),
  };
}

function labelOf(binding: Binding, place: Place): Message {
  const concept = place.base.standard.concepts.get(binding.concept ?? '');
  if (concept !== undefined) return { zh: binding.label, en: concept.name.en };
  if (binding.label !== binding.formula) return plain(binding.label);
  const parsed = parseFormula(binding.formula);
  return 'formula' in parsed ? expressionOf(parsed.formula, place) : plain(binding.formula);
}

/** The name of a table or chart that is left out itself is the same in both languages. */
const plain = (text: string): Message => ({ zh: text, en: text });

/**
 * What was left out stands nowhere. Ids begin with that of their chapter, as `talent.p3` does, so it is
 * found at the head of it.
 */
function placeAbove(node: string, places: ReadonlyMap<string, ReportPlace>): ReportPlace {
  const part = node.split('.')[0] ?? node;
  return places.get(part) ?? { part, anchor: part, heading: '', label: null };
}
