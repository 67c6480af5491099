/**
 * Other words that reports and older or city-specific outlines use for what a chapter of an edition tells. They
 * only keep a chapter from being called missing where one of its level has them, so they may reach far.
 */
export const CHAPTER_WORDS: Readonly<Record<string, readonly string[]>> = {
  talent: ['人才培养', '学生发展', '育人', '学生培养', '学生成长', '立德树人'],
  students: ['学生发展', '人才培养', '学生成长', '学生培养', '育人'],
  teaching: ['教学改革', '教育教学', '教学质量', '专业建设', '教学'],
  service: [
    '服务贡献',
    '社会服务',
    '服务发展',
    '社会贡献',
    '服务地方',
    '服务能力',
    '服务区域',
    '服务经济',
    '服务社会',
    '服务国家',
    '服务行业',
    '服务产业',
  ],
  culture: ['文化传承', '文化育人', '文化建设', '文化创新', '文化'],
  international: ['国际', '对外', '国境外', '境外', '开放办学', '交流合作'],
  integration: ['产教融合', '校企合作', '产教', '校企', '产学'],
  support: ['发展保障', '政策保障', '质量保障', '保障', '政策落实', '落实政策', '办学条件', '履责'],
  policy: ['政策保障', '发展保障', '质量保障', '保障', '政策落实', '落实政策', '履责'],
  challenges: ['面临挑战', '挑战', '问题', '展望', '改进', '对策', '不足'],
};
