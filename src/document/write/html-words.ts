/** The few words that an edition adds to the document itself, in the document's language. */
export interface HtmlWords {
  readonly skip: string;
  readonly chartData: string;
}

const CHINESE: HtmlWords = { skip: '跳到正文', chartData: '图中数据' };
const ENGLISH: HtmlWords = { skip: 'Skip to the report', chartData: 'The data of this chart' };

/** The words in the language of a document such as `zh-Hans-CN`. */
export const wordsFor = (lang: string): HtmlWords => (lang.startsWith('en') ? ENGLISH : CHINESE);
