import type { Binding } from '../document/model/index.js';
import type { Report } from './report.js';

/** The columns of `facts.csv`, and the fields of each number in `facts.json`. */
const FIELDS = [
  'ref',
  'place',
  'text',
  'label',
  'concept',
  'formula',
  'value',
  'decimals',
  'unit',
  'lo',
  'loOpen',
  'hi',
  'hiOpen',
  'organisation',
  'organisationName',
  'cycle',
] as const;

type Line = Readonly<Record<(typeof FIELDS)[number], string | number | boolean | null>>;

/** A quoted number as one flat line; ends that reach to infinity are null. */
const lineOf = (binding: Binding): Line => ({
  ref: binding.ref,
  place: binding.node,
  text: binding.text,
  label: binding.label,
  concept: binding.concept,
  formula: binding.formula,
  value: binding.value,
  decimals: binding.decimals,
  unit: binding.unit,
  lo: binding.lo?.value ?? null,
  loOpen: binding.lo?.open ?? true,
  hi: binding.hi?.value ?? null,
  hiOpen: binding.hi?.open ?? true,
  organisation: binding.organisation,
  organisationName: binding.organisationName,
  cycle: binding.cycle,
});

/** Every quoted number of a report as JSON text; equal reports give equal bytes. */
export const factsJson = ({ document, bindings }: Report): string =>
  `${JSON.stringify(
    { title: document.title, created: document.created, numbers: bindings.map(lineOf) },
    null,
    2,
  )}\n`;

/** The same as CSV (RFC 4180) with a byte order mark, which Excel needs to read Chinese. */
export const factsCsv = ({ bindings }: Report): string =>
  `\uFEFF${[FIELDS, ...bindings.map((each) => FIELDS.map((field) => lineOf(each)[field]))]
    .map((values) => values.map(field).join(','))
    .join('\r\n')}\r\n`;

/** Text that a spreadsheet would run as a formula is given an apostrophe; numbers below zero are not. */
function field(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
