import type { Section } from '../sections.js';

/** Words that say something is done. */
export const DONE =
  /已(?:经|于|在|有|全|成|完|建|获|被|达|实|开|立|通|投|列|入|纳|与|正|顺|公|招|启|落|解|整)|(?:完成|取得|获得|建成|实现|举办|承办|组织|开展|成立|召开|签订|引进|投入|新增)了|荣获|喜获|获评|获批|获奖|获得|被(?:评|授|认定|列|确定)|[立入]选|截至|截止|圆满|顺利(?:完成|通过)/;

/** Words that say something is still to come, wanted or written down beforehand. */
export const TO_COME =
  /将|须经|须于|定于|定在|(?<![模虚])拟|计划(?!招生|内)|规划|预计|调整[为到至]|推迟|延期|顺延|预期|力争|争取|答应|承诺|目标|打算|有望|下一步|未来|今后|届时|展望|[到至]了?(?:19|20)\d{2}年|[年月](?:底|末|前)|\d[日号]前|之前|以前|为期(?![一二两三四五六七八九十\d]{1,3}[天日周])|有效期|任期|期限|有待|继续|(?<![主重需必首紧摘])要(?![求素点闻])|力求|确保|逐步|愿景|蓝图|远景|实施期|建设期|周期/;

const PLAN_HEADING = /展望|问题|规划|计划|目标|下一步|对策|举措|改进|挑战|思路|打算|未来|愿景/;

/** Whether a section tells of what is to come. */
export const isOfPlans = (section: Section): boolean =>
  (section.heading !== null && PLAN_HEADING.test(section.heading.passage.text)) ||
  (section.parent !== null && isOfPlans(section.parent));
