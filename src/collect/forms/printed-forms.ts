import type { Column, Form, Forms } from '../../document/model/index.js';
import type { Place } from '../../facts/index.js';
import { sentence } from '../../messages/index.js';
import { decimalText } from '../../quantity/index.js';
import { ABSENCE_WORDS, NOT_ASKED } from '../absence-words.js';
import {
  assertsAt,
  type LinedTable,
  linedTables,
  nameAt,
  type ShownFigure,
  type TableLine,
} from '../table-lines.js';
import { FORM } from './messages.js';
import { codeText, tableDigest } from './table-code.js';

/** When forms are printed: the moment, and the number of the change log they show. */
export interface Printing {
  readonly now: Date;
  readonly sequence: number;
}

/**
 * A place's printed tables as forms to sign and seal; the sheet of parts is no printed table. Each carries a
 * code that ties the paper to its content.
 */
export function printedForms(place: Place, { now, sequence }: Printing): Forms {
  const { zh: name } = nameAt(place);
  return {
    title: filled(FORM.documents, { name, cycle: place.cycle }),
    author: name,
    created: now.toISOString(),
    foot: { code: FORM.code, page: FORM.page },
    forms: printedTables(place).map((lined) => formOf(lined, place, sequence)),
  };
}

/** The tables that are printed and signed: all but the parts beside them. */
export const printedTables = (place: Place): readonly LinedTable[] =>
  linedTables(place).filter(({ table }) => table.id !== 'parts');

function formOf(lined: LinedTable, place: Place, sequence: number): Form {
  const { table, lines, survey } = lined;
  const shape: Shape = { survey, coverage: !assertsAt(place) };
  return {
    id: table.id,
    title: filled(FORM.title, { number: table.number, title: table.title.zh }),
    above: {
      left: filled(FORM.organisation, { name: nameAt(place).zh }),
      right: filled(FORM.cycle, { cycle: place.cycle }),
    },
    ...columnsOf(shape),
    rows: lines.map((line, at) => ({
      cells: cellsOf(line, lines[at - 1], shape),
      depth: line.row.depth,
    })),
    named: 1,
    notes: [
      ...(lines.some(({ row }) => row.starred) ? [FORM.starred] : []),
      ...(shape.coverage ? [FORM.coverageNote] : []),
    ],
    signatures: FORM.signatures,
    code: codeText({ table: table.number, sequence, digest: tableDigest(lined, place) }),
  };
}

const filled = (pattern: string, values: Record<string, string | number>): string =>
  sentence({ zh: pattern, en: pattern }, 'zh', values);

interface Shape {
  readonly survey: boolean;
  readonly coverage: boolean;
}

function columnsOf({ survey, coverage }: Shape): Pick<Form, 'columns' | 'head'> {
  const { number, name, unit, value, participations, method, coverage: covered } = FORM.columns;
  const columns: readonly (Column & { readonly label: string })[] = [
    { label: number, align: 'center', width: 1 },
    { label: name, align: 'left', width: 6.4 },
    { label: unit, align: 'center', width: 1.3 },
    { label: value, align: 'right', width: 2.1 },
    ...(survey
      ? ([
          { label: participations, align: 'right', width: 1.6 },
          { label: method, align: 'center', width: 2.1 },
        ] as const)
      : []),
    ...(coverage ? [{ label: covered, align: 'center', width: 1.3 } as const] : []),
  ];
  return {
    columns: columns.map(({ align, width }) => ({ align, width })),
    head: columns.map(({ label }) => label),
  };
}

function cellsOf(line: TableLine, above: TableLine | undefined, shape: Shape): readonly string[] {
  const { row, figure } = line;
  const isFirst = above?.row.no !== row.no;
  const opens = row.depth > 0 && (above?.row.depth ?? 0) < row.depth;
  return [
    isFirst ? String(row.no) : '',
    `${opens ? FORM.within : ''}${row.printedName}${row.starred ? ' *' : ''}`,
    row.printedUnit,
    row.notApplicable ? NOT_ASKED : textOf(figure),
    ...(shape.survey
      ? [line.participations, line.method].map((each) => (each === null ? '' : textOf(each)))
      : []),
    ...(shape.coverage ? [`${figure.coverage.have}/${figure.coverage.of}`] : []),
  ];
}

/** Digits as they were stated, without separators: a form is read back digit by digit. */
function textOf({ content }: ShownFigure): string {
  if (content.type === 'value') return decimalText(content.value);
  if (content.type === 'text') return content.text;
  return content.absence === 'blank' ? FORM.blank : ABSENCE_WORDS[content.absence];
}
