import type { ReadBlock, ReadHeading } from '../../document/model/index.js';
import { type Section, withDescendants } from '../sections.js';

const NUMBER =
  /^[\s（(【]*(?:第\s?[一二三四五六七八九十\d]{1,3}\s?[章节部篇]分?|[一二三四五六七八九十]{1,3}(?=[、，.．）)])|\d{1,2}(?:[.．-]\d{1,2}){0,3}(?!\d)|[①-⑳])[、，.．）)】\s]*/;
const UNIT =
  /^[\u4e00-\u9fff]{2,14}(?:学院|(?<![体关联派谱])系|专业部|学部|校区|分校|学校|职校|职专|职高|中专|技校|职教中心|教育中心|县|旗|(?<![市校园社地全景]|试点|示范|开发|高新)区)$/;

/** The name of the unit that a heading is: 二、信息工程学院; （三）示例川县：两个校门. Empty for any other heading. */
function unitIn({ passage }: ReadHeading): string {
  const title = passage.text.trim().replace(NUMBER, '').replace(/\s/g, '');
  const name = title.split(/[：:—–（(]/)[0] ?? '';
  return UNIT.test(name) && !/[各本我全该每]/.test(name.charAt(0)) ? name : '';
}

/**
 * Whose numbers the sections tell that a report has of its units, one behind the other: schools, colleges, districts. A
 * single heading with such a name may be about anything.
 */
export function sectionVoices(
  root: Section,
  organisation: string | null,
): ReadonlyMap<ReadBlock, string> {
  const voices = new Map<ReadBlock, string>();
  for (const { children } of withDescendants(root)) {
    const units = children.flatMap((section) => {
      const name = section.heading === null ? '' : unitIn(section.heading);
      return name === '' || name === organisation ? [] : [{ section, name }];
    });
    if (units.length < LEAST) continue;
    for (const { section, name } of units)
      for (const { blocks } of withDescendants(section))
        for (const block of blocks) voices.set(block, name);
  }
  return voices;
}

const LEAST = 2;
