import {
  type MessageValues,
  Refusal,
  type RefusalKind,
  type RefusalText,
  visible,
} from '../../../messages/index.js';
import { packageSentences } from '../package/package-sentences.js';

const SAVE_AS = {
  zh: '请在 Word 或 WPS 文字中打开，另存为“Word 文档（.docx）”后再核查。',
  en: 'Open it in Word or WPS Writer, save it as a Word document (.docx) and have that one audited.',
};
const SEND_AGAIN = {
  zh: '请确认在 Word 或 WPS 中能打开它，再重新传送一次。',
  en: 'Make sure that it opens in Word or WPS, then send it once more.',
};
/** Why a Word document is not read, beside what holds for every report: one sentence each, and what to do. */
export const DOCX_REFUSALS = {
  ...packageSentences(SAVE_AS, SEND_AGAIN),
  'too-many-parts': {
    what: {
      zh: '“{file}”里面有 {count} 个以上的文件，Word 文档不会有这么多，已停止读取。',
      en: '“{file}” holds more than {count} files, as no Word document does, so it was not opened.',
    },
    next: SAVE_AS,
  },
  'part-method': {
    what: {
      zh: '“{file}”中的“{part}”用了 Word 文档不用的压缩方法（{method}）。',
      en: '“{part}” in “{file}” is packed by a method that Word documents do not use ({method}).',
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
  'bomb',
  'too-many-parts',
  'part-lies',
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
