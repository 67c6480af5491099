/** What a page says while it waits, when it has nothing, and when something failed. */
export const stateWords = {
  loading: { zh: '正在打开……', en: 'Opening…' },
  failed: { zh: '这一页没有打开', en: 'This page did not open' },
  failedNext: {
    zh: '请刷新再试；若仍如此，请告诉管理员。',
    en: 'Reload and try again; if it stays so, tell the administrator.',
  },
  again: { zh: '再试一次', en: 'Try again' },
  nowhere: { zh: '没有这一页', en: 'There is no such page' },
  nowhereNext: { zh: '地址可能抄错了。', en: 'The address may be mistyped.' },
  home: { zh: '回到填报', en: 'Back to the tables' },
} as const;
