/** 导入 Excel. */
export const importWords = {
  title: { zh: '导入 Excel', en: 'Import a workbook' },
  help: {
    zh: '选一个填好的表（.xlsx、.xls 或 .csv）。先看会改什么，确认后才保存。',
    en: 'Choose a filled workbook (.xlsx, .xls or .csv). You see what would change before anything is stored.',
  },
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '或把文件拖到这里', en: 'or drop it here' },
  reading: { zh: '正在读“{file}”……', en: 'Reading "{file}"…' },
  changes: { zh: '将改动 {count} 处', en: 'Changes: {count}' },
  noChanges: { zh: '与现有的数完全相同，没有改动。', en: 'Nothing differs from what is stored.' },
  statements: {
    zh: '另有 {count} 个比率等由计算得出的数：只用来核对，不会覆盖计算结果。',
    en: '{count} ratios and other computed values in it serve as a cross-check and never replace what is computed.',
  },
  faults: { zh: '有 {count} 处读不了', en: 'Places that could not be read: {count}' },
  faultsHelp: {
    zh: '可以在 Excel 里改好后重新选文件，或只收下面勾选的表。',
    en: 'Mend them in Excel and choose the file again, or take only the tables ticked below.',
  },
  at: { zh: '{sheet} {cell}', en: '{sheet} {cell}' },
  soundPart: { zh: '收下哪些表', en: 'Which tables to take' },
  tableLine: {
    zh: '{table}：改动 {changes} 处，读不了 {faults} 处',
    en: '{table}: {changes} changes, {faults} unreadable',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '单元格', en: 'Cell' },
  from: { zh: '原来', en: 'Was' },
  to: { zh: '改为', en: 'Becomes' },
  more: { zh: '再显示 {count} 处', en: 'Show {count} more' },
  store: { zh: '保存', en: 'Store' },
  storePart: { zh: '只保存勾选的表', en: 'Store the ticked tables' },
  another: { zh: '换一个文件', en: 'Another file' },
  done: { zh: '已保存 {count} 处改动。', en: 'Changes stored: {count}.' },
} as const;
