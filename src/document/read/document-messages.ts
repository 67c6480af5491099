import type { RefusalKind, RefusalText } from '../../messages/index.js';

const SAVE_AS_WORD = {
  zh: '请在 Word 或 WPS 文字中打开，另存为“Word 文档（.docx）”后再核查。',
  en: 'Open it in Word or WPS Writer, save it as a Word document (.docx) and audit that.',
};
const GIVE_THE_REPORT = {
  zh: '请改用年报正文本身：.docx、.pdf、.html、.md 或 .txt 文件。',
  en: 'Take the report itself instead: a .docx, .pdf, .html, .md or .txt file.',
};
const SEND_AGAIN = {
  zh: '请确认在原软件中能打开它，再重新传送一次。',
  en: 'Make sure that it opens in the program it came from, then send it once more.',
};
const SAVE_AS_UTF8 = {
  zh: '请在记事本中打开，选“另存为”，编码选 UTF-8，再核查新的文件。',
  en: 'Open it in a text editor, save it again with the encoding UTF-8 and audit the new file.',
};
const SPLIT = {
  zh: '请确认它是一份年报；如是多份合在一起，请拆开后分别核查。',
  en: 'Make sure that it is one report; if several were put into one file, split them and audit each.',
};

/** Why a file is not read as a report: one sentence each, and what to do. */
export const DOCUMENT_REFUSALS = {
  'too-large': {
    what: {
      zh: '“{file}”有 {size} MB，超过了核查上限 {limit} MB。',
      en: '“{file}” has {size} MB; at most {limit} MB can be audited.',
    },
    next: {
      zh: '请在 Word 或 WPS 中压缩图片后另存，再核查。',
      en: 'Compress its pictures in Word or WPS, save it again and audit that.',
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
      zh: '“{file}”打得开，但里面没有一个字。',
      en: '“{file}” opens, but there is not one word in it.',
    },
    next: {
      zh: '如果它是扫描件，请用生成它的 Word 文档核查；否则请重新导出。',
      en: 'If it is a scan, audit the Word document that it was printed from; else export it again.',
    },
  },
  truncated: {
    what: {
      zh: '“{file}”在第 {bytes} 字节处中断，后面的内容没有传完。',
      en: '“{file}” breaks off after byte {bytes}; the rest of it was not sent.',
    },
    next: SEND_AGAIN,
  },
  encoding: {
    what: {
      zh: '“{file}”第 {line} 行不是 UTF-8、UTF-16 或 GB18030 编码的文字。',
      en: 'Line {line} of “{file}” is no text in UTF-8, UTF-16 or GB18030.',
    },
    next: SAVE_AS_UTF8,
  },
  'mixed-encoding': {
    what: {
      zh: '“{file}”第 {line} 行的编码与前面不同，文字会变成乱码。',
      en: 'Line {line} of “{file}” is encoded otherwise than the lines before it, so its words would be garbled.',
    },
    next: {
      zh: '请从原文重新导出文本，不要把两种编码的文件拼在一起。',
      en: 'Export the text anew from its source; do not join files of two encodings.',
    },
  },
  control: {
    what: {
      zh: '“{file}”第 {line} 行有文字里不会有的控制字符 {character}。',
      en: 'Line {line} of “{file}” holds {character}, a control character that no text has.',
    },
    next: {
      zh: '请删去这个字符，或从原文重新导出文本。',
      en: 'Delete that character, or export the text anew from its source.',
    },
  },
  'too-many-characters': {
    what: {
      zh: '“{file}”有 {count} 个字符，超过了核查上限 {limit} 个。',
      en: '“{file}” has {count} characters; at most {limit} can be audited.',
    },
    next: SPLIT,
  },
  'too-many-blocks': {
    what: {
      zh: '“{file}”有 {count} 个段落和表格，超过了核查上限 {limit} 个。',
      en: '“{file}” has {count} paragraphs and tables; at most {limit} can be audited.',
    },
    next: SPLIT,
  },
  doc: {
    what: {
      zh: '“{file}”是旧版 Word 文档（.doc），不能直接读取。',
      en: '“{file}” is a document of old Word (.doc), which is not read here.',
    },
    next: SAVE_AS_WORD,
  },
  wps: {
    what: {
      zh: '“{file}”是 WPS 文字的专用格式（.wps），不能直接读取。',
      en: '“{file}” is in the private format of WPS Writer (.wps), which is not read here.',
    },
    next: {
      zh: '请在 WPS 文字中打开，另存为“Microsoft Word 文件（.docx）”后再核查。',
      en: 'Open it in WPS Writer, save it as a Microsoft Word file (.docx) and audit that.',
    },
  },
  rtf: {
    what: {
      zh: '“{file}”是 RTF 文档，不能直接读取。',
      en: '“{file}” is an RTF document, which is not read here.',
    },
    next: SAVE_AS_WORD,
  },
  'word-xml': {
    what: {
      zh: '“{file}”是 Word 的单文件 XML 格式，不能直接读取。',
      en: '“{file}” is Word’s XML in one file, which is not read here.',
    },
    next: SAVE_AS_WORD,
  },
  'open-document': {
    what: {
      zh: '“{file}”是 OpenDocument 文档（.odt），不能直接读取。',
      en: '“{file}” is an OpenDocument file (.odt), which is not read here.',
    },
    next: SAVE_AS_WORD,
  },
  ofd: {
    what: {
      zh: '“{file}”是 OFD 版式文件，不能直接读取。',
      en: '“{file}” is an OFD file, which is not read here.',
    },
    next: {
      zh: '请在 OFD 阅读器中另存为 PDF，或用原来的 Word 文档核查。',
      en: 'Save it as a PDF in a reader of OFD, or audit the Word document it was made from.',
    },
  },
  mhtml: {
    what: {
      zh: '“{file}”是单个文件的网页（.mht），不能直接读取。',
      en: '“{file}” is a web page in one file (.mht), which is not read here.',
    },
    next: {
      zh: '请在浏览器中打开，另存为“网页，仅 HTML（.html）”后再核查。',
      en: 'Open it in a browser, save it as “web page, HTML only” (.html) and audit that.',
    },
  },
  workbook: {
    what: {
      zh: '“{file}”是表格文件，不是年报正文。',
      en: '“{file}” is a workbook, not the text of a report.',
    },
    next: {
      zh: '请核查年报正文（.docx、.pdf、.html、.md 或 .txt）；指标表请用“导入”核对。',
      en: 'Audit the text of the report (.docx, .pdf, .html, .md or .txt); tables of figures go to the import.',
    },
  },
  slides: {
    what: {
      zh: '“{file}”是演示文稿，不是年报正文。',
      en: '“{file}” is a presentation, not the text of a report.',
    },
    next: GIVE_THE_REPORT,
  },
  picture: {
    what: {
      zh: '“{file}”是图片，其中的文字读不出来。',
      en: '“{file}” is a picture; words in it cannot be read.',
    },
    next: GIVE_THE_REPORT,
  },
  archive: {
    what: {
      zh: '“{file}”是压缩包，不是年报正文。',
      en: '“{file}” is an archive, not the text of a report.',
    },
    next: {
      zh: '请先解压，再逐份核查其中的年报。',
      en: 'Unpack it first and audit the reports in it one by one.',
    },
  },
  program: {
    what: {
      zh: '“{file}”是程序文件，没有打开。',
      en: '“{file}” is a program and was not opened.',
    },
    next: {
      zh: '请删除它，并向发送人核实。',
      en: 'Delete it, and ask the person who sent it.',
    },
  },
  encrypted: {
    what: {
      zh: '“{file}”设了打开密码，无法读取。',
      en: '“{file}” is protected by a password and cannot be read.',
    },
    next: {
      zh: '请用密码打开它，取消打开密码并保存，再核查。',
      en: 'Open it with its password, remove the password, save it and audit it again.',
    },
  },
  misnamed: {
    what: {
      zh: '“{file}”的扩展名是 .{extension}，内容却不是这种文件。',
      en: '“{file}” has the extension .{extension}, but what it holds is no such file.',
    },
    next: {
      zh: '请从原软件重新导出，不要只改文件名。',
      en: 'Export it again from the program it came from; changing its name is not enough.',
    },
  },
  unknown: {
    what: {
      zh: '看不出“{file}”是什么文件，没有读取。',
      en: 'It cannot be told what kind of file “{file}” is, so it was not read.',
    },
    next: GIVE_THE_REPORT,
  },
  unreadable: {
    what: {
      zh: '“{file}”读到中途出错，内部记录可能已损坏。',
      en: 'Reading “{file}” failed half way: the records in it may be damaged.',
    },
    next: {
      zh: '请在原软件中打开并另存一次，再核查新的文件。',
      en: 'Open it in the program it came from, save it once more and audit the new file.',
    },
  },
  'too-slow': {
    what: {
      zh: '“{file}”在 {seconds} 秒内没有读完，已停止。',
      en: '“{file}” was not read within {seconds} seconds and was given up.',
    },
    next: {
      zh: '请在原软件中另存一次，或拆成几份后分别核查。',
      en: 'Save it once more in the program it came from, or split it and audit the parts.',
    },
  },
  'too-heavy': {
    what: {
      zh: '读取“{file}”所需的内存超过了上限，已停止。',
      en: 'Reading “{file}” took more memory than is allowed and was stopped.',
    },
    next: {
      zh: '请压缩其中的图片或拆成几份后，再核查。',
      en: 'Compress its pictures or split it, then audit it again.',
    },
  },
} as const satisfies Record<string, RefusalText>;

export type DocumentRefusalCode = keyof typeof DOCUMENT_REFUSALS;

const TOO_LARGE: ReadonlySet<DocumentRefusalCode> = new Set([
  'too-large',
  'too-many-characters',
  'too-many-blocks',
  'too-heavy',
]);

/** The kind of refusal that a reason is. */
export const kindOfDocumentRefusal = (code: DocumentRefusalCode): RefusalKind =>
  TOO_LARGE.has(code) ? 'too-large' : 'bad-input';
