import { Fragment, type ReactNode, type Ref } from 'react';
import type { Concept } from '../../src/standard/index.js';
import { useLanguage } from '../language/language.js';
import { tableWords } from '../messages/tables.js';
import { unitWords } from '../messages/units.js';
import type { Position } from './grid.js';
import { rowName, type Sheet, type SheetRow } from './sheet.js';

/** How a line stands out: an error in it, something to verify, or the one that was asked for. */
export interface LineMarks {
  readonly flag?: 'error' | 'warning' | undefined;
  readonly sought?: boolean;
}

interface SheetTableProperties {
  readonly sheet: Sheet;
  readonly cycle: number;
  readonly lastYear: (concept: Concept) => ReactNode;
  readonly cell: (concept: Concept, position: Position, row: SheetRow) => ReactNode;
  /** A further column after the values; for totals, how many schools are in them. */
  readonly after?: { readonly head: string; readonly cell: (concept: Concept) => ReactNode };
  readonly marks: (row: SheetRow) => LineMarks;
  /** What stands beneath a line where there is no margin for notes. */
  readonly beneath?: (row: SheetRow) => ReactNode;
  readonly tableRef?: Ref<HTMLTableElement>;
  readonly hint?: string;
}

/** The printed table: what stands in its cells is the caller's. */
export function SheetTable(properties: SheetTableProperties) {
  const { say } = useLanguage();
  const { sheet, tableRef, hint } = properties;
  const title = say(sheet.table.title);
  return (
    <table
      className={`sheet-table columns-${sheet.columns.length}`}
      ref={tableRef}
      aria-describedby={hint}
    >
      <caption>
        {sheet.table.id === 'parts'
          ? title
          : say(tableWords.titleOf, { number: sheet.table.number, title })}
      </caption>
      <Head {...properties} />
      <tbody>
        {sheet.rows.map((row, line) => (
          <Fragment key={row.row.concept}>
            <Line {...properties} row={row} line={line} />
            {properties.beneath?.(row)}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Head({ sheet, cycle, after }: SheetTableProperties) {
  const { say } = useLanguage();
  const heads = {
    value: say(tableWords.yearOf, { cycle }),
    n: say(tableWords.respondents),
    method: say(tableWords.method),
  };
  return (
    <thead>
      <tr>
        <th scope="col" className="no">
          {say(tableWords.no)}
        </th>
        <th scope="col">{say(tableWords.row)}</th>
        <th scope="col" className="u">
          {say(tableWords.unit)}
        </th>
        <th scope="col" className="n last">
          {say(tableWords.yearOf, { cycle: cycle - 1 })}
        </th>
        {sheet.columns.map((column) => (
          <th key={column} scope="col" className={column === 'method' ? 'n words' : 'n'}>
            {heads[column]}
          </th>
        ))}
        {after !== undefined && (
          <th scope="col" className="n cover">
            {after.head}
          </th>
        )}
      </tr>
    </thead>
  );
}

interface LineProperties extends SheetTableProperties {
  readonly row: SheetRow;
  readonly line: number;
}

function Line({ row, line, lastYear, cell, after, marks }: LineProperties) {
  const { say } = useLanguage();
  const { flag, sought } = marks(row);
  const classes = [flag === undefined ? '' : `flag-${flag}`, sought === true ? 'sought' : ''];
  return (
    <tr className={classes.join(' ')} data-line={row.row.concept}>
      <td className="no">{row.number}</td>
      <th scope="row" className={`d${row.row.depth}`}>
        <Name row={row} />
      </th>
      <td className="u">{say(unitWords(row.row.printedUnit))}</td>
      <td className="n last">{lastYear(row.concept)}</td>
      {row.cells.map((concept, column) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are what they are by their place
          key={column}
          className={concept?.kind === 'choice' || concept?.kind === 'text' ? 'n words' : 'n'}
        >
          {concept === null ? null : cell(concept, { line, column }, row)}
        </td>
      ))}
      {after !== undefined && <td className="n cover">{after.cell(row.concept)}</td>}
    </tr>
  );
}

function Name({ row }: { readonly row: SheetRow }) {
  const { say, locale } = useLanguage();
  const name = say(rowName(row));
  const spoken = /^(其中|of which)/.test(name);
  return (
    <>
      {row.opensParts && locale === 'zh' && !spoken ? say(tableWords.ofWhich) : ''}
      {name}
      {row.row.starred && (
        <span className="star" title={say(tableWords.starred)}>
          {'\u00a0'}＊
        </span>
      )}
    </>
  );
}
