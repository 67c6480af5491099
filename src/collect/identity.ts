import type { Sheet, Sheets } from '../document/model/sheets.js';
import {
  type Cycle,
  type Organisation,
  type OrganisationId,
  organisationIn,
} from '../facts/index.js';
import { faultAt, type ImportFault } from './faults.js';
import { type Mark, markOf } from './mark.js';
import { nameKey } from './names.js';

/** Whose workbook it is and for which year, as far as it says so. */
export interface Identity {
  readonly organisation: OrganisationId | null;
  readonly cycle: Cycle | null;
  readonly mark: Mark | null;
  readonly faults: readonly ImportFault[];
}

/** What the person who imports has said beforehand. */
export interface Given {
  readonly organisation?: OrganisationId;
  readonly cycle?: Cycle;
}

/** Labels stand above the tables. */
const LABEL_ROWS = 12;
const WHOLE_FILE = { sheet: '', cell: '' };

type Organisations = ReadonlyMap<OrganisationId, Organisation>;

const nameOf = (of: Organisation | undefined): string =>
  of?.history.at(-1)?.attributes.name ?? of?.id ?? '';

function textsAbove(sheet: Sheet): readonly string[][] {
  const rows: string[][] = [];
  for (const cell of sheet.cells) {
    if (cell.row >= LABEL_ROWS) continue;
    const text =
      cell.content.type === 'text'
        ? cell.content.text
        : cell.content.type === 'number'
          ? cell.content.shown
          : '';
    rows[cell.row] = [...(rows[cell.row] ?? []), text.normalize('NFKC').trim()];
  }
  return rows.filter((row) => row !== undefined);
}

const LABEL = /^(?:填报)?(?:单位|学校)(?:名称|全称)?(?:\([^)]*\))?\s*:?\s*(.*)$/;
const NEXT_LABEL = /\s{2,}|\s*(?:报送)?年度\s*:|\s*填表|\s*填报日期/;

/** The name after 填报单位：, in the same cell or the next one. */
function labelledName(row: readonly string[]): string | undefined {
  for (const [at, text] of row.entries()) {
    if (!/^填报单位|^单位名称|^学校(名称|全称)|^填报学校/.test(text)) continue;
    const here = LABEL.exec(text)?.[1]?.split(NEXT_LABEL)[0]?.trim() ?? '';
    const name = here === '' ? row[at + 1] : here;
    if (name !== undefined && name !== '' && !/^_+$/.test(name)) return name;
  }
  return undefined;
}

/** The first name given after 填报单位 in any visible sheet, with its sheet. */
function labelIn(sheets: Sheets): { readonly name: string; readonly sheet: string } | undefined {
  for (const sheet of sheets.sheets.filter((each) => !each.hidden)) {
    for (const row of textsAbove(sheet)) {
      const name = labelledName(row);
      if (name !== undefined) return { name, sheet: sheet.name };
    }
  }
  return undefined;
}

const everyName = (of: Organisation): string[] =>
  [of.code, ...of.history.map((each) => each.attributes.name)].map(nameKey);

const called = (organisations: Organisations, name: string): Organisation | undefined =>
  [...organisations.values()].find((each) => everyName(each).includes(nameKey(name)));

/** The organisation whose name or code stands in the file's name; the longest match counts. */
function inFileName(organisations: Organisations, fileName: string): Organisation | undefined {
  const key = nameKey(fileName.replace(/\.[^.]*$/, ''));
  const matches = [...organisations.values()].flatMap((of) =>
    everyName(of)
      .filter((name) => name.length >= 4 && key.includes(name))
      .map((name) => ({ of, length: name.length })),
  );
  return matches.sort((a, b) => b.length - a.length)[0]?.of;
}

/** What names a reporting year, the surest first; `2024年3月` is a date and names none. */
const YEARS = [
  /年度\s*:?\s*(20\d\d)/g,
  /(20\d\d)\s*年度/g,
  /(20\d\d)\s*(?:届|年(?!\s*\d{1,2}\s*月))/g,
];

