import type { CellModel, WorkbookModel } from '../../document/model/workbook.js';
import type { Finding, Place, Ruling } from '../../facts/index.js';
import { sentence } from '../../messages/index.js';
import { guarded } from '../formula-guard.js';
import { nameAt } from '../table-lines.js';
import { EXPLANATIONS } from './messages.js';

/** A finding with the newest word on it. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly ruling: Pick<Ruling, 'kind' | 'reason'> | null;
}

const WIDTHS = [18, 10, 40, 44, 12, 60];

/** Every finding of a place and what was said of it, as a sheet for whoever reviews (填写情况说明). */
export function explanationsWorkbook(
  place: Place,
  explained: readonly ExplainedFinding[],
): WorkbookModel {
  const values = { name: nameAt(place).zh, cycle: place.cycle };
  const title = sentence({ zh: EXPLANATIONS.title, en: EXPLANATIONS.title }, 'zh', values);
  const lines =
    explained.length === 0 ? [row('note', [EXPLANATIONS.none])] : explained.map(explainedRow);
  return {
    title,
    properties: {},
    sheets: [
      {
        name: EXPLANATIONS.sheet,
        hidden: false,
        widths: WIDTHS,
        rows: [row('title', [title]), row('heading', EXPLANATIONS.headings), ...lines],
        merged: [{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: WIDTHS.length - 1 }],
        repeated: { from: 1, to: 1 },
      },
    ],
  };
}

const explainedRow = ({ finding, ruling }: ExplainedFinding): CellModel[] =>
  row('label', [
    EXPLANATIONS.categories[finding.category],
    EXPLANATIONS.severities[finding.severity],
    finding.message.zh,
    finding.arithmetic.zh,
    ruling === null ? '' : EXPLANATIONS.rulings[ruling.kind],
    ruling?.reason ?? '',
  ]);

const row = (look: CellModel['look'], texts: readonly string[]): CellModel[] =>
  WIDTHS.map((_, column) => {
    const text = texts[column] ?? '';
    return {
      look,
      content: text === '' ? { type: 'empty' } : { type: 'text', text: guarded(text) },
    };
  });
