import type { Sheets } from '../document/model/sheets.js';
import {
  type Content,
  type Cycle,
  type Fact,
  type OrganisationId,
  sameContent,
} from '../facts/index.js';
import { type Message, sentence } from '../messages/index.js';
import { type Decimal, decimalText, sameDecimal } from '../quantity/index.js';
import type { Concept, ConceptId, Edition } from '../standard/index.js';
import { type CellMeaning, meaningOf } from './cell-content.js';
import { faultAt, type ImportFault } from './faults.js';
import { MARK_SHEET, type Mark } from './mark.js';
import { type RowIndex, rowIndex } from './row-index.js';
import type { StatedCell } from './sheet-cells.js';
import { namesAnyRow, readSheet } from './sheet-reading.js';

/** What one sound cell asserts. */
export interface PlannedFact {
  readonly concept: ConceptId;
  readonly content: Content;
  readonly table: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What one sound cell says of a value that follows from others: held against it, never counted. */
export interface PlannedStatement {
  readonly concept: ConceptId;
  readonly value: Decimal;
  readonly table: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A planned fact that differs from what is stored. */
export interface PlannedChange extends PlannedFact {
  readonly from: Content | null;
  /** The version that the plan saw; 0 where there was none. */
  readonly version: number;
}

/** What importing a workbook would do. Nothing is done while there are faults, unless a part is accepted by name. */
export interface ImportPlan {
  readonly file: string;
  readonly sha256: string;
  readonly organisation: OrganisationId | null;
  readonly cycle: Cycle | null;
  readonly facts: readonly PlannedFact[];
  readonly statements: readonly PlannedStatement[];
  readonly changes: readonly PlannedChange[];
  readonly faults: readonly ImportFault[];
}

/** Whose tables a workbook is imported into. */
export interface ImportTarget {
  readonly organisation: OrganisationId | null;
  readonly cycle: Cycle | null;
  /** Whether the organisation asserts values itself; what is written for one that is rolled up is a statement. */
  readonly asserts: boolean;
  readonly mark: Mark | null;
}

const NOWHERE: ImportTarget = { organisation: null, cycle: null, asserts: true, mark: null };

interface Understood {
  readonly stated: StatedCell;
  readonly meaning: Exclude<CellMeaning, { type: 'nothing' | 'fault' }>;
}

const addressOf = (stated: StatedCell): string => `${stated.sheet}!${stated.cell}`;

function faultOf(
  stated: StatedCell,
  meaning: Extract<CellMeaning, { type: 'fault' }>,
): ImportFault {
  const place = {
    sheet: stated.sheet,
    cell: stated.cell,
    concept: stated.concept.id,
    table: stated.table,
  };
  const fault = faultAt(place, meaning.code, { name: stated.name, ...meaning.values });
  const { why } = meaning;
  return why === undefined ? fault : { ...fault, what: explained(fault.what, why) };
}

const explained = (what: Message, why: Message): Message => ({
  zh: sentence(what, 'zh', { why: why.zh }),
  en: sentence(what, 'en', { why: why.en }),
});

const sameMeaning = (a: Understood, b: Understood): boolean =>
  a.meaning.type === 'fact' && b.meaning.type === 'fact'
    ? sameContent(a.meaning.content, b.meaning.content)
    : a.meaning.type === 'statement' &&
      b.meaning.type === 'statement' &&
      sameDecimal(a.meaning.value, b.meaning.value);

/** What the cells say, each concept once; a concept stated twice with different values is a fault. */
class Gathering {
  readonly understood = new Map<ConceptId, Understood>();
  readonly faults: ImportFault[] = [];
  readonly #contested = new Set<ConceptId>();

  add(stated: StatedCell): void {
    const { reading } = stated;
    const meaning: CellMeaning =
      reading === 'merged'
        ? { type: 'fault', code: 'merged-values', values: {} }
        : meaningOf(reading, stated.concept, stated.row);
    if (meaning.type === 'fault') this.faults.push(faultOf(stated, meaning));
    else if (meaning.type !== 'nothing') this.#settle({ stated, meaning });
  }

