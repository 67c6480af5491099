import { type ReadTable, spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Table } from '../../standard/index.js';
import type { Observation } from '../finding.js';
import { isOfCollege } from '../owner.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { type AnnexTable, annexOf, printedNameOf, wordsOf } from './annex.js';
import { PRESCRIBED } from './annex-messages.js';
import { failed, notAssessable, passed } from './observing.js';
import { plainly } from './wording.js';

/** The rows that the edition prints in each annex table, and the tables themselves. */
export const annexRows: AuditRule = {
  id: 'structure.annex-rows',
  title: { zh: '附表指标', en: 'Rows of the annex tables' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const annex = annexOf(scene);
    const [first] = annex;
    if (first !== undefined && isOfCollege(scene))
      return [ofOthers(first, scene, PRESCRIBED.ofColleges, 'college')];
    const survey = annex.find(isOfBothLevels);
    if (survey !== undefined)
      return [ofOthers(survey, scene, PRESCRIBED.ofBothLevels, 'both-levels')];
    return [...annex.map((each) => rowsOf(each, scene)), ...missingTables(annex, scene)];
  },
};

/** 高职 | 中职 side by side: the survey of a region, which takes from the tables of both what both have. */
const isOfBothLevels = ({ parts }: AnnexTable): boolean =>
  parts.some(({ cells }) => {
    const heads = cells.filter(({ row }) => row <= 1).map(({ passage }) => passage.text.trim());
    return heads.some((head) => /^高职/.test(head)) && heads.some((head) => /^中职/.test(head));
  });

/** An annex that the edition does not prescribe. */
const ofOthers = (
  { parts }: AnnexTable,
  { edition }: Scene,
  message: Message,
  why: string,
): Observation =>
  notAssessable(message, { edition: edition.name }, parts.slice(0, 1).map(firstWords), [why]);

function rowsOf(annex: AnnexTable, { edition }: Scene): Observation {
  const { table, parts, found, missing } = annex;
  const spans = parts.slice(0, 1).map(firstWords);
  const values = { table: table.title, edition: edition.name, count: found.length };
  if (missing.length === 0) return passed(PRESCRIBED.rowsComplete, values, spans, [table.id]);
  const rows = missing.map(({ printedName }) => printedName).join('、');
  return failed(PRESCRIBED.rowsMissing, { ...values, count: missing.length, rows }, spans, [
    table.id,
  ]);
}

/** The first words of a table, as a place. */
const firstWords = (table: ReadTable) => {
  const cell = table.cells.find(({ passage }) => passage.text.trim() !== '');
  return cell === undefined
    ? { start: table.start, end: table.start }
    : spanOf(cell.passage, 0, cell.passage.text.length);
};

/** Its title stands over a table, or its names are there, if not in a table that was read as one. */
function isTold({ rows, title }: Table, words: string, titles: readonly string[]): boolean {
  if (titles.some((told) => told.endsWith(plainly(title.zh)))) return true;
  const told = rows.filter((row) => words.includes(printedNameOf(row)));
  return 2 * told.length >= rows.length;
}

/** A report that prints most of the tables prints them all. */
const MOST_TABLES = 4;

function missingTables(annex: readonly AnnexTable[], scene: Scene): readonly Observation[] {
  const { edition } = scene;
  const last = annex.at(-1)?.parts.at(-1);
  if (annex.length < MOST_TABLES || last === undefined) return [];
  const there = new Set(annex.map(({ table }) => table.id));
  const words = wordsOf(scene);
  const titles = scene.document.blocks.flatMap((block) =>
    block.type === 'caption' || block.type === 'heading' ? [plainly(block.passage.text)] : [],
  );
  return edition.tables
    .filter(
      (table) => table.id !== 'parts' && !there.has(table.id) && !isTold(table, words, titles),
    )
    .map(({ id, title }) =>
      failed(
        PRESCRIBED.tableMissing,
        { table: title, count: annex.length },
        [firstWords(last)],
        [id, 'table'],
      ),
    );
}
