import { type Match, matchesIn } from '../names/matches.js';
import { toldInWords } from '../names/told.js';
import { wordingRule } from './wording.js';

/**
 * Words that nobody doubles on purpose. 研究研究 and 天天 are good Chinese, and in 专业专业课, 教师教师节 or 项目项目化
 * the second belongs to the next word, so nouns are left out.
 */
const WORDS =
  '我们|他们|她们|它们|进行|开展|通过|实现|提高|提升|促进|推进|推动|加强|深化|强化|完善|坚持|围绕|根据|按照|依据|以及|并且|因此|但是|由于|为了|同时|其中|积极|不断|有效|全面|深入|达到|获得|荣获|取得|举办|参加|参与|开设|培养|打造|构建|建立|制定|落实|贯彻|聘请|邀请|完成|截至|共计|合计|总计|目前|已经|对于|关于|作为|成为|具有|拥有|符合|满足|充分|进一步|学校的|学生的|教师的';
const REPEATED = new RegExp(`(${WORDS})\\1(?!\\1|[式度率性])`, 'g');

/** One character twice, with what may stand before and behind it in good Chinese. */
const LETTERS: readonly RegExp[] = [
  /(?<![目有似的])的的(?![确士的])/g,
  /(?<![为除明罢得不甚时了])了了(?![解不如结却断事望无之可了])/g,
  /(?<![但而于就凡若是])是是(?![否非是])/g,
  /(?<![谐平温缓柔总饱亲随中共祥附融暖和])和和(?![谐平睦美气解善合声弦田县政煦蔼服风和])/g,
  /(?<![存现正所实内外潜好自健旨贵重神在])在在(?![校编岗线职读籍建册场任于乎在])/g,
  /(?<![参给赋授寄付与])与与(?![会否其时众日共与])/g,
  /(?<![即名干主老大上中少勇将])将将(?![来要领军士会近将])/g,
  /(?<![或])或或(?![许者多或])/g,
  /(?<![被])被被(?![子套服动被])/g,
];

/** 进行进行, 的的: a word typed twice. */
export const repeatedWordRule = wordingRule({
  id: 'units.repeated-word',
  title: { zh: '字词重复', en: 'A word twice' },
  severity: 'warning',
  find: (scene) => {
    const told = toldInWords(scene);
    return [REPEATED, ...LETTERS]
      .flatMap((expression) => matchesIn(told, expression))
      .filter(isInRunningText);
  },
  message: {
    zh: '“{quote}”处字词重复，请删去多余的字。',
    en: 'A word stands twice at "{quote}"; remove one.',
  },
});

/** Words of two cells or lines that a reader has run together are not told: they are the whole passage. */
const isInRunningText = ({ passage, start, end }: Match): boolean =>
  start > 0 || end < passage.text.length;
