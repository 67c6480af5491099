import type { Observation } from '../finding.js';
import { type Mention, mentionsIn } from '../mentions.js';
import { fault, spanOfPlace } from '../names/fault.js';
import { sentencesIn, type Told } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { hasUnit } from './measure.js';
import { expectedInstead } from './nouns.js';

/** 生师比为15.2%: a number in a sentence with a unit that its noun cannot have. */
export const impossibleInTextRule: AuditRule = {
  id: 'units.impossible-in-text',
  title: { zh: '单位与所述事物不符', en: 'A number in a unit its noun cannot have' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => sentencesIn(scene).flatMap(faultsIn),
};

const REACH = 20;

/** What leads from a noun to its number. */
const LINK =
  /(?:分别|累计|合计|共计|总计)?(?:为|是|达到|达|共有|共|现有|有|已|：|:)?(?:约|近|超过|超|逾)?$/;

const faultsIn = ({ passage }: Told): readonly Observation[] =>
  mentionsIn(passage).flatMap((mention) => {
    if (!hasUnit(mention) || !endsThere(passage.text, mention.end)) return [];
    const clause = clauseBefore(passage.text, mention.start);
    const noun = clause.replace(LINK, '');
    const expected = expectedInstead(noun, mention.unit);
    const start = mention.start - clause.length;
    return expected === null
      ? []
      : observation(passage, Math.max(start, mention.start - SHOWN), mention, noun, expected);
  });

const SHOWN = 12;

/** The words of the clause before a number. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.slice(before.search(/[^，。；、！？（(\s\d]*$/));
}

/** 教师5个团队: what follows says what is counted. */
const endsThere = (text: string, end: number): boolean =>
  end === text.length || /[，。；、！？）)；,;（(\s]/.test(text.charAt(end));

const observation = (
  passage: Told['passage'],
  start: number,
  mention: Mention & { readonly unit: string },
  noun: string,
  expected: string,
): Observation =>
  fault({
    message: MESSAGE,
    values: { noun: noun.slice(-SHOWN), found: mention.unit, expected },
    spans: [spanOfPlace({ passage, start, end: mention.end })],
    identity: [noun, mention.unit],
  });

const MESSAGE = {
  zh: '“{noun}”的单位写作“{found}”，一般为“{expected}”，请核对数值与单位。',
  en: '"{noun}" is given in "{found}" but is measured in "{expected}"; check figure and unit.',
};
