import type { ReadCell } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import { fault } from '../names/fault.js';
import type { AuditRule } from '../rule.js';
import type { TableInPlace } from '../scene.js';
import { FULL_NAME, isName } from './family-names.js';

const NAME_HEAD = /^(?:学生)?姓\s*名$|^学生$|^获奖学生$/;
const PRIVATE_HEAD =
  /身份证|证件号|出生(?:日期|年月)|学号|学籍号|手机|联系电话|家庭住址|家庭地址|住址|银行卡|困难(?:类型|等级|原因)|残疾|病/;
const NAME = new RegExp(`^${FULL_NAME}$`);
const FEWEST = 2;

/** A table of pupils' full names beside their numbers, births, telephones or hardships. */
export const pupilTableRule: AuditRule = {
  id: 'care.pupil-table',
  title: { zh: '表中公开了学生个人信息', en: 'A table of pupils with personal details' },
  category: 'compliance',
  severity: 'warning',
  observe: ({ tables }) => tables.flatMap(faultIn),
};

function faultIn({ table, section }: TableInPlace): readonly Observation[] {
  const heads = table.cells.filter(({ row }) => row < Math.max(1, table.headRows));
  const named = heads.find(({ passage }) => NAME_HEAD.test(passage.text.trim()));
  const hidden = heads.find(({ passage }) => PRIVATE_HEAD.test(passage.text));
  if (named === undefined || hidden === undefined) return [];
  const names = table.cells.filter(({ row, column }) => row > named.row && column === named.column);
  const full = names.filter(({ passage }) => isFullName(passage.text.trim()));
  const first = full[0];
  if (first === undefined || full.length < FEWEST || isOfTeachers(table.cells)) return [];
  return [
    fault({
      message: MESSAGE,
      values: { head: hidden.passage.text, found: full.length },
      spans: [hidden, named].map(({ start, end }) => ({ start, end })),
      identity: [section.heading?.passage.text ?? '', hidden.passage.text],
    }),
  ];
}

const isFullName = (words: string): boolean => NAME.test(words) && isName(words);

const isOfTeachers = (cells: readonly ReadCell[]): boolean =>
  cells.some(({ row, passage }) => row === 0 && /职称|教师|职务|任教|学历/.test(passage.text));

const MESSAGE = {
  zh: '此表把 {found} 名学生的全名与“{head}”列在一起公开，请删去该列或遮盖姓名。',
  en: 'This table lists {found} pupils by full name beside "{head}"; remove that column or mask the names.',
};
