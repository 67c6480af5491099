import { z } from 'zod';

const millimetres = z.number().positive().max(1000);
const points = z.number().min(5).max(72);

/**
 * A kind of letter. `name` is what an office's word processor looks for, `otherwise` what it takes where that
 * is not installed; `drawn` says which of the two faces that come with us stands for it in PDF and HTML.
 */
const fontSchema = z.strictObject({
  name: z.string().min(1),
  otherwise: z.array(z.string().min(1)).readonly(),
  drawn: z.enum(['serif', 'sans']),
});

const font = (name: string, otherwise: readonly string[], drawn: 'serif' | 'sans') =>
  fontSchema.prefault({ name, otherwise: [...otherwise], drawn });

/**
 * How a printed report looks: paper, fonts, sizes, margins, head and foot. It is data of the edition and its
 * cycles, because cities prescribe it anew each year; what is left out is as below. Font names follow the
 * usage of Chinese offices (GB/T 9704-2012 names 仿宋 for text, 黑体 for headings, 小标宋 for titles).
 */
export const layoutSchema = z.strictObject({
  /** Width and height of the paper, mm; A4 if left out. */
  paper: z.strictObject({ width: millimetres, height: millimetres }).prefault({
    width: 210,
    height: 297,
  }),
  /** Mm from the edges of the paper to the text. */
  margins: z
    .strictObject({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres })
    .prefault({ top: 32, bottom: 28, left: 27, right: 27 }),
  fonts: z
    .strictObject({
      /** Cover, chapter titles. */
      title: font('方正小标宋简体', ['小标宋', '宋体', 'SimSun'], 'serif'),
      /** Section headings. */
      heading: font('黑体', ['SimHei', 'Microsoft YaHei'], 'sans'),
      /** Headings beneath sections, titles of cases. */
      subheading: font('楷体_GB2312', ['楷体', 'KaiTi'], 'sans'),
      body: font('仿宋_GB2312', ['仿宋', 'FangSong'], 'serif'),
      /** Tables, captions, head and foot. */
      table: font('宋体', ['SimSun'], 'sans'),
    })
    .prefault({}),
  /** Points. */
  sizes: z
    .strictObject({
      title: points.default(30),
      chapter: points.default(24),
      section: points.default(13.5),
      subsection: points.default(11.5),
      body: points.default(11),
      table: points.default(9),
      caption: points.default(9.5),
      note: points.default(8.5),
    })
    .prefault({}),
  /** From line to line, in heights of the letters of the body. */
  lineHeight: z.number().min(1).max(3).default(1.7),
  /** Running head, left and right, and foot. `{title}`, `{chapter}` and `{page}` are filled in. */
  head: z.strictObject({ left: z.string(), right: z.string() }).prefault({
    left: '{title}',
    right: '{chapter}',
  }),
  foot: z.string().default('{page}'),
});

export type Layout = z.infer<typeof layoutSchema>;
export type LayoutFont = z.infer<typeof fontSchema>;
