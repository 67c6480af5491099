import { oncePerText } from '../../../once/index.js';

const NOTE =
  /^[（(【[]?[ \u3000]{0,2}(?:计量)?单[ \u3000]{0,4}位[ \u3000]{0,2}[：:][ \u3000]{0,2}([^。；，：:]{1,24}?)[ \u3000]{0,2}[）)】\]]?$/u;

/** 学校名称：某校, 填报单位：某局: whose form it is. */
const FORM =
  /^[（(]?(?:(?:学校|院校|单位|机构)[ \u3000]?(?:名称|全称|代码|标识码)|填[报表](?:单位|学校|人|日期|时间)|(?:报送|编制|统计)单位)(?:[（(][^）)]{1,8}[）)])?[ \u3000]?[：:][^。；]{0,60}$/u;

/** Whether a line by itself says the unit of the table beneath it, or whose form it is. */
export const isTableNote = oncePerText(
  (line): boolean => unitNoteOf(line) !== null || FORM.test(line.slice(0, 120).trim()),
);

/** The unit that a line by itself says for the table beneath it: 单位：人 → 人. */
export const unitNoteOf = oncePerText(
  (line): string | null => NOTE.exec(line.slice(0, 80).trim())?.[1] ?? null,
);
