import type { RefusalKind, RefusalText } from '../../messages/index.js';

const SAVE_AS = {
  zh: '请在 Excel 或 WPS 表格中打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
  en: 'Open it in Excel or WPS Spreadsheets, save it as an Excel workbook (.xlsx) and import that.',
};
const EXPORT_AGAIN = {
  zh: '请在原软件中重新保存或重新导出，再导入新的文件。',
  en: 'Save or export it again in the program it came from and import the new file.',
};

/** Why a file is not read as a workbook: one sentence each, and what to do. */
export const WORKBOOK_REFUSALS = {
  'too-large': {
    what: {
      zh: '“{file}”有 {size} MB，超过了导入上限 {limit} MB。',
      en: '“{file}” has {size} MB; at most {limit} MB can be imported.',
    },
    next: {
      zh: '请删去图片和与指标表无关的工作表后再导入。',
      en: 'Remove pictures and sheets that have nothing to do with the tables and import it again.',
    },
  },
  empty: {
    what: {
      zh: '“{file}”是空文件，没有任何内容。',
      en: '“{file}” is empty: it holds nothing at all.',
    },
    next: EXPORT_AGAIN,
  },
  word: {
    what: {
      zh: '“{file}”是 Word 文档，不是表格文件。',
      en: '“{file}” is a Word document, not a workbook.',
    },
    next: {
      zh: '请把其中的指标表复制到系统导出的 .xlsx 表格中再导入。',
      en: 'Copy its tables into the .xlsx workbook exported here and import that.',
    },
  },
  wps: {
    what: {
      zh: '“{file}”是 WPS 文字文档（.wps），不是表格文件。',
      en: '“{file}” is a WPS Writer document (.wps), not a workbook.',
    },
    next: {
      zh: '请把其中的指标表复制到系统导出的 .xlsx 表格中再导入。',
      en: 'Copy its tables into the .xlsx workbook exported here and import that.',
    },
  },
  et: {
    what: {
      zh: '“{file}”是 WPS 表格的专用格式（.et），不能直接读取。',
      en: '“{file}” is in the private format of WPS Spreadsheets (.et), which is not read here.',
    },
    next: {
      zh: '请在 WPS 表格中另存为“Microsoft Excel 文件（.xlsx）”后再导入。',
      en: 'Save it in WPS Spreadsheets as a Microsoft Excel file (.xlsx) and import that.',
    },
  },
  pdf: {
    what: {
      zh: '“{file}”是 PDF 文件，其中的表格不能作为数据导入。',
      en: '“{file}” is a PDF file; tables in it cannot be imported as data.',
    },
    next: {
      zh: '请导入生成该 PDF 的原始表格（.xlsx）。',
      en: 'Import the workbook (.xlsx) that the PDF was made from.',
    },
  },
  encrypted: {
    what: {
      zh: '“{file}”设了打开密码，无法读取。',
      en: '“{file}” is protected by a password and cannot be read.',
    },
    next: {
      zh: '请用密码打开它，取消打开密码并保存，再导入。',
      en: 'Open it with its password, remove the password, save it and import it again.',
    },
  },
  bomb: {
    what: {
      zh: '“{file}”解压后会异常膨胀，已停止读取。',
      en: '“{file}” would grow out of all proportion when unpacked, so it was not opened.',
    },
    next: SAVE_AS,
  },
  truncated: {
    what: {
      zh: '“{file}”不完整或已损坏，可能没有传完。',
      en: '“{file}” is incomplete or damaged; perhaps it was not sent to its end.',
    },
    next: {
      zh: '请确认在 Excel 或 WPS 中能打开它，再重新传送一次。',
      en: 'Make sure that it opens in Excel or WPS, then send it once more.',
    },
  },
  html: {
    what: {
      zh: '“{file}”其实是网页，只是用了表格的文件名。',
      en: '“{file}” is really a web page under the name of a workbook.',
    },
    next: SAVE_AS,
  },
  'xml-spreadsheet': {
    what: {
      zh: '“{file}”是 2003 年的 XML 表格格式，不能直接读取。',
      en: '“{file}” is an XML spreadsheet of 2003, which is not read here.',
    },
    next: SAVE_AS,
  },
  'open-document': {
    what: {
      zh: '“{file}”是 OpenDocument 表格（.ods），不能直接读取。',
      en: '“{file}” is an OpenDocument spreadsheet (.ods), which is not read here.',
    },
    next: SAVE_AS,
  },
  'binary-workbook': {
    what: {
      zh: '“{file}”是二进制工作簿（.xlsb），不能直接读取。',
      en: '“{file}” is a binary workbook (.xlsb), which is not read here.',
    },
    next: SAVE_AS,
  },
  archive: {
    what: {
      zh: '“{file}”是压缩包，不是表格文件。',
      en: '“{file}” is an archive, not a workbook.',
    },
    next: {
      zh: '请先解压，再导入其中的表格。',
      en: 'Unpack it first and import the workbooks in it.',
    },
  },
  unknown: {
    what: {
      zh: '“{file}”不是能读取的表格文件。',
      en: '“{file}” is not a workbook of a kind that can be read.',
    },
    next: {
      zh: '请导入 .xlsx、.xls 或 .csv 文件。',
      en: 'Import an .xlsx, .xls or .csv file.',
    },
  },
  entities: {
    what: {
      zh: '“{file}”含有外部实体声明，正常的表格不会有，已停止读取。',
      en: '“{file}” declares document entities, which no ordinary workbook does, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'too-many-cells': {
    what: {
      zh: '“{file}”的单元格或工作表太多，不像指标表（上限 {limit} 个单元格）。',
      en: '“{file}” has too many cells or sheets for a workbook of tables (at most {limit} cells).',
    },
    next: {
      zh: '请只保留六张指标表和计算依据，再导入。',
      en: 'Keep only the six tables and the sheet of parts and import it again.',
    },
  },
  'too-slow': {
    what: {
      zh: '“{file}”在 {seconds} 秒内没有读完，已停止。',
      en: '“{file}” was not read within {seconds} seconds and was given up.',
    },
    next: SAVE_AS,
  },
  'too-heavy': {
    what: {
      zh: '读取“{file}”所需的内存超过了上限，已停止。',
      en: 'Reading “{file}” took more memory than is allowed and was stopped.',
    },
    next: SAVE_AS,
  },
} as const satisfies Record<string, RefusalText>;

export type WorkbookRefusalCode = keyof typeof WORKBOOK_REFUSALS;

/** The codes that stand for "too large" rather than "cannot be read". */
export const kindOfRefusal = (code: WorkbookRefusalCode): RefusalKind =>
  code === 'too-large' || code === 'bomb' || code === 'too-many-cells' || code === 'too-heavy'
    ? 'too-large'
    : 'bad-input';
