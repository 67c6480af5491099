import type { Sheet, SheetContent } from '../document/model/sheets.js';
import { readWorkbook } from '../document/read/index.js';
import {
  type Cycle,
  type Organisation,
  type OrganisationAttributes,
  type OrganisationId,
  organisationIn,
  registerFaults,
} from '../facts/index.js';
import { filled, type Message } from '../messages/index.js';
import { attributeNames, valueNames } from './log-messages.js';
import { recordChanges } from './presenters/record-changes.js';

/** A list of organisations read from a workbook, beside the register as it is. */
export interface RegisterReading {
  readonly amendments: readonly {
    readonly before: Organisation | null;
    readonly after: Organisation;
    readonly changes: readonly Message[];
  }[];
  /** Lines that say what the register says already. */
  readonly same: number;
  readonly faults: readonly { readonly line: number | null; readonly what: Message }[];
}

type Register = ReadonlyMap<OrganisationId, Organisation>;
type Attribute = keyof OrganisationAttributes;
type Column = Attribute | 'id' | 'code';
type Line = ReadonlyMap<Column, string>;

/** What the first line may call each column. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  id: ['编号', '机构编号', 'id'],
  code: ['机构代码', '代码', 'code'],
  name: ['名称', '机构名称', '学校名称', 'name'],
  nameEn: ['英文名', '英文名称', 'nameen', 'english name'],
  level: ['级别', '层级', 'level'],
  place: ['属地', 'place'],
  superior: ['隶属', '主管', 'superior'],
  type: ['类型', '学校类型', 'type'],
  ownership: ['举办', '举办者', '办学性质', 'ownership'],
  region: ['区域', '地区', 'region'],
};

const FAULTS = {
  noHead: {
    zh: '首行要有“编号”和“名称”两列的列名。',
    en: 'The first line must name the columns: "id" and "name" at least.',
  },
  noId: {
    zh: '编号“{id}”不合要求：只用字母、数字、横线、下划线。',
    en: 'The id "{id}" is not possible: only letters, digits, hyphens and underscores.',
  },
  twice: { zh: '编号“{id}”在文件中出现两次。', en: 'The id "{id}" occurs twice in the file.' },
  value: { zh: '{attribute}“{value}”无法识别。', en: 'The {attribute} "{value}" is not known.' },
  newWithout: {
    zh: '新机构“{id}”缺少{attribute}。',
    en: 'The new organisation "{id}" has no {attribute}.',
  },
  absent: { zh: '“{id}”在 {cycle} 年度不存在。', en: '"{id}" does not exist in {cycle}.' },
} as const satisfies Record<string, Message>;

/**
 * What a workbook or separated text with one organisation a line would change from a cycle on. A column
 * that is not there, and a blank cell, say nothing. Nothing is stored; faults of the register that would
 * follow are among the faults.
 */
export async function readRegister(
  bytes: Uint8Array,
  file: string,
  cycle: Cycle,
  register: Register,
): Promise<RegisterReading> {
  const { sheets } = await readWorkbook(bytes, file);
  const [sheet] = sheets;
  return planned(sheet === undefined ? [] : rowsOf(sheet), cycle, register);
}

function rowsOf({ cells }: Sheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { row, column, content } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push('');
    line[column] = textOf(content).trim();
  }
  return rows;
}

/** Ids and codes of digits alone are numbers to a spreadsheet. */
function textOf(content: SheetContent): string {
  if (content.type === 'text') return content.text;
  if (content.type === 'number') return content.stored;
  return content.type === 'date' ? content.shown : '';
}

