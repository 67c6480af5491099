import type { Message, RefusalText } from '../../messages/index.js';

export const auditRefusals = {
  unknownStandard: {
    what: {
      zh: '没有编号为“{standard}”的指标体系。',
      en: 'There is no standard "{standard}".',
    },
    next: { zh: '可选：{known}。', en: 'Choose one of: {known}.' },
  },
  noReport: {
    what: {
      zh: '“{path}”中没有可以核查的年报（.docx、.pdf、.txt、.md、.html）。',
      en: 'There is no report in "{path}" that can be audited (.docx, .pdf, .txt, .md, .html).',
    },
    next: {
      zh: '请指明年报文件，或直接含年报的目录。',
      en: 'Name a report, or a folder that holds some directly.',
    },
  },
  badFacts: {
    what: {
      zh: '“{path}”不是 zhijing build 写出的 facts.json：{why}',
      en: '"{path}" is no facts.json as zhijing build writes it: {why}',
    },
    next: {
      zh: '请重新运行 zhijing build，或去掉 --facts。',
      en: 'Run zhijing build again, or leave --facts out.',
    },
  },
  noNames: {
    what: {
      zh: '“{path}”中没有找到机构名称。',
      en: 'No names of organisations were found in "{path}".',
    },
    next: {
      zh: '名单应为每行一个名称的文本，或有“名称”“学校名称”“单位名称”一列的表。',
      en: 'A roster is a text with a name a line, or a table with a column 名称, 学校名称 or 单位名称.',
    },
  },
  htmlOfSeveral: {
    what: {
      zh: '多份年报的批注网页不能合成一份输出。',
      en: 'The annotated pages of several reports cannot be answered as one.',
    },
    next: {
      zh: '请加 --out 目录，每份年报各得一个网页。',
      en: 'Add --out FOLDER: each report gets a page of its own.',
    },
  },
  summaryNowhere: {
    what: {
      zh: '没有说汇总写到哪个目录。',
      en: 'It was not said which folder the summary goes to.',
    },
    next: { zh: '请在 --summary 外再加 --out 目录。', en: 'Add --out FOLDER to --summary.' },
  },
  unforeseen: {
    what: {
      zh: '“{path}”没有核查成：程序遇到了没有料到的情况（{why}）。',
      en: '"{path}" was not audited: the program met something unforeseen ({why}).',
    },
    next: {
      zh: '请把该文件另存一份（如 DOCX 或 TXT）再试；仍不行时请连同这句话反馈给维护者。',
      en: 'Save the file anew (as DOCX or TXT) and try again; if it fails again, send this sentence to the maintainers.',
    },
  },
  tooSlow: {
    what: {
      zh: '“{path}”没有核查成：{seconds} 秒内没有完成。',
      en: '"{path}" was not audited: it was not finished within {seconds} seconds.',
    },
    next: {
      zh: '请把该文件拆开，或另存为 TXT 再试。',
      en: 'Split the file, or save it as TXT, and try again.',
    },
  },
  tooHeavy: {
    what: {
      zh: '“{path}”没有核查成：读取它的进程中止了（多半是内存不足）。',
      en: '"{path}" was not audited: the process that read it ended, most likely for want of memory.',
    },
    next: {
      zh: '请把该文件拆开，或另存为 TXT 再试。',
      en: 'Split the file, or save it as TXT, and try again.',
    },
  },
} as const satisfies Record<string, RefusalText>;

export const auditSentences = {
  progress: { zh: '核查 {done}/{of}：{name}', en: 'Auditing {done} of {of}: {name}' },
  stopped: {
    zh: '已停止：{of} 份中完成 {done} 份，完成的结果已保留。',
    en: 'Stopped: {done} of {of} are done, and what is done is kept.',
  },
  written: {
    zh: '已在“{folder}”写入 {count} 个文件。',
    en: 'Wrote {count} files into "{folder}".',
  },
  noSummary: {
    zh: '没有全部完成，汇总没有写。',
    en: 'Not all are done; the summary was not written.',
  },
  refused: { zh: '{of} 份中有 {count} 份没有核查成。', en: '{count} of {of} were not audited.' },
} as const satisfies Record<string, Message>;
