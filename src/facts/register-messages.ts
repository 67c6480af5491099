import type { RefusalText } from '../messages/index.js';

/** What may be wrong with a register of organisations, and what to do about it. */
export const registerMessages = {
  noName: {
    what: {
      zh: '机构 {organisation} 自 {cycle} 年度起没有名称。',
      en: 'The organisation {organisation} has no name from {cycle} on.',
    },
    next: { zh: '请填写名称。', en: 'Give it a name.' },
  },
  noHistory: {
    what: {
      zh: '机构 {organisation} 没有任何属性。',
      en: 'Nothing is said of the organisation {organisation}.',
    },
    next: { zh: '请至少填写一条。', en: 'Give it attributes from its first year on.' },
  },
  sameYear: {
    what: {
      zh: '“{name}”有两次变更都从 {cycle} 年度起，日期重叠。',
      en: '{name} has two changes that both begin in {cycle}: their dates overlap.',
    },
    next: {
      zh: '请改正其中一次的年度，或合并为一次。',
      en: 'Correct the year of one of them, or make them one.',
    },
  },
  beforeOpening: {
    what: {
      zh: '“{name}”的变更从 {cycle} 年度起，但它 {opened} 年度才设立。',
      en: 'A change of {name} begins in {cycle}, but it opened in {opened}.',
    },
    next: { zh: '请改正年度。', en: 'Correct the year.' },
  },
  lateBeginning: {
    what: {
      zh: '“{name}”{opened} 年度设立，其属性却从 {cycle} 年度才开始。',
      en: '{name} opened in {opened}, but what is said of it begins in {cycle}.',
    },
    next: { zh: '请从设立年度起填写。', en: 'Let the first attributes begin in its first year.' },
  },
  afterClosing: {
    what: {
      zh: '“{name}”的变更从 {cycle} 年度起，但它自 {closed} 年度起已撤销。',
      en: 'A change of {name} begins in {cycle}, but it is closed from {closed} on.',
    },
    next: { zh: '请改正年度，或先取消撤销。', en: 'Correct the year, or reopen it first.' },
  },
  closedTooEarly: {
    what: {
      zh: '“{name}”{opened} 年度设立，不能自 {closed} 年度起撤销。',
      en: '{name} opened in {opened} and cannot be closed from {closed} on.',
    },
    next: { zh: '撤销年度须晚于设立年度。', en: 'It must close later than it opened.' },
  },
  unknown: {
    what: {
      zh: '“{name}”的{link}“{other}”没有登记。',
      en: 'The {link} of {name}, "{other}", is not registered.',
    },
    next: { zh: '请先登记它，或另选。', en: 'Register it first, or choose another.' },
  },
  away: {
    what: {
      zh: '“{name}”{cycle} 年度的{link}是“{other}”，但它在该年度不存在。',
      en: 'In {cycle} the {link} of {name} is {other}, which does not exist in that year.',
    },
    next: {
      zh: '请先从该年度起为“{name}”另选{link}。',
      en: 'First give {name} another {link} from that year on.',
    },
  },
  ring: {
    what: {
      zh: '“{name}”{cycle} 年度的{link}绕成一圈：沿“{other}”向上又回到它自己。',
      en: 'In {cycle} the {link} of {name} forms a ring: upwards from {other} one comes back to it.',
    },
    next: { zh: '请另选{link}。', en: 'Choose another {link}.' },
  },
  notAbove: {
    what: {
      zh: '“{name}”{cycle} 年度的{link}“{other}”不在它的上一级。',
      en: 'In {cycle} the {link} of {name}, {other}, is not of a higher level.',
    },
    next: {
      zh: '学校可归区县、市或省，区县可归市或省，市可归省。',
      en: 'Schools belong to districts, cities or provinces, districts to cities or provinces, cities to provinces.',
    },
  },
  unknownPredecessor: {
    what: {
      zh: '“{name}”的前身“{other}”没有登记。',
      en: 'The predecessor of {name}, "{other}", is not registered.',
    },
    next: { zh: '请核对编号。', en: 'Check its id.' },
  },
  ownPredecessor: {
    what: { zh: '“{name}”不能是它自己的前身。', en: '{name} cannot be its own predecessor.' },
    next: { zh: '请另选前身。', en: 'Choose another one.' },
  },
} as const satisfies Record<string, RefusalText>;

/** What the two links upwards are called. */
export const linkNames = {
  place: { zh: '属地', en: 'place' },
  superior: { zh: '隶属', en: 'superior' },
} as const;
