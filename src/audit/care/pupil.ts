import type { Observation } from '../finding.js';
import { fault, spanOfPlace } from '../names/fault.js';
import { type Match, matchesIn } from '../names/matches.js';
import { sentencesIn } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { FULL_NAME, isName } from './family-names.js';
import { maskedName } from './masked.js';

const CLASS =
  '(?:(?:20)?\\d{2}级|[一二三]年级|[高职]?[一二三](?=[（(]))[\\u4e00-\\u9fff]{0,12}?[（(]?(?:\\d{1,4}|[一二三四五六七八九十]{1,2})?[）)]?班';
const STUDENT = '(?:的)?(?:学生|同学|男生|女生)?';
const NAME_START = '(?<=^|[^\\u4e00-\\u9fff]|学生|同学|选手|我校)';
const NAME_END = '(?=同学|[，。、；：（(！]|获|荣|在|来|说|以|从|自|是|代表|凭|勇|通|被|考|入)';

/** 2022级数控1班张三: class, then name. */
const CLASS_FIRST = new RegExp(`${CLASS}${STUDENT}(${FULL_NAME}?)${NAME_END}`, 'g');
/** 张三（2022级数控1班）: name, then class. */
const NAME_FIRST = new RegExp(`${NAME_START}(${FULL_NAME}?)(?:同学)?[（(，]\\s?${CLASS}`, 'g');
/** 张三，学号20220101. */
const NUMBERED = new RegExp(
  `${NAME_START}(${FULL_NAME}?)(?:同学)?[，,（( ]{0,2}(?:学号|学籍号)(?:为|是|：|:)?[A-Za-z]?\\d{6,20}`,
  'g',
);
/** 张三同学 and what nobody would want to read of himself. */
const PUPIL = new RegExp(`(?<![\\u4e00-\\u9fff])(${FULL_NAME}?)同学`, 'g');
/** 张三，男，2007年5月出生. */
const BORN = new RegExp(
  `(${FULL_NAME}?)[，,（(](?:男|女)?[，,]?(?:汉族|[\\u4e00-\\u9fff]{1,3}族)?[，,]?((?:19|20)\\d{2})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?出?生(?![产成态长活源效])`,
  'g',
);

const GROWN = /毕业生|校友|已毕业|毕业于|毕业后|班主任|老师|教师|辅导员|任教|教授|院长|校长/;
const HARDSHIP =
  /家庭(?:经济)?(?:贫困|困难)|家境贫|单亲|孤儿|父母离异|父母离婚|低保|建档立卡|特困|残疾|患有|患病|抑郁|自闭|自残|心理疾病|心理障碍|休学治疗|留守儿童/;

/** A pupil's full name beside what makes him a certain child: class, birth, hardship or illness. */
export const pupilRule: AuditRule = {
  id: 'care.pupil',
  title: { zh: '学生姓名与个人情况一同公开', en: 'A pupil named with personal details' },
  category: 'compliance',
  severity: 'warning',
  observe: (scene) => {
    const told = sentencesIn(scene);
    const classed = [...matchesIn(told, CLASS_FIRST), ...matchesIn(told, NAME_FIRST)].filter(
      isPupil,
    );
    const hard = matchesIn(told, PUPIL).filter(
      (match) => isPupil(match) && hardshipIn(match) !== null,
    );
    const born = matchesIn(told, BORN).filter((match) => isPupil(match) && isMinor(match, scene));
    const numbered = matchesIn(told, NUMBERED).filter(({ groups }) => isName(groups[0] ?? ''));
    const seen = new Set<string>();
    return [
      ...hard.map((match) => observation(match, MESSAGES.hardship, hardshipIn(match) ?? '')),
      ...classed.map((match) => {
        const hardship = hardshipIn(match);
        return hardship === null
          ? observation(match, MESSAGES.classed, '', 'notice')
          : observation(match, MESSAGES.hardship, hardship);
      }),
      ...numbered.map((match) => observation(match, MESSAGES.numbered, '')),
      ...born.map((match) => observation(match, MESSAGES.born, '')),
    ].filter((each) => isNew(each, seen));
  },
};

const nameOf = ({ groups }: Match): string => groups[0] ?? '';

/** A grown-up's name is his own affair. Two characters are a name only where a pupil is spoken of: 1班金奖获得者. */
const isPupil = (match: Match): boolean =>
  isName(nameOf(match)) &&
  (nameOf(match).length > 2 || saysPupil(match)) &&
  !GROWN.test(sentenceOf(match));

const saysPupil = ({ passage: { text }, start, end }: Match): boolean =>
  /学生|同学|男生|女生|[（(，]/.test(text.slice(start, end)) || text.startsWith('同学', end);

/** The sentence around a match, its reach bounded. */
function sentenceOf({ passage: { text }, start, end }: Match): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const from = before.search(/[^。；！\n]*$/);
  const to = behind.search(/[。；！\n]/);
  return before.slice(from) + text.slice(start, end) + (to < 0 ? behind : behind.slice(0, to));
}

const REACH = 80;

const hardshipIn = (match: Match): string | null => HARDSHIP.exec(sentenceOf(match))?.[0] ?? null;

const ADULT = 18;

function isMinor({ groups }: Match, { reportYear }: Scene): boolean {
  return reportYear !== null && Number(groups[1]) > reportYear - ADULT;
}

function observation(
  match: Match,
  message: (typeof MESSAGES)[keyof typeof MESSAGES],
  hardship: string,
  severity?: 'notice',
): Observation {
  return fault({
    message,
    values: { name: maskedName(nameOf(match)), hardship },
    spans: [spanOfPlace(match)],
    identity: [maskedName(nameOf(match))],
    ...(severity === undefined ? {} : { severity }),
  });
}

/** One place is told once, in its gravest form, which comes first. */
function isNew({ spans: [span] }: Observation, seen: Set<string>): boolean {
  const key = String(span?.start);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

const MESSAGES = {
  classed: {
    zh: '学生 {name} 的全名与班级一同公开；如未经本人和监护人同意，请隐去班级或姓名。',
    en: 'The pupil {name} is named in full with the class; without consent, leave out one of them.',
  },
  hardship: {
    zh: '学生 {name} 的全名与“{hardship}”等个人情况一同公开，请隐去姓名。',
    en: 'The pupil {name} is named in full beside "{hardship}"; leave out the name.',
  },
  numbered: {
    zh: '学生 {name} 的全名与学号一同公开，请隐去其中一项。',
    en: 'The pupil {name} is named in full with the student number; leave out one of them.',
  },
  born: {
    zh: '未成年学生 {name} 的全名与出生年月一同公开，请隐去其中一项。',
    en: 'The minor {name} is named in full with the date of birth; leave out one of them.',
  },
};
