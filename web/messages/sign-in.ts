/** The sign-in page. */
export const signInWords = {
  title: { zh: '登录 · 质镜', en: 'Sign in · Zhijing' },
  product: { zh: '质镜', en: 'Zhijing' },
  full: { zh: '职业教育质量年度报告', en: 'Vocational-education quality annual reports' },
  motto: { zh: '一数一源，有据可查', en: 'One source for every number, evidence for every claim' },
  username: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  entering: { zh: '正在登录……', en: 'Signing in…' },
  wrong: { zh: '用户名或密码不对。', en: 'The user name or the password is not right.' },
  wrongNext: {
    zh: '请核对大小写后再试；忘记密码请找管理员重设。',
    en: 'Check capital letters and try again; the administrator can set a new password.',
  },
  tooMany: { zh: '试得太多了。', en: 'Too many attempts.' },
  tooManyNext: { zh: '请等一分钟再试。', en: 'Please wait a minute.' },
  onlyAudit: { zh: '不登录，只核查一份年报', en: 'Audit a report without signing in' },
  demonstration: { zh: '演示账号', en: 'Demonstration accounts' },
  demonstrationNote: {
    zh: '这里是演示城市：学校是虚构的，改动不影响任何人。点一个账号即可登录。',
    en: 'This is a demonstration city: its schools are invented and nothing you change matters. Pick an account to sign in.',
  },
} as const;
