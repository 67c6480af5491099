import { type MessageValues, Refusal, type RefusalText, visible } from '../../../messages/index.js';

const EXPORT_AGAIN = {
  zh: '请在原软件（Word、WPS 等）中重新导出 PDF，或直接上传 Word 文件。',
  en: 'Export the PDF again from the program it was written in, or hand in the Word file itself.',
};
const SEND_AGAIN = {
  zh: '请确认用 PDF 阅读器能打开它，再重新传送一次。',
  en: 'Make sure that a PDF reader opens it, then send it once more.',
};

/** Why a file is not read as a PDF: one sentence each, and what to do. */
export const PDF_REFUSALS = {
  empty: {
    what: {
      zh: '“{file}”是空文件，没有任何内容。',
      en: '“{file}” is empty: it holds nothing at all.',
    },
    next: SEND_AGAIN,
  },
  'too-large': {
    what: {
      zh: '“{file}”有 {size} MB，超过了上限 {limit} MB。',
      en: '“{file}” has {size} MB; at most {limit} MB are read.',
    },
    next: {
      zh: '请在 PDF 软件中压缩图片（“缩小文件大小”）后再上传。',
      en: 'Let a PDF program reduce the size of its pictures, then hand it in again.',
    },
  },
  'not-pdf': {
    what: {
      zh: '“{file}”不是 PDF 文件，只是用了 .pdf 的文件名。',
      en: '“{file}” is no PDF; it only has the name of one.',
    },
    next: {
      zh: '请上传真正的 PDF，或按它本来的格式命名后再上传。',
      en: 'Hand in the PDF itself, or give the file the name of what it is.',
    },
  },
  encrypted: {
    what: {
      zh: '“{file}”设了打开密码，无法读取。',
      en: '“{file}” is protected by a password and cannot be read.',
    },
    next: {
      zh: '请用密码打开它，取消打开密码并保存，再上传。',
      en: 'Open it with its password, remove the password, save it and hand it in again.',
    },
  },
  protection: {
    what: {
      zh: '“{file}”用了本系统不认识的加密方式，无法读取。',
      en: '“{file}” is protected in a way that is not known here and cannot be read.',
    },
    next: {
      zh: '请用原来的软件打开它，另存为不加密的 PDF，再上传。',
      en: 'Open it in the program that protected it, save it as a PDF without protection and hand that in.',
    },
  },
  truncated: {
    what: {
      zh: '“{file}”在第 {bytes} 字节处中断，后面的内容没有传完。',
      en: '“{file}” breaks off after byte {bytes}; the rest of it was not sent.',
    },
    next: SEND_AGAIN,
  },
  damaged: {
    what: {
      zh: '“{file}”内部的记录已损坏，找不到它的页面。',
      en: 'The records in “{file}” are damaged: its pages cannot be found.',
    },
    next: EXPORT_AGAIN,
  },
  'no-pages': {
    what: { zh: '“{file}”打得开，但一页也没有。', en: '“{file}” opens but has not a single page.' },
    next: EXPORT_AGAIN,
  },
  'page-damaged': {
    what: {
      zh: '“{file}”的第 {page} 页已损坏，读不出来。',
      en: 'Page {page} of “{file}” is damaged and cannot be read.',
    },
    next: EXPORT_AGAIN,
  },
  'too-many-pages': {
    what: {
      zh: '“{file}”有 {count} 页，超过了上限 {limit} 页。',
      en: '“{file}” has {count} pages; at most {limit} are read.',
    },
    next: {
      zh: '请只上传年报本身，附件和汇编另行上传。',
      en: 'Hand in the report alone, without annexes or collections bound with it.',
    },
  },
  'page-heavy': {
    what: {
      zh: '“{file}”的第 {page} 页有 {count} 个以上的字符或图形，不像文字页，已停止读取。',
      en: 'Page {page} of “{file}” holds more than {count} characters or shapes, as no page of text does, so it was not read.',
    },
    next: {
      zh: '请把这一页的图转成图片后重新导出 PDF。',
      en: 'Turn the drawing on that page into a picture and export the PDF again.',
    },
  },
  portfolio: {
    what: {
      zh: '“{file}”是 PDF 包，年报装在它的附件里，封面页上没有正文。',
      en: '“{file}” is a PDF portfolio: the report is attached to it, its own page only says so.',
    },
    next: {
      zh: '请打开它，取出里面的文件单独上传。',
      en: 'Open it, take the report out of it and hand that in.',
    },
  },
  form: {
    what: {
      zh: '“{file}”是 XFA 动态表单，正文不在页面里，无法读取。',
      en: '“{file}” is a dynamic XFA form: its words are not on its pages and cannot be read.',
    },
    next: {
      zh: '请用 Adobe Reader 打开它，打印成普通 PDF 后再上传。',
      en: 'Open it in Adobe Reader, print it to an ordinary PDF and hand that in.',
    },
  },
  'too-slow': {
    what: {
      zh: '“{file}”在 {seconds} 秒内没有读完，到第 {page} 页停止。',
      en: '“{file}” was not read within {seconds} seconds; reading stopped at page {page}.',
    },
    next: EXPORT_AGAIN,
  },
} as const satisfies Record<string, RefusalText>;

export type PdfRefusalCode = keyof typeof PDF_REFUSALS;

const TOO_LARGE: ReadonlySet<PdfRefusalCode> = new Set([
  'too-large',
  'too-many-pages',
  'page-heavy',
  'too-slow',
]);

/** The refusal of a PDF; its code is `pdf.` and the reason, its details the values it shows. */
export function refusedPdf(
  code: PdfRefusalCode,
  values: Readonly<Record<string, string | number>>,
): Refusal {
  const shown: MessageValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visible(value) : value,
    ]),
  );
  const kind = TOO_LARGE.has(code) ? 'too-large' : 'bad-input';
  return new Refusal(kind, `pdf.${code}`, PDF_REFUSALS[code], shown, shown);
}
