import {
  type MessageValues,
  Refusal,
  type RefusalKind,
  type RefusalText,
  visible,
} from '../../../messages/index.js';

const SAVE_AS = {
  zh: '请在 Word 或 WPS 文字中打开，另存为“Word 文档（.docx）”后再核查。',
  en: 'Open it in Word or WPS Writer, save it as a Word document (.docx) and have that one audited.',
};
const SEND_AGAIN = {
  zh: '请确认在 Word 或 WPS 中能打开它，再重新传送一次。',
  en: 'Make sure that it opens in Word or WPS, then send it once more.',
};
const SEND_REPORT = {
  zh: '请选择年报本身的文件（.docx、.pdf、.html 或 .txt）。',
  en: 'Choose the file of the report itself (.docx, .pdf, .html or .txt).',
};

/** Why a file is not read as a Word document: one sentence each, and what to do. */
export const DOCX_REFUSALS = {
  'too-large': {
    what: {
      zh: '“{file}”有 {size} MB，超过了核查上限 {limit} MB。',
      en: '“{file}” has {size} MB; at most {limit} MB can be audited.',
    },
    next: {
      zh: '请在 Word 中压缩图片，或删去与年报无关的附件后再核查。',
      en: 'Compress the pictures in Word, or remove annexes that are no part of the report, and try again.',
    },
  },
  empty: {
    what: {
      zh: '“{file}”是空文件，没有任何内容。',
      en: '“{file}” is empty: it holds nothing at all.',
    },
    next: SEND_AGAIN,
  },
  blank: {
    what: {
      zh: '“{file}”打得开，但其中没有一个字。',
      en: '“{file}” opens, but there is not one word in it.',
    },
    next: {
      zh: '如果正文是图片，请换用文字版；如果存错了文件，请重新选择。',
      en: 'If its pages are pictures, use a version with text; if it is the wrong file, choose again.',
    },
  },
  'old-word': {
    what: {
      zh: '“{file}”是旧版 Word 文档（.doc），这里只能读取 .docx。',
      en: '“{file}” is a document of an old Word (.doc); only .docx is read here.',
    },
    next: SAVE_AS,
  },
  'rich-text': {
    what: {
      zh: '“{file}”是 RTF 文档，只是用了别的扩展名，这里不能读取。',
      en: '“{file}” is a document in rich text format (RTF), which is not read here.',
    },
    next: SAVE_AS,
  },
  encrypted: {
    what: {
      zh: '“{file}”设了打开密码，无法读取。',
      en: '“{file}” is protected by a password and cannot be read.',
    },
    next: {
      zh: '请用密码打开它，取消打开密码并保存，再核查。',
      en: 'Open it with its password, remove the password, save it and try again.',
    },
  },
  workbook: {
    what: {
      zh: '“{file}”是表格文件（.xlsx），不是年报文档。',
      en: '“{file}” is a workbook (.xlsx), not the document of a report.',
    },
    next: SEND_REPORT,
  },
  slides: {
    what: {
      zh: '“{file}”是演示文稿，不是年报文档。',
      en: '“{file}” is a presentation, not the document of a report.',
    },
    next: SEND_REPORT,
  },
  'open-document': {
    what: {
      zh: '“{file}”是 OpenDocument 文档（.odt），这里不能读取。',
      en: '“{file}” is in the OpenDocument format (.odt), which is not read here.',
    },
    next: SAVE_AS,
  },
  archive: {
    what: {
      zh: '“{file}”是压缩包，里面没有 Word 正文。',
      en: '“{file}” is an archive without the text of a Word document in it.',
    },
    next: {
      zh: '请先解压，再选择其中的年报文件。',
      en: 'Unpack it and choose the report that is in it.',
    },
  },
  misnamed: {
    what: {
      zh: '“{file}”的内容不是 Word 文档（.docx），只是用了它的扩展名。',
      en: 'What “{file}” holds is no Word document (.docx); it only has the extension of one.',
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
  truncated: {
    what: {
      zh: '“{file}”在第 {bytes} 字节处中断，后面的内容没有传完。',
      en: '“{file}” breaks off after byte {bytes}; the rest of it was not sent.',
    },
    next: SEND_AGAIN,
  },
  directory: {
    what: {
      zh: '“{file}”的压缩目录已损坏，看不出里面有什么。',
      en: 'The directory of “{file}” is damaged; it cannot be told what it holds.',
    },
    next: SEND_AGAIN,
  },
  'too-many-parts': {
    what: {
      zh: '“{file}”里面有 {count} 个以上的文件，Word 文档不会有这么多，已停止读取。',
      en: '“{file}” holds more than {count} files, as no Word document does, so it was not opened.',
    },
    next: SAVE_AS,
  },
  bomb: {
    what: {
      zh: '“{file}”解压后有 {size} MB，是压缩时的 {times} 倍，已停止读取。',
      en: '“{file}” would unpack to {size} MB, {times} times its size, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'part-path': {
    what: {
      zh: '“{file}”中的“{part}”想写到文件之外，已停止读取。',
      en: '“{part}” in “{file}” would be written outside of it, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'part-link': {
    what: {
      zh: '“{file}”中的“{part}”是指向别处的链接，已停止读取。',
      en: '“{part}” in “{file}” is a link to another file, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'part-twice': {
    what: {
      zh: '“{file}”中有两个“{part}”，不知道以哪个为准。',
      en: '“{file}” holds “{part}” twice; it cannot be told which one counts.',
    },
    next: SAVE_AS,
  },
  'part-absent': {
    what: {
      zh: '“{file}”的压缩目录列有“{part}”，文件中却没有它。',
      en: 'The directory of “{file}” lists “{part}”, but it is not in the file.',
    },
    next: SEND_AGAIN,
  },
  'part-method': {
    what: {
      zh: '“{file}”中的“{part}”用了 Word 文档不用的压缩方法（{method}）。',
      en: '“{part}” in “{file}” is packed by a method that Word documents do not use ({method}).',
    },
    next: SAVE_AS,
  },
  'part-lies': {
    what: {
      zh: '“{file}”中的“{part}”解压后比目录里写的更大，已停止读取。',
      en: '“{part}” in “{file}” unpacks to more than its directory says, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'part-damaged': {
    what: {
      zh: '“{file}”中的“{part}”无法解压，已损坏。',
      en: '“{part}” in “{file}” is damaged and cannot be unpacked.',
    },
    next: SEND_AGAIN,
  },
  'part-checksum': {
    what: {
      zh: '“{file}”中的“{part}”与校验码不符，内容在传送中变了。',
      en: '“{part}” in “{file}” does not agree with its checksum: it was changed on its way.',
    },
    next: SEND_AGAIN,
  },
  'part-encoding': {
    what: {
      zh: '“{file}”中的“{part}”不是 UTF-8 编码。',
      en: '“{part}” in “{file}” is not encoded in UTF-8.',
    },
    next: SAVE_AS,
  },
  'part-xml': {
    what: {
      zh: '“{file}”中的“{part}”第 {line} 行不是完整的 XML。',
      en: 'Line {line} of “{part}” in “{file}” is no well-formed XML.',
    },
    next: SEND_AGAIN,
  },
  'part-deep': {
    what: {
      zh: '“{file}”中的“{part}”第 {line} 行嵌套太深，已停止读取。',
      en: 'Line {line} of “{part}” in “{file}” is nested too deeply, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'external-entity': {
    what: {
      zh: '“{file}”中的“{part}”要求读取外部的“{target}”，已停止读取。',
      en: '“{part}” in “{file}” wants “{target}” from outside to be read, so it was not opened.',
    },
    next: SAVE_AS,
  },
  entities: {
    what: {
      zh: '“{file}”中的“{part}”声明了 {count} 个实体，展开后可能撑满内存，已停止读取。',
      en: '“{part}” in “{file}” declares {count} entities, which could fill all memory, so it was not opened.',
    },
    next: SAVE_AS,
  },
  doctype: {
    what: {
      zh: '“{file}”中的“{part}”带有文档类型声明，正常的 Word 文档不会有，已停止读取。',
      en: '“{part}” in “{file}” declares a document type, which no ordinary Word document does, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'content-type': {
    what: {
      zh: '“{file}”的正文自称是“{type}”，不是 Word 文档。',
      en: 'The text of “{file}” calls itself “{type}”, which is no Word document.',
    },
    next: SAVE_AS,
  },
  'part-outside': {
    what: {
      zh: '“{file}”说它的正文在文件之外的“{target}”，没有读取。',
      en: '“{file}” says that its text is at “{target}” outside of it, which was not read.',
    },
    next: SAVE_AS,
  },
  'part-missing': {
    what: {
      zh: '“{file}”缺少正文“{part}”。',
      en: '“{file}” lacks its text, “{part}”.',
    },
    next: SEND_AGAIN,
  },
  'no-body': {
    what: {
      zh: '“{file}”的“{part}”里没有 Word 正文。',
      en: 'There is no text of a Word document in “{part}” of “{file}”.',
    },
    next: SEND_AGAIN,
  },
  'too-much': {
    what: {
      zh: '“{file}”的文字超过 {limit} 字，不像一份年报，已停止读取。',
      en: '“{file}” holds more than {limit} characters, which no report does, so it was not read.',
    },
    next: {
      zh: '请把年报与其他材料分开保存，只核查年报。',
      en: 'Save the report apart from other papers and have only the report audited.',
    },
  },
  'too-many-cells': {
    what: {
      zh: '“{file}”的表格超过 {limit} 个单元格，不像一份年报，已停止读取。',
      en: 'The tables of “{file}” have more than {limit} cells, which no report has, so it was not read.',
    },
    next: {
      zh: '请删去附在后面的明细表，再核查。',
      en: 'Remove the detailed lists behind it and try again.',
    },
  },
} as const satisfies Record<string, RefusalText>;

export type DocxRefusalCode = keyof typeof DOCX_REFUSALS;

const TOO_LARGE: ReadonlySet<DocxRefusalCode> = new Set<DocxRefusalCode>([
  'too-large',
  'bomb',
  'too-many-parts',
  'part-lies',
  'too-much',
  'too-many-cells',
]);

const kindOf = (code: DocxRefusalCode): RefusalKind =>
  TOO_LARGE.has(code) ? 'too-large' : 'bad-input';

/** The refusal of a Word document; its code is `docx.` and the reason, its details the values it shows. */
export function docxRefused(
  code: DocxRefusalCode,
  values: Readonly<Record<string, string | number>>,
): Refusal {
  const shown: MessageValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]),
  );
  return new Refusal(kindOf(code), `docx.${code}`, DOCX_REFUSALS[code], shown, shown);
}
