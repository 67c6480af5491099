import {
  type Block,
  blocksOf,
  type ContentsNode,
  type CoverNode,
  type DeclarationNode,
  type ParagraphNode,
  type Part,
} from '../document/model/index.js';
import type { OrganisationAttributes } from '../facts/index.js';
import { text } from './columns.js';
import type { Words } from './words.js';

/** What the report is called, by the level that writes it. */
export const kindOf = ({ level }: OrganisationAttributes): string =>
  level === 'school' ? '质量年度报告' : '中等职业教育质量年度报告';

/** 《沈阳市中等职业教育质量年度报告（2023年度）》, without its marks. */
export const titleOf = (organisation: OrganisationAttributes, cycle: number): string =>
  `${organisation.name}${kindOf(organisation)}（${cycle}年度）`;

export const coverOf = (
  organisation: OrganisationAttributes,
  cycle: number,
  now: Date,
): CoverNode => ({
  type: 'cover',
  attrs: {
    id: 'cover',
    organisation: organisation.name,
    kind: kindOf(organisation),
    period: `${cycle} 年度`,
    date: monthOf(now),
    seal: '质量年报',
  },
});

/** The month in China, whichever clock the server keeps: 2024 年 3 月. */
function monthOf(now: Date): string {
  const there = new Date(now.getTime() + 8 * 3_600_000);
  return `${there.getUTCFullYear()} 年 ${there.getUTCMonth() + 1} 月`;
}

/** The declaration of truth (内容真实性责任声明), in our own words; its signatures are written by hand. */
export const declarationOf = (
  organisation: OrganisationAttributes,
  words: Words,
  cycle: number,
): DeclarationNode => ({
  type: 'declaration',
  attrs: {
    id: 'declaration',
    title: '内容真实性责任声明',
    signatures: [...(SIGNERS[organisation.level] ?? []), '日期'],
  },
  content: [
    `${words.name}组织编写了《${titleOf(organisation, cycle)}》，并对其内容的真实、完整和准确负责。`,
    `${organisation.level === 'school' ? SCHOOL_DATA : GATHERED_DATA}；正文中的每一个数据都由所附指标表得出，可以追溯到原始记录。`,
    '报告不含虚假记载和误导性陈述。发现差错时，将公开更正，并保留更正前后的内容。',
  ].map(paragraphOf),
});

const SCHOOL_DATA = '报告所用数据由学校各部门按统一的指标口径采集，经校内审核';
const GATHERED_DATA = '报告所用数据由学校按统一的指标口径填报，经逐级审核后汇总';

const paragraphOf = (sentences: string, at: number): ParagraphNode => ({
  type: 'paragraph',
  attrs: { id: `declaration.p${at + 1}` },
  content: text(sentences),
});

const SIGNERS: Readonly<Record<OrganisationAttributes['level'], readonly string[]>> = {
  province: ['单位（公章）', '主要负责人（签字）'],
  city: ['单位（公章）', '主要负责人（签字）'],
  district: ['单位（公章）', '主要负责人（签字）'],
  school: ['学校（公章）', '校长（签字）'],
};

/** The contents, and after them a list of the cases, figures and tables where there are any. */
export function contentsOf(parts: readonly Part[]): readonly ContentsNode[] {
  const kinds = new Set(parts.flatMap(blocksOf).flatMap(kindsIn));
  return LISTS.filter(({ lists }) => lists === undefined || kinds.has(lists)).map(
    ({ of, title }) => ({
      type: 'contents',
      attrs: { id: of === 'headings' ? 'contents' : `contents.${of}`, title, of },
    }),
  );
}

const kindsIn = (block: Block): readonly string[] =>
  block.type === 'case' ? [block.type, ...block.content.map(({ type }) => type)] : [block.type];

interface List {
  readonly of: ContentsNode['attrs']['of'];
  readonly title: string;
  readonly lists?: Block['type'];
}

const LISTS: readonly List[] = [
  { of: 'headings', title: '目录' },
  { of: 'cases', title: '案例目录', lists: 'case' },
  { of: 'figures', title: '图目录', lists: 'figure' },
  { of: 'tables', title: '表目录', lists: 'table' },
];
