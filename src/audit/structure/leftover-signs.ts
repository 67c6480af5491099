import type { Message } from '../../messages/index.js';
import type { Severity } from '../../standard/index.js';
import { LEFTOVERS } from './wording-messages.js';

/** A sign of a template, an instruction or a broken field. */
export interface LeftoverSign {
  readonly name: string;
  readonly form: RegExp;
  readonly message: Message;
  readonly severity: Severity;
}

const UNITS = '(?:学校|学院|中专|职校|大学|集团|公司|企业|单位|协会|专业|市|县|区|省|镇)';
const COUNTED =
  '(?:[人名个项家门次所台套亩篇场期份册件户支座间班届款条节幅处起]|余[人名件册项个]|人次|万人次|万[元次人册份]|亿元|小时|学时|课时|平方米|元|年|月|日|[%％])';
const CROSSES = '[×╳✕✖]{2,}|[XＸ]{2,}|[xｘ]{2,}';

/** Every sign, the surest first; a place is told by the first that finds it. */
export const LEFTOVER_SIGNS: readonly LeftoverSign[] = [
  {
    name: 'field',
    form: /错误[!！]\s{0,3}(?:未找到引用源|未定义书签|文档中没有指定样式的文字|不能识别的开关参数)。?|Error!\s{0,3}(?:Reference source not found|Bookmark not defined|No text of specified style)[^。\n]{0,20}|单击或点击此处输入文字|Click or tap here to enter text/gi,
    message: LEFTOVERS.field,
    severity: 'error',
  },
  {
    name: 'formula',
    form: /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|N\/A)/g,
    message: LEFTOVERS.formula,
    severity: 'error',
  },
  {
    name: 'instruction',
    form: /[（(【[](?:此处|请在此处?|在此处?)[^（）()【】[\]\n]{0,40}[）)】\]]|此处(?:填写|插入|添加|补充|填入|粘贴)[^，。；、\n]{0,12}/g,
    message: LEFTOVERS.instruction,
    severity: 'error',
  },
  {
    name: 'picture',
    form: /[[【（(]\s{0,3}(?:请)?(?:插入|添加|放置)[^[\]【】（）()\n]{0,12}(?:图|照片|表|二维码|链接|截图)[^[\]【】（）()\n]{0,8}[\]】）)]/g,
    message: LEFTOVERS.instruction,
    severity: 'error',
  },
  {
    name: 'fill',
    form: /[：:]\s{0,3}[（(]\s{0,3}(?:请?填写?|填报|必填|选填)\s{0,3}[）)]|(?<![邀申敬恳烦])请(?:填写|填报|补充|填入)(?!问卷|调查|报名|志愿|申请|登记)[^，。；、\n]{0,12}/g,
    message: LEFTOVERS.instruction,
    severity: 'warning',
  },
  {
    name: 'requirement',
    form: /^[\s【[（(]*(?:撰写|写作|编写|编制)要求(?=[】\]）)：:]|$)|[（(【[][^（）()【】[\]\n]{0,30}(?:不少于|不超过|不低于|控制在|限)\s{0,3}\d{2,5}\s{0,3}字[^（）()【】[\]\n]{0,20}[）)】\]]/g,
    message: LEFTOVERS.instruction,
    severity: 'warning',
  },
  {
    name: 'notes',
    form: /^[\s【[（(]*(?:填写说明(?=[】\]）)：:]|$)|填[报表]说明(?=[】\]）)]|$|[：:]\s*$))/g,
    message: LEFTOVERS.notes,
    severity: 'notice',
  },
  {
    name: 'example',
    form: /^[\s【[（(]*(?:示例|样例|范例|例文)[：:]|[（(【[](?:示例|样例|范例)[：:]|[（(【[](?:示例|样例|范例)(?:[，,；][^（）()【】[\]\n]{0,20})?[）)】\]]|[（(【[][^（）()【】[\]\n]{0,12}请(?:修改|删除|替换|根据实际|自行)[^（）()【】[\]\n]{0,12}[）)】\]]/g,
    message: LEFTOVERS.example,
    severity: 'warning',
  },
  {
    name: 'pending',
    form: /[（(【[]\s{0,3}(?:数据|内容|此处)?待(?:补充?|填写?|核实|核对|确认|更新|定|完善|统计)[^（）()【】[\]\n]{0,10}[）)】\]]|^(?:数据|内容|此处)?待(?:补充|填写?|核实|确认|更新|完善|统计)。?$|(?<![有亟尚仍急犹])待补充(?!说明)|\b(?:TODO|TBD|FIXME)\b|lorem ipsum[^。\n]{0,10}/gi,
    message: LEFTOVERS.pending,
    severity: 'error',
  },
  {
    name: 'template',
    form: /\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|«[^«»\n]{1,40}»/g,
    message: LEFTOVERS.template,
    severity: 'warning',
  },
  {
    name: 'year',
    form: /(?<![\w×])20[×xXＸ]{2}年?/g,
    message: LEFTOVERS.crosses,
    severity: 'warning',
  },
  {
    name: 'crosses',
    form: new RegExp(
      `(?<![Xx×╳])(?:${CROSSES})(?=${UNITS})|(?<![A-Za-z\\d×╳])(?:${CROSSES})(?=${COUNTED}(?![\\p{Script=Han}A-Za-z])|${COUNTED}[，,。；]|(?:名(?![校师企牌城称家])|个(?![体性别])|条(?=[多余])|人次|万人次|万元|[%％]))`,
      'gu',
    ),
    message: LEFTOVERS.crosses,
    severity: 'warning',
  },
];

/** Numbers that are no numbers, alone in a cell. */
export const BROKEN_CELL = /^\s{0,3}(?:NaN|undefined|null|#{3,})\s{0,3}$/;
