import type { RefusalText } from '../messages/index.js';

/** Why the files of a standard could not be taken. */
export const LOADING = {
  noFolder: {
    what: {
      zh: '找不到指标体系文件夹 {directory}。',
      en: 'There is no folder {directory} with a standard.',
    },
    next: {
      zh: '请检查路径；该文件夹应含有 concepts/ 和各指标体系的文件夹。',
      en: 'Check the path; the folder holds concepts/ and one folder for each edition.',
    },
  },
  faults: {
    what: {
      zh: '{directory} 中的指标体系有 {count} 处错误：\n{list}',
      en: 'The standard in {directory} has {count} faults:\n{list}',
    },
    next: {
      zh: '请按所列文件、行、列逐处改正；zhijing standard lint 可随时复查。',
      en: 'Correct each at its file, line and column; zhijing standard lint checks again.',
    },
  },
  noPackage: {
    what: {
      zh: '找不到随程序附带的指标体系。',
      en: 'The standard that comes with the program was not found.',
    },
    next: {
      zh: '请重新安装质镜，不要把程序文件单独移出安装目录。',
      en: 'Install Zhijing again, and leave its files where they were installed.',
    },
  },
} as const satisfies Record<string, RefusalText>;