  #settle(next: Understood): void {
    const { id } = next.stated.concept;
    const first = this.understood.get(id);
    if (first === undefined && !this.#contested.has(id)) this.understood.set(id, next);
    else if (first === undefined || !sameMeaning(first, next)) {
      const other = first === undefined ? '' : addressOf(first.stated);
      this.understood.delete(id);
      this.#contested.add(id);
      this.faults.push(
        faultOf(next.stated, { type: 'fault', code: 'stated-twice', values: { other } }),
      );
    }
  }
}

const placeOf = ({ stated }: Understood) => ({
  concept: stated.concept.id,
  table: stated.table,
  sheet: stated.sheet,
  cell: stated.cell,
});

/** Numbers written for an organisation that is rolled up are statements about its totals. */
function stateOf(each: Understood, target: ImportTarget): Decimal | undefined {
  if (each.meaning.type === 'statement') return each.meaning.value;
  const { content } = each.meaning;
  return !target.asserts && content.type === 'value' ? content.value : undefined;
}

/** A value that this system computed and only showed in its export is nobody's statement. */
const isOurOwn = (target: ImportTarget, concept: ConceptId, value: Decimal): boolean =>
  target.mark?.computed.get(concept) === decimalText(value);

function statementsOf(all: readonly Understood[], target: ImportTarget): PlannedStatement[] {
  return all.flatMap((each) => {
    const value = stateOf(each, target);
    return value === undefined || isOurOwn(target, each.stated.concept.id, value)
      ? []
      : [{ ...placeOf(each), value }];
  });
}

function factsOf(all: readonly Understood[], target: ImportTarget): PlannedFact[] {
  if (!target.asserts) return [];
  return all.flatMap((each) =>
    each.meaning.type === 'fact' ? [{ ...placeOf(each), content: each.meaning.content }] : [],
  );
}

function changesOf(
  facts: readonly PlannedFact[],
  existing: ReadonlyMap<ConceptId, Fact>,
): PlannedChange[] {
  return facts.flatMap((fact) => {
    const known = existing.get(fact.concept);
    if (known !== undefined && sameContent(known.content, fact.content)) return [];
    return [{ ...fact, from: known?.content ?? null, version: known?.version ?? 0 }];
  });
}

/** Nothing was read; perhaps because all of it is hidden. */
function nothingFound(sheets: Sheets, index: RowIndex): ImportFault {
  const hidden = sheets.sheets.find(
    (sheet) => sheet.hidden && sheet.name !== MARK_SHEET && namesAnyRow(sheet, index),
  );
  return hidden === undefined
    ? faultAt({ sheet: '', cell: '' }, 'nothing-found')
    : faultAt({ sheet: hidden.name, cell: '' }, 'only-hidden', { sheet: hidden.name });
}

/**
 * What the sheets of a workbook would change: rows found by their printed names, each cell understood in
 * its concept's unit, everything else a fault by sheet and cell. Blank cells say nothing and erase nothing.
 * `existing` holds the organisation's facts of the cycle by concept; the plan names the versions it saw.
 */
export function importPlan(
  sheets: Sheets,
  edition: Edition,
  concepts: ReadonlyMap<ConceptId, Concept>,
  existing: ReadonlyMap<ConceptId, Fact>,
  target: ImportTarget = NOWHERE,
): ImportPlan {
  const index = rowIndex(edition, concepts);
  const gathering = new Gathering();
  const faults: ImportFault[] = [];
  let cells = 0;
  for (const sheet of sheets.sheets) {
    if (sheet.hidden || sheet.name === MARK_SHEET) continue;
    const reading = readSheet(sheet, index, concepts, target.cycle);
    faults.push(...reading.faults);
    cells += reading.cells.length;
    for (const stated of reading.cells) gathering.add(stated);
  }
  if (cells === 0 && faults.length === 0) faults.push(nothingFound(sheets, index));
  const understood = [...gathering.understood.values()];
  const facts = factsOf(understood, target);
  return {
    file: sheets.fileName,
    sha256: sheets.sha256,
    organisation: target.organisation,
    cycle: target.cycle,
    facts,
    statements: statementsOf(understood, target),
    changes: changesOf(facts, existing),
    faults: [...faults, ...gathering.faults],
  };
}
