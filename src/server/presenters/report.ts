import { namesOf, type Place } from '../../facts/index.js';
import type { Message } from '../../messages/index.js';
import type { Report } from '../../report/index.js';
import type { ReportAnswer, ReportPlace } from '../shapes/report.js';
import { noClaimsOf } from './no-claims.js';
import { partTitle, reportPlaces } from './report-places.js';

/** What a writer should know of a report. */
export function presentedReport(
  report: Report,
  { base, cycle }: Place,
  files: readonly string[],
): ReportAnswer {
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
      label: binding.label,
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
