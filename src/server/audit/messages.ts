import type { Message, RefusalText } from '../../messages/index.js';

/** What the server says where it cannot audit a file. */
export const auditRefusals = {
  busy: {
    what: {
      zh: '正在核查的年报太多，这一份暂时排不上。',
      en: 'Too many reports are being audited at the moment; this one could not be queued.',
    },
    next: { zh: '请等 {seconds} 秒再试。', en: 'Wait {seconds} seconds and try again.' },
  },
  tooOften: {
    what: {
      zh: '从这个地址送来核查的年报太密了：每 {minutes} 分钟最多 {most} 份。',
      en: 'Reports come too fast from this address: at most {most} in {minutes} minutes.',
    },
    next: { zh: '请等 {seconds} 秒再试。', en: 'Wait {seconds} seconds and try again.' },
  },
  tooSlow: {
    what: {
      zh: '“{file}”核查了 {seconds} 秒还没有完，已停止。',
      en: '"{file}" was not done after {seconds} seconds; the audit was stopped.',
    },
    next: {
      zh: '请另存为较简单的文件（去掉图片和嵌入对象）再试。',
      en: 'Save it as a simpler file, without pictures and embedded objects, and try again.',
    },
  },
  tooHeavy: {
    what: {
      zh: '“{file}”太复杂，核查用尽了给它的内存，已停止。',
      en: '"{file}" is too complex: its audit used up the memory it is given and was stopped.',
    },
    next: {
      zh: '请另存为较简单的文件（去掉图片和嵌入对象）再试。',
      en: 'Save it as a simpler file, without pictures and embedded objects, and try again.',
    },
  },
} as const satisfies Record<string, RefusalText>;

/** What it writes into files itself. */
export const auditMessages = {
  ruledRight: { zh: '已认定属实。', en: 'Ruled right.' },
} as const satisfies Record<string, Message>;
