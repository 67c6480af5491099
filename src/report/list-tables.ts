import type { TableNode } from '../document/model/index.js';
import { type Edition, industryChainsOf, type ProgrammeGroup } from '../standard/index.js';
import type { TablePlan } from './chapter/chapter.js';
import { cell, headRow, left, row, table, text } from './columns.js';
import type { Label } from './setting.js';

/** What could not be read in the printed list; no guess stands in its place. */
const ILLEGIBLE = '（未能辨认）';
const NONE = '—';

/** The city's programme groups as its list has them: a row each, the illegible and the repeated too. */
export const groupsTable = (plan: TablePlan, label: Label, edition: Edition): TableNode =>
  table({ id: label.id, label: label.text, columns: [left(2.4), left(4), left(4)] }, plan.caption, [
    headRow(['专业群', '核心专业', '对接产业链']),
    ...edition.programmeGroups.map(groupRow),
  ]);

const groupRow = ({ name, corePrograms, industryChains }: ProgrammeGroup) =>
  row([
    cell(text(name === '' ? ILLEGIBLE : name), 'row'),
    cell(text(listed(corePrograms))),
    cell(text(listed(industryChains))),
  ]);

/** The industry chains, each with the programme groups that serve it. */
export const chainsTable = (plan: TablePlan, label: Label, edition: Edition): TableNode =>
  table({ id: label.id, label: label.text, columns: [left(3), left(5)] }, plan.caption, [
    headRow(['产业链', '服务的专业群']),
    ...industryChainsOf(edition.programmeGroups).map(({ name, groups }) =>
      row([cell(text(name), 'row'), cell(text(groups.length === 0 ? ILLEGIBLE : listed(groups)))]),
    ),
  ]);

const listed = (names: readonly string[]): string => (names.length === 0 ? NONE : names.join('、'));
