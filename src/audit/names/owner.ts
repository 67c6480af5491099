import type { AuditRule } from '../rule.js';
import { fault, spanOfPlace } from './fault.js';
import { grouped } from './grouped.js';
import { nearIn } from './near.js';
import { isOfTheHand } from './slip.js';

const SHORTEST_NAME = 5;

/** The running head names the report's owner otherwise than its cover. */
export const ownerRule: AuditRule = {
  id: 'names.owner',
  title: { zh: '页眉与封面名称不一', en: 'The running head names another owner' },
  category: 'compliance',
  severity: 'warning',
  observe: ({ document, organisation }) => {
    if (organisation === null || organisation.length < SHORTEST_NAME) return [];
    const heads = document.blocks.flatMap((block) => (block.type === 'furniture' ? [block] : []));
    const places = heads.flatMap(({ passage }) =>
      nearIn(passage.text, organisation)
        .filter(
          ({ slip }) =>
            isOfTheHand(slip, organisation) || slip.usual === '校' || slip.usual === '院',
        )
        .map(({ start, end }) => ({ passage, start, end, words: passage.text.slice(start, end) })),
    );
    return [...grouped(places, ({ words }) => words)].flatMap(([other, [first, ...rest]]) =>
      first === undefined
        ? []
        : fault({
            message: MESSAGE,
            values: { other, organisation, found: 1 + rest.length },
            spans: [spanOfPlace(first)],
            identity: [organisation, other],
          }),
    );
  },
};

const MESSAGE = {
  zh: '页眉或页脚写作“{other}”，封面写作“{organisation}”，请统一（共 {found} 页）。',
  en: 'The running head says "{other}", the cover "{organisation}" ({found} pages); use one.',
};
