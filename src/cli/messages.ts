import type { Message, RefusalText } from '../messages/index.js';

/** Every sentence of the command line. */
export const cliMessages = {
  about: {
    demo: 'Writes the demonstration city: a workbook for each school, and the report of the city',
    import: 'Imports workbooks into the store',
    check: 'Checks workbooks, or what the store holds',
    audit: 'Audits finished reports: where they contradict themselves or the rules',
    export: 'Exports the tables of any organisation, added up where it has members',
    package: 'Shows what the package to send up still needs, or makes it',
    trace: 'Shows where a number comes from, as a tree',
    build: 'Builds the report: report.pdf, report.docx, report.html, facts.json, facts.csv',
    numbers: 'Finds every number in a Chinese text, as quantities',
    standard: 'The standard: concepts and editions',
    lint: 'Lists the faults of concepts and editions, each with file, line and column',
    verify: 'Proves the change log, or names its first broken link',
    backup: 'Backs up the whole store into one file, also while a server runs',
    restore: 'Restores a store from a backup, into any PostgreSQL',
    serve: 'Starts the server',
    administrator:
      'Opens an administrator and prints a one-time password; again for a lost password',
  },
} as const;

export const cliRefusals = {
  noFile: {
    what: { zh: '读不到“{path}”。', en: 'Cannot read "{path}".' },
    next: { zh: '请检查路径和权限。', en: 'Check the path and its permissions.' },
  },
  noWorkbook: {
    what: {
      zh: '“{path}”中没有 .xlsx、.xls 或 .csv 文件。',
      en: 'There is no .xlsx, .xls or .csv file in "{path}".',
    },
    next: {
      zh: '请指明工作簿，或含工作簿的目录。',
      en: 'Name a workbook, or a folder that holds some.',
    },
  },
  badRegister: {
    what: {
      zh: '“{path}”不是有效的机构名录：{why}',
      en: '"{path}" is no valid register of organisations: {why}',
    },
    next: {
      zh: '请对照 zhijing demo 写出的 organisations.json 修改。',
      en: 'Compare it with the organisations.json that zhijing demo writes.',
    },
  },
  notText: {
    what: {
      zh: '“{path}”不是 UTF-8 或 GB18030 文本。',
      en: '"{path}" is neither UTF-8 nor GB18030 text.',
    },
    next: { zh: '请另存为 UTF-8 文本后重试。', en: 'Save it as UTF-8 text and try again.' },
  },
  attach: {
    what: { zh: '看不懂“{text}”。', en: 'Cannot read "{text}".' },
    next: {
      zh: '请写成“清单项=文件”，例如 signed=扫描件.pdf。',
      en: 'Write it as item=file, e.g. signed=scan.pdf.',
    },
  },
  cannotWrite: {
    what: { zh: '写不了“{path}”：{why}', en: 'Cannot write "{path}": {why}' },
    next: {
      zh: '请检查目录是否存在、是否可写、磁盘是否已满。',
      en: 'Check that the folder exists, is writable, and that the disk is not full.',
    },
  },
  server: {
    what: {
      zh: '服务器没有给出可读的回答（{status}）。',
      en: 'The server gave no readable answer ({status}).',
    },
    next: { zh: '请查看服务器日志。', en: 'Look into the log of the server.' },
  },
  noOrganisation: {
    what: {
      zh: '没有编号为“{organisation}”的机构。',
      en: 'There is no organisation "{organisation}".',
    },
    next: {
      zh: '全新的库请加 --org-name 名称 --level city（或 province、district、school），一并登记它。',
      en: 'In a new store add --org-name NAME --level city (or province, district, school) to register it.',
    },
  },
  noCycle: {
    what: { zh: '库中还没有任何年度。', en: 'The store holds no reporting year yet.' },
    next: {
      zh: '运行 npm start 建立演示市，或用 zhijing import 导入含 organisations.json 的目录。',
      en: 'Run npm start for the demonstration city, or zhijing import a folder that holds organisations.json.',
    },
  },
} as const satisfies Record<string, RefusalText>;