/** The same from the rows of a sheet, the first of which names the columns. */
export function planned(
  rows: readonly (readonly string[])[],
  cycle: Cycle,
  register: Register,
): RegisterReading {
  const [head, ...body] = rows;
  const columns = (head ?? []).map(columnNamed);
  if (!columns.includes('id') || !columns.includes('name')) {
    return { amendments: [], same: 0, faults: [{ line: 1, what: FAULTS.noHead }] };
  }
  const faults: { line: number | null; what: Message }[] = [];
  const amendments: { before: Organisation | null; after: Organisation }[] = [];
  const seen = new Set<string>();
  let same = 0;
  body.forEach((cells, index) => {
    const line = lineOf(columns, cells);
    if (line.size === 0) return;
    const report = (what: Message) => void faults.push({ line: index + 2, what });
    const id = line.get('id') ?? '';
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) report(filled(FAULTS.noId, { id }));
    else if (seen.has(id)) report(filled(FAULTS.twice, { id }));
    else {
      seen.add(id);
      const before = register.get(id) ?? null;
      const after = recordAfter(line, id, before, cycle, report);
      if (after === undefined) return;
      if (JSON.stringify(before) === JSON.stringify(after)) same += 1;
      else amendments.push({ before, after });
    }
  });
  const changed = new Map(register);
  for (const { after } of amendments) changed.set(after.id, after);
  const following = registerFaults(
    changed,
    amendments.map(({ after }) => after.id),
  );
  return {
    amendments: amendments.map(({ before, after }) => ({
      before,
      after,
      changes: recordChanges(before, after, changed),
    })),
    same,
    faults: [...faults, ...following.map(({ what }) => ({ line: null, what }))],
  };
}

function columnNamed(name: string): Column | undefined {
  const plain = name.trim().toLowerCase();
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].includes(plain));
}

const lineOf = (columns: readonly (Column | undefined)[], cells: readonly string[]): Line =>
  new Map(
    columns.flatMap((column, index) => {
      const text = cells[index] ?? '';
      return column === undefined || text === '' ? [] : [[column, text] as const];
    }),
  );

function recordAfter(
  line: Line,
  id: string,
  before: Organisation | null,
  cycle: Cycle,
  report: (what: Message) => void,
): Organisation | undefined {
  const was = before === null ? NEWCOMER : organisationIn(before, cycle);
  if (was === undefined) {
    report(filled(FAULTS.absent, { id, cycle }));
    return undefined;
  }
  if (before === null && !line.has('level')) {
    report(filled(FAULTS.newWithout, { id, attribute: attributeNames.level }));
    return undefined;
  }
  const level = read(line, 'level', was.level, report);
  const ownership = read(line, 'ownership', was.ownership, report);
  const region = read(line, 'region', was.region, report);
  if (level === undefined || ownership === undefined || region === undefined) return undefined;
  const attributes: OrganisationAttributes = {
    name: line.get('name') ?? was.name,
    nameEn: line.get('nameEn') ?? was.nameEn,
    level,
    place: line.get('place') ?? was.place,
    superior: line.get('superior') ?? was.superior,
    type: line.get('type') ?? was.type,
    ownership,
    region,
  };
  const code = line.get('code') ?? before?.code ?? '';
  if (before === null) {
    return { id, code, history: [{ from: cycle, attributes }], opened: cycle, closed: null };
  }
  return { ...before, code, history: historyAfter(before, was, attributes, cycle) };
}

function historyAfter(
  { history }: Organisation,
  was: OrganisationAttributes,
  attributes: OrganisationAttributes,
  cycle: Cycle,
): Organisation['history'] {
  if (JSON.stringify(was) === JSON.stringify(attributes)) return history;
  return [...history.filter(({ from }) => from !== cycle), { from: cycle, attributes }].sort(
    (a, b) => a.from - b.from,
  );
}

const NEWCOMER: OrganisationAttributes = {
  name: '',
  nameEn: '',
  level: 'school',
  place: null,
  superior: null,
  type: '',
  ownership: '',
  region: '',
};

/** A value by its id or by its name in either language; nothing, and a fault, where it is not one of them. */
function read<Of extends 'level' | 'ownership' | 'region'>(
  line: Line,
  attribute: Of,
  was: OrganisationAttributes[Of],
  report: (what: Message) => void,
): OrganisationAttributes[Of] | undefined {
  const text = line.get(attribute);
  if (text === undefined) return was;
  const known = Object.entries(valueNames[attribute] ?? {}).find(
    ([value, { zh, en }]) => value === text || zh === text || en === text.toLowerCase(),
  );
  if (known === undefined) {
    report(filled(FAULTS.value, { attribute: attributeNames[attribute], value: text }));
    return undefined;
  }
  return known[0] as OrganisationAttributes[Of];
}