/** The only year that a line names in one way; years side by side head columns. */
function yearIn(text: string, pattern: RegExp): Cycle | undefined {
  const years = new Set([...text.matchAll(pattern)].map((match) => Number(match[1])));
  return years.size === 1 ? [...years][0] : undefined;
}

function cycleIn(sheets: Sheets): Cycle | undefined {
  const above = sheets.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => textsAbove(sheet).map((row) => row.join(' ')));
  const lines = [...above, sheets.fileName.normalize('NFKC')];
  for (const pattern of YEARS) {
    for (const line of lines) {
      const year = yearIn(line, pattern);
      if (year !== undefined) return year;
    }
  }
  return undefined;
}

interface Found {
  readonly organisation: OrganisationId | null;
  readonly faults: readonly ImportFault[];
}

function foundOrganisation(
  sheets: Sheets,
  organisations: Organisations,
  mark: Mark | undefined,
): Found {
  const label = labelIn(sheets);
  const labelled = label === undefined ? undefined : called(organisations, label.name);
  const exported = mark === undefined ? undefined : organisations.get(mark.organisation);
  if (exported !== undefined) {
    if (labelled === undefined || labelled.id === exported.id) {
      return { organisation: exported.id, faults: [] };
    }
    const values = { exported: nameOf(exported), labelled: nameOf(labelled) };
    return { organisation: null, faults: [faultAt(WHOLE_FILE, 'two-organisations', values)] };
  }
  const found = labelled ?? inFileName(organisations, sheets.fileName);
  if (found !== undefined) return { organisation: found.id, faults: [] };
  const fault =
    label === undefined
      ? faultAt(WHOLE_FILE, 'no-organisation')
      : faultAt({ sheet: label.sheet, cell: '' }, 'unknown-organisation', { name: label.name });
  return { organisation: null, faults: [fault] };
}

function organisationOf(found: Found, organisations: Organisations, given: Given): Found {
  if (given.organisation === undefined) return found;
  if (found.organisation === null || found.organisation === given.organisation) {
    const contradictory = found.faults.filter((fault) => fault.code === 'two-organisations');
    return { organisation: given.organisation, faults: contradictory };
  }
  const values = {
    found: nameOf(organisations.get(found.organisation)),
    wanted: nameOf(organisations.get(given.organisation)),
  };
  return { organisation: null, faults: [faultAt(WHOLE_FILE, 'other-organisation', values)] };
}

function cycleOf(found: Cycle | undefined, given: Given): Pick<Identity, 'cycle' | 'faults'> {
  if (found === undefined) {
    const faults = given.cycle === undefined ? [faultAt(WHOLE_FILE, 'no-cycle')] : [];
    return { cycle: given.cycle ?? null, faults };
  }
  if (given.cycle === undefined || given.cycle === found) return { cycle: found, faults: [] };
  const values = { found, wanted: given.cycle };
  return { cycle: null, faults: [faultAt(WHOLE_FILE, 'other-cycle', values)] };
}

/**
 * Whose workbook it is and for which year: from its hidden sheet, else from 填报单位 and 年度 above the
 * tables, else from the file's name. What is given beforehand must not contradict what the file says.
 */
export function identityOf(
  sheets: Sheets,
  organisations: Organisations,
  given: Given = {},
): Identity {
  const mark = markOf(sheets);
  const whose = organisationOf(
    foundOrganisation(sheets, organisations, mark),
    organisations,
    given,
  );
  const when = cycleOf(mark?.cycle ?? cycleIn(sheets), given);
  return {
    organisation: whose.organisation,
    cycle: when.cycle,
    mark: mark ?? null,
    faults: [...whose.faults, ...when.faults],
  };
}

/** Whether an organisation fills in its own tables: only schools assert, the others are rolled up. */
export const asserts = (of: Organisation | undefined, cycle: Cycle): boolean =>
  of === undefined || (organisationIn(of, cycle)?.level ?? 'school') === 'school';