export const cliSentences = {
  written: { zh: '已写入 {path}', en: 'Wrote {path}' },
  noFindings: { zh: '没有发现问题。', en: 'No findings.' },
  stored: { zh: '{file}：存入 {facts} 项', en: '{file}: stored {facts} values' },
  wouldStore: { zh: '{file}：将改动 {facts} 项', en: '{file}: would change {facts} values' },
  unchanged: { zh: '{file}：没有改动', en: '{file}: no changes' },
  refused: {
    zh: '{file}：没有存入（{faults} 处问题）',
    en: '{file}: not stored ({faults} faults)',
  },
  registered: { zh: '机构名录：{count} 个机构', en: 'Register: {count} organisations' },
  whole: {
    zh: '变更日志完整：{entries} 条记录，{organisations} 条链。',
    en: 'The change log is whole: {entries} entries in {organisations} chains.',
  },
  soundStandard: { zh: '没有发现错误。', en: 'No faults.' },
  faults: { zh: '共 {count} 处错误。', en: 'Faults: {count}.' },
  serving: { zh: '质镜已在 {address} 运行', en: 'Zhijing is running at {address}' },
  accounts: {
    zh: '演示账号（口令均为 {password}）：',
    en: 'Demonstration accounts (all with the password {password}):',
  },
  backingUp: {
    zh: '备份 {table}：{done}/{of} 行，共 {percent} %',
    en: 'Backing up {table}: {done} of {of} rows, {percent} % of all',
  },
  backedUp: {
    zh: '已备份到 {path}：{rows} 行，{size}，截至第 {sequence} 条变更。文件含账号和全部数据，请妥善保管。',
    en: 'Backed up to {path}: {rows} rows, {size}, up to change {sequence}. The file holds accounts and all data; keep it safe.',
  },
  backedUpUnsound: {
    zh: '备份已写出，但库中的变更日志验证不过，这份备份将无法恢复：{broken}',
    en: 'The backup was written, but the change log of the store does not hold, so it cannot be restored: {broken}',
  },
  backedUpEarlier: {
    zh: '该库由较早的版本建立，尚未升级；变更日志在恢复时验证。',
    en: 'The store is of an earlier version and was left so; its log is proved when it is restored.',
  },
  restoring: {
    zh: '恢复 {table}：{done}/{of} 行，共 {percent} %',
    en: 'Restoring {table}: {done} of {of} rows, {percent} % of all',
  },
  proving: { zh: '正在验证变更日志…', en: 'Proving the change log…' },
  restored: {
    zh: '已从 {path} 恢复：{rows} 行，截至第 {sequence} 条变更（{madeAt} 备份）；变更日志完整。所有人需重新登录。',
    en: 'Restored from {path}: {rows} rows, up to change {sequence} (backed up {madeAt}); the change log is whole. Everybody signs in anew.',
  },
  replaced: {
    zh: '已取代原有的 {organisations} 个机构、{sequence} 条变更。',
    en: 'It took the place of {organisations} organisations and {sequence} changes.',
  },
  administrator: {
    zh: '管理员 {username}，一次性密码 {password}（首次登录时须改）',
    en: 'Administrator {username}, one-time password {password} (to be changed at the first sign-in)',
  },
  firstAdministrator: {
    zh: '库中还没有管理员。请运行：zhijing administrator 用户名 --org 机构编号 --org-name 机构名称 --level city',
    en: 'There is no administrator yet. Run: zhijing administrator USERNAME --org ID --org-name NAME --level city',
  },
  stop: { zh: '按 Ctrl+C 停止。', en: 'Press Ctrl+C to stop.' },
  making: { zh: '首次启动：正在建立演示市…', en: 'First start: making the demonstration city…' },
  stopping: { zh: '正在停止…', en: 'Stopping…' },
} as const satisfies Record<string, Message>;
