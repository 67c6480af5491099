import { bare, cell, type ReportPlan, type Row, row, type Table } from '../plan/index.js';
import type { Indicators } from './indicators.js';
import { INDICATOR_ROWS, type IndicatorRow, type IndicatorTable, TABLE_NAMES } from './rows.js';

type Annex = ReportPlan['annex'];

/** The six tables, as a report has them at its end. */
export const annexOf = (indicators: Indicators): Annex =>
  (Object.keys(TABLE_NAMES) as IndicatorTable[]).map((name, index) => ({
    title: `表${index + 1} ${TABLE_NAMES[name]}`,
    table: tableOf(name, indicators),
  }));

function tableOf(name: IndicatorTable, indicators: Indicators): Table {
  const rows = INDICATOR_ROWS.filter(({ table }) => table === name);
  const asked = name === 'satisfaction';
  const year = `${indicators.year}年`;
  return {
    kind: 'table',
    id: `annex.${name}`,
    caption: null,
    head: [row(['序号', '指标', '单位', year, ...(asked ? ['调查人次', '调查方式'] : [])])],
    rows: rows.map((each, index) => rowOf(each, rows[index - 1], rows, indicators, asked)),
  };
}

function rowOf(
  each: IndicatorRow,
  above: IndicatorRow | undefined,
  rows: readonly IndicatorRow[],
  indicators: Indicators,
  asked: boolean,
): Row {
  const continues = above?.number === each.number;
  const reach = rows.filter(({ number }) => number === each.number).length;
  const first = above?.depth !== each.depth;
  const name = each.depth > 0 && first ? `其中：${each.name}` : each.name;
  return {
    cells: [
      ...(continues ? [] : [cell(`${each.number}`, { rows: reach })]),
      cell(name),
      cell(each.unit),
      cell(contentOf(each.id, indicators)),
      ...(asked
        ? [
            cell(contentOf(`${each.id}.n`, indicators)),
            cell(each.depth > 0 ? '网络问卷' : '抽样调查'),
          ]
        : []),
    ],
  };
}

const contentOf = (id: string, indicators: Indicators) =>
  indicators.has(id) ? bare(indicators.of(id)) : '中职不填报';
