import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { fault, spanOfPlace } from './fault.js';
import { type Match, matchesIn } from './matches.js';
import { toldInWords } from './told.js';

/** The declaration is sealed in another name than the report's own: 示例市职业中心 for 示例市职业教育中心. */
export const sealNameRule: AuditRule = {
  id: 'names.seal',
  title: { zh: '盖章单位与报告单位不一', en: 'The declaration names another owner' },
  category: 'compliance',
  severity: 'warning',
  observe: (scene) => {
    const told = toldInWords(scene);
    const text = told.map(({ passage }) => passage.text).join('\n');
    return matchesIn(told, SEALED)
      .slice(0, MOST_SEALS)
      .flatMap((match) => {
        const own = usualBeside(match.groups[1] ?? '', scene.organisation, text);
        return own === null ? [] : observation(match, own);
      });
  },
};

const KIND = '(?:学校|学院|中心|教育局|委员会|教育厅|大学|职专|中专|职高)';

/** 单位名称（盖章）：示例市教育局 */
const SEALED = new RegExp(
  `((?:单位名称|单位|学校名称|学校|院校名称)[（(]?(?:盖章|公章)[）)]?[：:]\\s?)([\\u4e00-\\u9fff]{3,24}?${KIND})(?=$|\\s|法定|负责|主要|年|\\d)`,
  'g',
);

/** A district's schools each seal for themselves; and a bound for a hostile text. */
const MOST_SEALS = 20;

const FEWEST = 3;

/**
 * The name that the report goes by where the sealed one stands nowhere else: that of its cover, or the one most used that
 * begins and ends alike. Null where the two are the same, or one is the other in full.
 */
function usualBeside(sealed: string, organisation: string | null, text: string): string | null {
  if (timesIn(text, sealed) > 1) return null;
  const names = [...(organisation === null ? [] : [organisation]), ...namesAlike(sealed, text)];
  const own = names.find((name) => timesIn(text, name) >= FEWEST && isOneOwner(name, sealed));
  return own ?? null;
}

const timesIn = (text: string, name: string): number => text.split(name).length - 1;

const SAME_START = 3;

/** What begins as a name does and is of a kind, the most used first. */
function namesAlike(sealed: string, text: string): readonly string[] {
  const form = new RegExp(`${sealed.slice(0, SAME_START)}[\\u4e00-\\u9fff]{0,16}?${KIND}`, 'g');
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(form)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

const ALIKE = 0.6;

/** Two names of one owner: neither within the other but for the place in front, and most of their characters the same. */
function isOneOwner(name: string, sealed: string): boolean {
  if (name === sealed || name.endsWith(sealed) || sealed.endsWith(name)) return false;
  // The same characters in another order are told of every organisation.
  if ([...name].sort().join('') === [...sealed].sort().join('')) return false;
  const shared = [...new Set(name)].filter((letter) => sealed.includes(letter)).length;
  return shared >= ALIKE * new Set([...name, ...sealed]).size;
}

const observation = (
  { passage, start, end, groups }: Match,
  own: string,
): readonly Observation[] => {
  const [label = '', sealed = ''] = groups;
  const place = { passage, start: Math.min(start + label.length, end), end };
  return [
    fault({
      message: MESSAGE,
      values: { sealed, own },
      spans: [spanOfPlace(place)],
      identity: [own, sealed],
    }),
  ];
};

const MESSAGE = {
  zh: '声明的盖章单位写作“{sealed}”，报告其他地方写作“{own}”，请按全称统一。',
  en: 'The declaration is sealed by "{sealed}", the report is that of "{own}"; use one name.',
};
