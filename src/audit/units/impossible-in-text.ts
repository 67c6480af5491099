import type { Observation } from '../finding.js';
import { type Mention, mentionsIn } from '../mentions.js';
import { fault, type Place, spanOfPlace } from '../names/fault.js';
import { sentencesIn, type Told } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { hasUnit, isImpossible, measureOf } from './measure.js';

/** 生师比为15.2%: a number in a sentence with a unit that its noun cannot have. */
export const impossibleInTextRule: AuditRule = {
  id: 'units.impossible-in-text',
  title: { zh: '单位与所述事物不符', en: 'A number in a unit its noun cannot have' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => sentencesIn(scene).flatMap(faultsIn),
};

/** What a noun is measured in, and the words that may lead from it to its number. */
interface Noun {
  readonly noun: RegExp;
  readonly unit: string;
  /** Units that are not told, for sentences that mean something else: 资助学生5000元. */
  readonly unless: readonly string[];
}

const LINK = '(?:总数|人数|总量|数量|数)?(?:为|是|达到|达|共有|共计|共|现有|有|：|:)?约?$';
const FIRM = '(?:总数|人数|数)?(?:为|是|共有|共计|：|:)$';

const noun = (words: string, link: string, unit: string, unless = ''): Noun => ({
  noun: new RegExp(`(?:${words})${link}`),
  unit,
  unless: unless.split(' '),
});

/** The links are narrow: 奖励毕业生3000元 and 双师型教师52% are how reports speak. */
const NOUNS: readonly Noun[] = [
  noun('在校生|在校学生|毕业生|专任教师|教职工', LINK, '人', 'money share ratio area lessons'),
  noun('在校生|在校学生|毕业生|专任教师|教职工', FIRM, '人', 'share'),
  noun('生师比|师生比', LINK, ':', 'things people'),
  noun(
    '(?:就业|巩固|合格|落实|升学|覆盖|对口|优秀|及格|达标|参与|录取|获取|创业)率|满意度',
    LINK,
    '%',
    '',
  ),
  noun('建筑面积|占地面积|校舍面积|校园面积', LINK, '平方米'),
  noun('出口带宽|主干带宽|主干最大带宽', LINK, 'Mbps'),
  noun('培训学时|课程学时|总学时', LINK, '学时', 'share'),
];

const REACH = 16;

function faultsIn({ passage }: Told): readonly Observation[] {
  return mentionsIn(passage).flatMap((mention) => {
    if (!hasUnit(mention) || !endsThere(passage.text, mention.end)) return [];
    const before = passage.text.slice(Math.max(0, mention.start - REACH), mention.start);
    const each = NOUNS.find(
      ({ noun, unit, unless }) =>
        (isImpossible(unit, mention.unit) || isLand(before, mention)) &&
        !unless.includes(measureOf(mention.unit)) &&
        noun.test(before),
    );
    const match = each?.noun.exec(before);
    if (each === undefined || match == null) return [];
    return observation(
      { passage, start: mention.start - match[0].length, end: mention.end },
      mention,
      match[0],
      each,
    );
  });
}

/** Land is measured in 亩, a floor is not. */
const isLand = (before: string, { unit }: Mention): boolean =>
  unit === '亩' && /(?:建筑面积|校舍面积)[^，。；]{0,6}$/.test(before);

/** 教师5个团队: what follows says what is counted. */
const endsThere = (text: string, end: number): boolean =>
  end === text.length || /[，。；、！？）)；,;（(\s]/.test(text.charAt(end));

const observation = (place: Place, { unit }: Mention, words: string, each: Noun): Observation => {
  const name = words.replace(/(?:为|是|达到|达|共有|共计|共|现有|有|：|:)?约?$/, '');
  return fault({
    message: MESSAGE,
    values: { name, found: unit ?? '', expected: each.unit },
    spans: [spanOfPlace(place)],
    identity: [name, unit ?? ''],
  });
};

const MESSAGE = {
  zh: '“{name}”的单位写作“{found}”，一般为“{expected}”，请核对数值与单位。',
  en: '"{name}" is given in "{found}" but is measured in "{expected}"; check figure and unit.',
};
