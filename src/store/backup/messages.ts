import {
  type MessageValues,
  Refusal,
  type RefusalKind,
  type RefusalText,
} from '../../messages/index.js';

interface Entry extends RefusalText {
  readonly kind: RefusalKind;
}

/** What to do about a file that did not come through whole. */
const ANOTHER_COPY = {
  zh: '库中数据未动。请换一份完好的备份，或从来源重新复制。',
  en: 'Nothing was changed. Take another backup, or copy this one again from where it came.',
};

const entries = {
  'backup.nothing': {
    kind: 'not-found',
    what: { zh: '{place} 中没有可备份的数据。', en: 'There is nothing to back up in {place}.' },
    next: {
      zh: '请核对 --data、ZHIJING_DATA 或 DATABASE_URL。',
      en: 'Check --data, ZHIJING_DATA or DATABASE_URL.',
    },
  },
  'backup.exists': {
    kind: 'conflict',
    what: { zh: '文件“{file}”已存在。', en: 'The file "{file}" exists already.' },
    next: {
      zh: '请另取文件名，例如带上日期；不会覆盖已有的备份。',
      en: 'Choose another name, such as one with the date; a backup is never written over another.',
    },
  },
  'backup.not-written': {
    kind: 'unavailable',
    what: { zh: '备份没有写完：{detail}', en: 'The backup could not be written: {detail}' },
    next: {
      zh: '请检查目录是否存在、是否可写、磁盘是否已满，然后重新备份。',
      en: 'Check that the folder exists, is writable and has room, then back up again.',
    },
  },
  'backup.unreadable': {
    kind: 'bad-input',
    what: { zh: '读不到备份“{file}”：{detail}', en: 'Cannot read the backup "{file}": {detail}' },
    next: { zh: '请检查路径和权限。', en: 'Check the path and its permissions.' },
  },
  'backup.foreign': {
    kind: 'bad-input',
    what: { zh: '“{file}”不是质镜的备份。', en: '"{file}" is not a backup of Zhijing.' },
    next: {
      zh: '请指明 zhijing backup 写出的文件。',
      en: 'Name a file that zhijing backup wrote.',
    },
  },
  'backup.newer': {
    kind: 'bad-input',
    what: {
      zh: '备份“{file}”由更新版本的质镜写成，本程序读不懂。',
      en: 'The backup "{file}" was written by a newer Zhijing than this one.',
    },
    next: { zh: '请升级本程序后再恢复。', en: 'Upgrade this program, then restore.' },
  },
  'backup.cut-off': {
    kind: 'bad-input',
    what: {
      zh: '备份“{file}”不完整：文件被截断，没有读到结尾。',
      en: 'The backup "{file}" is cut off: its end is missing.',
    },
    next: ANOTHER_COPY,
  },
  'backup.damaged': {
    kind: 'bad-input',
    what: { zh: '备份“{file}”已损坏：{detail}', en: 'The backup "{file}" is damaged: {detail}' },
    next: ANOTHER_COPY,
  },
  'backup.unloadable': {
    kind: 'bad-input',
    what: {
      zh: '备份“{file}”中表 {table} 的内容装不进数据库：{detail}',
      en: 'What the backup "{file}" holds for the table {table} cannot be loaded: {detail}',
    },
    next: {
      zh: '库中数据未动。该文件可能被改动过，请换一份备份。',
      en: 'Nothing was changed. The file may have been altered; take another backup.',
    },
  },
  'backup.unproved': {
    kind: 'bad-input',
    what: {
      zh: '备份“{file}”的变更日志验证不过，其中内容与日志不符：{broken}',
      en: 'The change log in the backup "{file}" does not hold: {broken}',
    },
    next: {
      zh: '库中数据未动。该备份被改动过，或备份时库已不完整，请换一份更早的备份。',
      en: 'Nothing was changed. The backup was altered, or the store was unsound when it was made; take an earlier one.',
    },
  },
  'backup.occupied': {
    kind: 'conflict',
    what: {
      zh: '{place} 中已有数据（{organisations} 个机构，变更日志 {sequence} 条）。',
      en: '{place} holds data already ({organisations} organisations, {sequence} entries in the log).',
    },
    next: {
      zh: '若确要以备份取代，请先备份现有数据，再加上 --replace {name}。',
      en: 'To put the backup in their place, back them up first, then add --replace {name}.',
    },
  },
  'backup.other-name': {
    kind: 'bad-input',
    what: {
      zh: '--replace 写的是“{asked}”，而将被取代的是“{name}”（{place}）。',
      en: '--replace names "{asked}", but what would be replaced is "{name}" ({place}).',
    },
    next: {
      zh: '请核对是否选对了数据目录或数据库，再写上它的名称。',
      en: 'Check that this is the right data directory or database, then give its name.',
    },
  },
  'backup.database': {
    kind: 'unavailable',
    what: { zh: '数据库中途出错：{detail}', en: 'The database failed on the way: {detail}' },
    next: {
      zh: '库中数据未动。请检查数据库是否在运行、磁盘是否已满，然后重来。',
      en: 'Nothing was changed. Check that the database runs and its disk has room, then try again.',
    },
  },
  'backup.in-use': {
    kind: 'conflict',
    what: { zh: '{place} 正有服务在使用。', en: 'A server is using {place}.' },
    next: {
      zh: '请先停止服务再恢复；备份则不必停。',
      en: 'Stop it first, then restore. A backup needs no stop.',
    },
  },
} as const satisfies Record<string, Entry>;

/** The name of everything a backup or a restore may refuse. */
export type BackupRefusalCode = keyof typeof entries;

/** The refusal of that name, with its values filled in. */
export function backupRefusal(code: BackupRefusalCode, values: MessageValues = {}): Refusal {
  const { kind, what, next } = entries[code];
  return new Refusal(kind, code, { what, next }, values);
}

/** What is wrong inside a damaged file. */
export const damages = {
  compression: { zh: '压缩内容有误', en: 'its compression is broken' },
  header: { zh: '开头的说明有误', en: 'its header is broken' },
  digest: { zh: '内容与结尾的校验值不符', en: 'its content does not match the digest at its end' },
  surplus: { zh: '结尾之后还有内容', en: 'something follows after its end' },
  end: { zh: '结尾的校验行有误', en: 'the line at its end is broken' },
  table: { zh: '没有这张表', en: 'there is no such table' },
  line: { zh: '有一行长得不可能', en: 'it holds a line of impossible length' },
} as const;
