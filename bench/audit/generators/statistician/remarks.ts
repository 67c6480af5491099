import { type Inline, type Paragraph, paragraph, reference, t } from '../../plan/index.js';
import type { Random } from '../../random.js';

/** A paragraph that only says what can be seen in a table. */
export const seenIn = (random: Random, table: string, ...content: readonly Inline[][]): Paragraph =>
  paragraph(
    random.pick([
      () => t`由${reference(table)}可见，`,
      () => t`${reference(table)}显示，`,
      () => t`从${reference(table)}的数据看，`,
      () => t`如${reference(table)}所示，`,
    ])(),
    ...content,
  );

/** 注：, under a table. */
export const remark = (...content: readonly Inline[][]): Paragraph => paragraph('注：', ...content);
