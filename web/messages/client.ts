/** What the page itself says when the server cannot. */
export const clientWords = {
  unreached: { zh: '没有连上服务器。', en: 'The server could not be reached.' },
  unreachedNext: {
    zh: '请检查网络；页面会自己再试。',
    en: 'Check the network; the page tries again by itself.',
  },
  unexpected: {
    zh: '服务器没有按预期回答。',
    en: 'The server did not answer as expected.',
  },
  unexpectedNext: {
    zh: '请稍后刷新再试；若仍如此，请告诉管理员。',
    en: 'Reload in a moment; if it stays so, tell the administrator.',
  },
} as const;
