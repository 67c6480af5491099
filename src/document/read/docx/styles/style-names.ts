/** What the name of a style says of its paragraphs. */
export type StyleRole =
  | { readonly kind: 'none' | 'title' | 'caption' | 'entry' | 'list-of-captions' }
  | { readonly kind: 'contents-title' }
  | { readonly kind: 'heading'; readonly level: number };

const RANKS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };

const rankOf = (word: string | undefined): number => RANKS[word ?? ''] ?? (Number(word) || 1);

/**
 * The role of a style by its name. Word stores `heading 1`, `toc 1`, `caption` in every language; WPS and
 * templates of schools have Chinese names: 标题 1, 一级标题, 目录 1, 题注, 表名.
 */
export function nameRole(name: string): StyleRole {
  const plain = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase().slice(0, 60);
  if (/^tocheading$|^(?:toc|目录)标题\d?$/.test(plain)) return { kind: 'contents-title' };
  if (/^(?:toc|目录)\d$/.test(plain)) return { kind: 'entry' };
  if (/^tableoffigures$|^图表目录$/.test(plain)) return { kind: 'list-of-captions' };
  if (/^(?:caption|题注)(?:\W|$)|^[图表]题$|^[图表]名$|^[图表]标题$|^题注/.test(plain)) {
    return { kind: 'caption' };
  }
  if (/^(?:title|文档标题|主标题|封面标题)$/.test(plain)) return { kind: 'title' };
  const level = levelIn(plain);
  return level === undefined ? { kind: 'none' } : { kind: 'heading', level };
}

function levelIn(plain: string): number | undefined {
  const found =
    /^(?:heading|标题)([1-9])(?:$|\D)/.exec(plain) ??
    /^标题([一二三四五])$/.exec(plain) ??
    /^(?:正文)?([一二三四五1-5])级标题/.exec(plain);
  if (found !== null) return rankOf(found[1]);
  if (/^(?:章|篇)标题/.test(plain)) return 1;
  return /^节标题/.test(plain) ? 2 : undefined;
}
