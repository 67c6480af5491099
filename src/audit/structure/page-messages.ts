import type { Message } from '../../messages/index.js';

/** Sentences on what stands on every page. */
export const PAGES = {
  otherHead: {
    zh: '本页的页眉或页脚为“{text}”，其他 {count} 页为“{words}”：请改为一致。',
    en: 'This page is headed or footed "{text}", {count} others "{words}": make them agree.',
  },
  otherNumber: {
    zh: '本页页码为 {number}，前一页为 {before}，后一页为 {after}，应为 {expected}：请改正页码。',
    en: 'This page is numbered {number} between {before} and {after}; it should be {expected}: correct it.',
  },
} satisfies Record<string, Message>;
