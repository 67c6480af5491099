import type { RefusalKind, RefusalText } from '../../messages/index.js';
import { packageSentences } from './package/package-sentences.js';

const SAVE_AS = {
  zh: '请在 Excel 或 WPS 表格中打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
  en: 'Open it in Excel or WPS Spreadsheets, save it as an Excel workbook (.xlsx) and import that.',
};
const EXPORT_AGAIN = {
  zh: '请在原软件中重新保存或重新导出，再导入新的文件。',
  en: 'Save or export it again in the program it came from and import the new file.',
};

const SEND_AGAIN = {
  zh: '请确认在 Excel 或 WPS 中能打开它，再重新传送一次。',
  en: 'Make sure that it opens in Excel or WPS, then send it once more.',
};

/** Why a file is not read as a workbook: one sentence each, and what to do. */
export const WORKBOOK_REFUSALS = {
  ...packageSentences(SAVE_AS, SEND_AGAIN),
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
  blank: {
    what: {
      zh: '“{file}”打得开，但没有一个单元格填了内容。',
      en: '“{file}” opens, but not one of its cells is filled in.',
    },
    next: EXPORT_AGAIN,
  },
  unclosed: {
    what: {
      zh: '“{file}”第 {line} 行的引号没有收尾，后面的内容都被它吞掉了。',
      en: 'The quotation mark in line {line} of “{file}” is never closed and swallows all that follows.',
    },
    next: {
      zh: '请补上引号，或在 Excel 或 WPS 中重新另存为 CSV。',
      en: 'Close it, or save the file as CSV again in Excel or WPS.',
    },
  },
  'mixed-encoding': {
    what: {
      zh: '“{file}”第 {line} 行的编码与前面不同，文字会变成乱码。',
      en: 'Line {line} of “{file}” is encoded otherwise than the lines before it, so its text would be garbled.',
    },
    next: EXPORT_AGAIN,
  },
  encoding: {
    what: {
      zh: '“{file}”第 {line} 行不是 UTF-8、UTF-16 或 GB18030 编码的文字。',
      en: 'Line {line} of “{file}” is no text in UTF-8, UTF-16 or GB18030.',
    },
    next: EXPORT_AGAIN,
  },
  control: {
    what: {
      zh: '“{file}”第 {line} 行有文字里不会有的控制字符 {character}。',
      en: 'Line {line} of “{file}” holds {character}, a control character that no text has.',
    },
    next: EXPORT_AGAIN,
  },
  picture: {
    what: {
      zh: '“{file}”是图片，其中的表格不能作为数据导入。',
      en: '“{file}” is a picture; tables in it cannot be imported as data.',
    },
    next: {
      zh: '请导入原始表格（.xlsx）。',
      en: 'Import the workbook (.xlsx) itself.',
    },
  },
  slides: {
    what: {
      zh: '“{file}”是演示文稿，不是表格文件。',
      en: '“{file}” is a presentation, not a workbook.',
    },
    next: {
      zh: '请把其中的指标表复制到系统导出的 .xlsx 表格中再导入。',
      en: 'Copy its tables into the .xlsx workbook exported here and import that.',
    },
  },
  script: {
    what: {
      zh: '“{file}”是程序文件，不是表格文件，没有打开。',
      en: '“{file}” is a program, not a workbook, and was not opened.',
    },
    next: {
      zh: '请删除它，并向发送人核实。',
      en: 'Delete it, and ask the person who sent it.',
    },
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
  'too-many-parts': {
    what: {
      zh: '“{file}”里面有 {count} 个以上的文件，工作簿不会有这么多，已停止读取。',
      en: '“{file}” holds more than {count} files, as no workbook does, so it was not opened.',
    },
    next: SAVE_AS,
  },
  truncated: {
    what: {
      zh: '“{file}”在第 {bytes} 字节处中断，后面的内容没有传完。',
      en: '“{file}” breaks off after byte {bytes}; the rest of it was not sent.',
    },
    next: SEND_AGAIN,
  },
  misnamed: {
    what: {
      zh: '“{file}”的内容不是 Excel 工作簿，只是用了 .{extension} 的扩展名。',
      en: 'What “{file}” holds is no Excel workbook; it only has the extension .{extension}.',
    },
    next: SAVE_AS,
  },
  unreadable: {
    what: {
      zh: '“{file}”读到中途出错，内部记录已损坏。',
      en: 'Reading “{file}” failed half way: the records in it are damaged.',
    },
    next: SEND_AGAIN,
  },
  'part-method': {
    what: {
      zh: '“{file}”中的“{part}”用了工作簿不用的压缩方法（{method}）。',
      en: '“{part}” in “{file}” is packed by a method that workbooks do not use ({method}).',
    },
    next: SAVE_AS,
  },
  'part-missing': {
    what: {
      zh: '“{file}”缺少必需的部分“{part}”。',
      en: '“{file}” lacks the part “{part}”, which every workbook has.',
    },
    next: SEND_AGAIN,
  },
  'part-outside': {
    what: {
      zh: '“{file}”的工作表“{sheet}”指向文件之外的“{target}”，没有读取。',
      en: 'Sheet “{sheet}” of “{file}” points at “{target}” outside of it and was not read.',
    },
    next: {
      zh: '请把该工作表的内容复制到本文件中再导入。',
      en: 'Copy the contents of that sheet into the file itself and import it again.',
    },
  },
  'sheet-missing': {
    what: {
      zh: '“{file}”的目录里有工作表“{sheet}”，却没有它的内容“{part}”。',
      en: '“{file}” lists the sheet “{sheet}”, but its contents “{part}” are not there.',
    },
    next: SEND_AGAIN,
  },
  'sheet-nowhere': {
    what: {
      zh: '“{file}”没有写明工作表“{sheet}”的内容在哪里。',
      en: '“{file}” does not say where the contents of the sheet “{sheet}” are.',
    },
    next: SEND_AGAIN,
  },
  'sheet-twice': {
    what: {
      zh: '“{file}”有两张名为“{sheet}”的工作表。',
      en: '“{file}” has two sheets called “{sheet}”.',
    },
    next: {
      zh: '请给其中一张改名，或删去多余的一张。',
      en: 'Rename one of them, or delete the one too many.',
    },
  },
  'no-sheet': {
    what: {
      zh: '“{file}”的工作表“{sheet}”指向“{part}”，那里没有工作表。',
      en: 'Sheet “{sheet}” of “{file}” points at “{part}”, which is no sheet.',
    },
    next: SEND_AGAIN,
  },
  'content-type': {
    what: {
      zh: '“{file}”自称是“{type}”，不是工作簿。',
      en: '“{file}” calls itself “{type}”, which is no workbook.',
    },
    next: SAVE_AS,
  },
  'cell-address': {
    what: {
      zh: '“{file}”的工作表“{sheet}”里有不可能的单元格“{cell}”。',
      en: 'Sheet “{sheet}” of “{file}” has a cell “{cell}” that cannot be.',
    },
    next: SEND_AGAIN,
  },
  'cell-number': {
    what: {
      zh: '“{file}”的工作表“{sheet}”里 {cell} 存着“{number}”，那不是可能的数。',
      en: 'Cell {cell} on sheet “{sheet}” of “{file}” holds “{number}”, which is no possible number.',
    },
    next: {
      zh: '请在 Excel 或 WPS 中重新填写这一格并保存，再导入。',
      en: 'Write that cell again in Excel or WPS, save the file and import it again.',
    },
  },
  'cell-twice': {
    what: {
      zh: '“{file}”的工作表“{sheet}”里 {cell} 出现了两次。',
      en: 'Cell {cell} stands twice on sheet “{sheet}” of “{file}”.',
    },
    next: SEND_AGAIN,
  },
  'shared-text': {
    what: {
      zh: '“{file}”的工作表“{sheet}”里 {cell} 引用第 {index} 条文字，而文件只有 {count} 条。',
      en: 'Cell {cell} on sheet “{sheet}” of “{file}” refers to text {index}, but there are only {count}.',
    },
    next: SEND_AGAIN,
  },
  'too-many-rows': {
    what: {
      zh: '“{file}”的工作表“{sheet}”到第 {row} 行还有内容，上限是 {limit} 行。',
      en: 'Sheet “{sheet}” of “{file}” still has contents in row {row}; at most {limit} rows are read.',
    },
    next: {
      zh: '请删去表格之外的内容，再导入。',
      en: 'Delete what does not belong to the tables and import it again.',
    },
  },
  'merges-overlap': {
    what: {
      zh: '“{file}”的工作表“{sheet}”里合并的 {first} 与 {second} 重叠。',
      en: 'The merged cells {first} and {second} on sheet “{sheet}” of “{file}” overlap.',
    },
    next: {
      zh: '请取消这两处合并，再导入。',
      en: 'Undo the two merges and import it again.',
    },
  },
  'merges-many': {
    what: {
      zh: '“{file}”的工作表“{sheet}”有 {count} 处合并单元格，上限是 {limit} 处。',
      en: 'Sheet “{sheet}” of “{file}” has {count} merged blocks; at most {limit} are read.',
    },
    next: {
      zh: '请取消与表格无关的合并，再导入。',
      en: 'Undo merges that have nothing to do with the tables and import it again.',
    },
  },
  'sheets-many': {
    what: {
      zh: '“{file}”有 {count} 张工作表，上限是 {limit} 张。',
      en: '“{file}” has {count} sheets; at most {limit} are read.',
    },
    next: {
      zh: '请只保留六张指标表和计算依据，再导入。',
      en: 'Keep only the six tables and the sheet of parts and import it again.',
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
      zh: '“{file}”中的“{part}”声明了 {count} 个实体，展开后可能撑满内存，已停止读取。',
      en: '“{part}” in “{file}” declares {count} entities, which may fill all memory, so it was not opened.',
    },
    next: SAVE_AS,
  },
  doctype: {
    what: {
      zh: '“{file}”中的“{part}”带有文档类型声明，正常的表格不会有，已停止读取。',
      en: '“{part}” in “{file}” declares a document type, which no ordinary workbook does, so it was not opened.',
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
const TOO_LARGE: ReadonlySet<WorkbookRefusalCode> = new Set([
  'too-large',
  'bomb',
  'too-many-parts',
  'part-lies',
  'too-many-cells',
  'too-many-rows',
  'merges-many',
  'sheets-many',
  'too-heavy',
]);

/** The kind of refusal that a reason is. */
export const kindOfRefusal = (code: WorkbookRefusalCode): RefusalKind =>
  TOO_LARGE.has(code) ? 'too-large' : 'bad-input';
