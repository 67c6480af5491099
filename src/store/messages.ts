import { type Message, type MessageValues, Refusal, type RefusalKind } from '../messages/index.js';

interface Entry {
  readonly kind: RefusalKind;
  readonly what: Message;
  readonly next: Message;
}

const entries = {
  'store.no-binary': {
    kind: 'unavailable',
    what: {
      zh: '本机（{platform}）没有可用的内置数据库程序。',
      en: 'There is no embedded database for this platform ({platform}).',
    },
    next: {
      zh: '请安装 PostgreSQL 15 或更高版本，并用环境变量 DATABASE_URL 指向它。',
      en: 'Install PostgreSQL 15 or newer and name it in the environment variable DATABASE_URL.',
    },
  },
  'store.unreachable-place': {
    kind: 'unavailable',
    what: {
      zh: '数据库账号进不去数据目录 {directory}，也无法在 {elsewhere} 建立目录。',
      en: 'The database account cannot reach the data directory {directory}, and {elsewhere} cannot be created.',
    },
    next: {
      zh: '请另选一个所有用户都能进入的数据目录，或不以 root 身份运行。',
      en: 'Choose a data directory below folders that every user may enter, or do not run as root.',
    },
  },
  'store.not-ours': {
    kind: 'unavailable',
    what: {
      zh: '目录 {directory} 属于另一个用户，无法安全使用。',
      en: 'The directory {directory} belongs to another user and cannot be used safely.',
    },
    next: {
      zh: '请以该用户身份运行，或另选数据目录。',
      en: 'Run as that user, or choose another data directory.',
    },
  },
  'store.cluster-missing': {
    kind: 'unavailable',
    what: {
      zh: '数据目录 {directory} 的数据应在 {cluster}，但那里已没有数据库。',
      en: 'The data of {directory} should be in {cluster}, but there is no database there any more.',
    },
    next: {
      zh: '请从备份恢复该目录；若确要从空库开始，请另选数据目录。',
      en: 'Restore that folder from a backup; to begin anew, choose another data directory.',
    },
  },
  'store.cluster-version': {
    kind: 'unavailable',
    what: {
      zh: '{directory} 由 PostgreSQL {found} 写成，本程序自带的是 {ours}。',
      en: '{directory} was written by PostgreSQL {found}; this program brings {ours}.',
    },
    next: {
      zh: '请用原来的程序版本打开并导出，或自行升级数据库后用 DATABASE_URL 连接。',
      en: 'Open it with the earlier program, or upgrade the database yourself and name it in DATABASE_URL.',
    },
  },
  'store.not-initialised': {
    kind: 'unavailable',
    what: {
      zh: '无法在 {directory} 建立数据库：{detail}',
      en: 'No database could be created in {directory}: {detail}',
    },
    next: {
      zh: '请检查磁盘空间与目录权限后重试。',
      en: 'Check the free disk space and the permissions of the directory, then try again.',
    },
  },
  'store.not-started': {
    kind: 'unavailable',
    what: {
      zh: '{directory} 中的数据库没有启动：{detail}',
      en: 'The database in {directory} did not start: {detail}',
    },
    next: {
      zh: '请查看日志 {log}，排除原因后重试。',
      en: 'See the log {log}, remove the cause and try again.',
    },
  },
  'store.owned': {
    kind: 'conflict',
    what: {
      zh: '数据目录 {directory} 正由另一个进程使用（{owner}）。',
      en: 'The data directory {directory} is in use by another process ({owner}).',
    },
    next: {
      zh: '请先停止那个进程，或通过它的网址使用系统。',
      en: 'Stop that process first, or use the system through it.',
    },
  },
  'store.unreachable': {
    kind: 'unavailable',
    what: {
      zh: '连不上数据库 {database}：{detail}',
      en: 'The database {database} cannot be reached: {detail}',
    },
    next: {
      zh: '请检查 DATABASE_URL 的主机、端口、库名、用户和密码，并确认数据库已启动。',
      en: 'Check host, port, database, user and password in DATABASE_URL, and that the database runs.',
    },
  },
  'store.too-old': {
    kind: 'unavailable',
    what: {
      zh: '数据库 {database} 是 PostgreSQL {found}，至少需要 15。',
      en: 'The database {database} is PostgreSQL {found}; at least 15 is needed.',
    },
    next: {
      zh: '请升级数据库，或不设 DATABASE_URL 以使用内置数据库。',
      en: 'Upgrade it, or leave DATABASE_URL unset to use the embedded database.',
    },
  },
  'store.not-utf8': {
    kind: 'unavailable',
    what: {
      zh: '数据库 {database} 的编码是 {found}，需要 UTF8。',
      en: 'The database {database} is encoded in {found}; UTF8 is needed.',
    },
    next: {
      zh: '请用 CREATE DATABASE … ENCODING UTF8 另建一个库，并用 DATABASE_URL 指向它。',
      en: 'Create another one with CREATE DATABASE … ENCODING UTF8 and name it in DATABASE_URL.',
    },
  },
  'store.newer': {
    kind: 'unavailable',
    what: {
      zh: '数据库结构是第 {found} 版，比本程序认识的第 {ours} 版新。',
      en: 'The database has schema {found}, newer than schema {ours} of this program.',
    },
    next: { zh: '请升级本程序后再打开。', en: 'Upgrade this program, then open it again.' },
  },
  'store.migration-altered': {
    kind: 'unavailable',
    what: {
      zh: '数据库结构第 {number} 步与本程序所载的不同。',
      en: 'Step {number} of the database schema differs from the one this program carries.',
    },
    next: {
      zh: '请使用建立该库的程序版本，或从备份恢复。',
      en: 'Use the version of the program that made the database, or restore a backup.',
    },
  },
  'store.disk-full': {
    kind: 'unavailable',
    what: {
      zh: '磁盘已满，没有存入；先前存入的都在。',
      en: 'The disk is full, so nothing was stored; all that was stored before is there.',
    },
    next: {
      zh: '请腾出数据目录所在磁盘的空间，再试一次；填写的内容会留在页面上。',
      en: 'Make room on the disk of the data directory and try again; what was typed stays on the page.',
    },
  },
  'store.interrupted': {
    kind: 'unavailable',
    what: {
      zh: '与数据库的连接中断，未能确认是否已保存。',
      en: 'The connection to the database broke; whether it was saved is not known.',
    },
    next: {
      zh: '请刷新核对后再保存；内容相同的再次保存不会重复。',
      en: 'Reload and compare, then save again; saving the same content twice changes nothing.',
    },
  },
  'store.closed': {
    kind: 'unavailable',
    what: { zh: '数据库已关闭。', en: 'The store is closed.' },
    next: { zh: '请重新启动服务。', en: 'Start the server again.' },
  },
  'store.unknown-organisation': {
    kind: 'not-found',
    what: {
      zh: '没有编号为 {organisation} 的机构。',
      en: 'There is no organisation {organisation}.',
    },
    next: { zh: '请先登记该机构，或核对编号。', en: 'Register it first, or check the id.' },
  },
  'store.unknown-cycle': {
    kind: 'not-found',
    what: { zh: '{cycle} 年度尚未开启。', en: 'The cycle {cycle} is not open.' },
    next: { zh: '请先开启该年度，或核对年度。', en: 'Open it first, or check the year.' },
  },
  'store.unknown-version': {
    kind: 'bad-input',
    what: {
      zh: '{concept} 的版本 {version} 不存在，现为第 {current} 版。',
      en: 'There is no version {version} of {concept}; it stands at version {current}.',
    },
    next: { zh: '请刷新后重试。', en: 'Reload and try again.' },
  },
  'store.twice': {
    kind: 'bad-input',
    what: { zh: '同一次保存中 {concept} 出现两次。', en: '{concept} occurs twice in one request.' },
    next: { zh: '请每项只写一个值。', en: 'Give one value for each.' },
  },
  'store.bad-command': {
    kind: 'bad-input',
    what: {
      zh: '请求的 {path} 不合格式：{detail}',
      en: 'The request is malformed at {path}: {detail}',
    },
    next: { zh: '请改正后重试。', en: 'Correct it and try again.' },
  },
  'store.not-empty': {
    kind: 'conflict',
    what: {
      zh: '库中已有数据，不能再装入整套数据。',
      en: 'The store already holds data and cannot be seeded.',
    },
    next: {
      zh: '请改用导入，或另选空的数据目录。',
      en: 'Import instead, or choose an empty data directory.',
    },
  },
  'store.code-taken': {
    kind: 'conflict',
    what: {
      zh: '机构代码 {code} 已属于 {organisation}。',
      en: 'The code {code} already belongs to {organisation}.',
    },
    next: { zh: '请核对机构代码。', en: 'Check the institution code.' },
  },
  'store.id-taken': {
    kind: 'conflict',
    what: {
      zh: '编号 {organisation} 已经登记。',
      en: 'The id {organisation} is registered already.',
    },
    next: {
      zh: '请换一个编号，或修改已登记的机构。',
      en: 'Choose another id, or change that organisation.',
    },
  },
  'store.organisation-changed': {
    kind: 'conflict',
    what: {
      zh: '机构 {organisation} 刚被他人修改，本次没有保存任何内容。',
      en: 'Somebody has just changed the organisation {organisation}; nothing was saved.',
    },
    next: { zh: '请刷新后核对，再重新修改。', en: 'Reload, compare, and make your change again.' },
  },
  'store.last-administrator': {
    kind: 'conflict',
    what: {
      zh: '这是最后一位管理员，不能停用或改任。',
      en: 'This is the last administrator and can be neither disabled nor given another role.',
    },
    next: { zh: '请先另设一位管理员。', en: 'Appoint another administrator first.' },
  },
  'store.editions-changed': {
    kind: 'conflict',
    what: {
      zh: '年度或指标体系刚被他人改动，本次没有安装。',
      en: 'Somebody has just changed the years or the editions; nothing was installed.',
    },
    next: {
      zh: '请刷新后重新检查并安装。',
      en: 'Reload, check the edition again, and install it.',
    },
  },
  'store.peers-differ': {
    kind: 'conflict',
    what: {
      zh: '同类学校快照 {id} 已存在且内容不同。',
      en: 'A peer snapshot {id} with other values exists already.',
    },
    next: { zh: '请用新的编号。', en: 'Take it under a new id.' },
  },
} as const satisfies Record<string, Entry>;

/** The name of everything the store may refuse. */
export type StoreRefusalCode = keyof typeof entries;

/** The refusal of that name, with its values filled in. */
export function storeRefusal(
  code: StoreRefusalCode,
  values: MessageValues = {},
  details?: unknown,
): Refusal {
  const { kind, what, next } = entries[code];
  return new Refusal(kind, code, { what, next }, values, details);
}
