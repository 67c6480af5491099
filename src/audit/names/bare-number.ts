import type { AuditRule } from '../rule.js';
import { type CitedNumber, type CitedTitle, citedNumbers, citedTitles } from './cited.js';
import { fault, spanOfPlace } from './fault.js';
import { areASlipApart, areOfOneOffice, ownPlace, written } from './number-slip.js';
import { toldInWords } from './told.js';

/** 办学条件达标按教职成〔2022〕3号文件核定, where 《职业学校办学条件达标工程实施方案》 is 教职成〔2022〕5号. */
export const bareNumberRule: AuditRule = {
  id: 'names.bare-number',
  title: { zh: '发文字号前后不一', en: 'A document number that differs from that of its title' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const told = toldInWords(scene);
    const titled = citedTitles(told).flatMap((each) =>
      each.number === undefined ? [] : [{ ...each, number: each.number }],
    );
    return citedNumbers(told)
      .filter((number) => !titled.some((each) => isSame(each.number, number)))
      .flatMap((number) => {
        const meant = titled.find((each) => isMeant(number, each));
        return meant === undefined
          ? []
          : fault({
              message: MESSAGE,
              values: { number: written(number), title: meant.title, meant: written(meant.number) },
              spans: [number, meant.number].map((each) => spanOfPlace(ownPlace(each))),
              identity: [written(number), meant.title],
            });
      });
  },
};

type Titled = CitedTitle & { readonly number: CitedNumber };

const isSame = (a: CitedNumber, b: CitedNumber): boolean =>
  areOfOneOffice(a, b) && a.year === b.year && Number(a.ordinal) === Number(b.ordinal);

/** An office gives out many numbers that are a digit apart: only the words around tell that one document is meant. */
const isMeant = (number: CitedNumber, { title, number: its }: Titled): boolean =>
  areASlipApart(number, its) &&
  (sharesWords(wordsAround(number), title) || areTurnedAbout(number, its));

/** 示政办发〔2022〕81号 cited without a title, where 〔2022〕18号 has one: a number that nobody introduced. */
const areTurnedAbout = (number: CitedNumber, its: CitedNumber): boolean =>
  wordsAround(number) !== '' &&
  number.year === its.year &&
  Number(number.ordinal) > 9 &&
  String(Number(number.ordinal)) === [...String(Number(its.ordinal))].reverse().join('');

const REACH = 30;

/** The sentence's words around a number, its title aside where it has one. */
function wordsAround({ passage: { text }, start, end }: CitedNumber): string {
  const before = text.slice(Math.max(0, start - REACH), end).replace(/^.*[。；\n]/s, '');
  const behind = text.slice(end, end + REACH).replace(/[。；\n].*$/s, '');
  return before.includes('》') ? '' : `${before} ${behind}`;
}

const SHORTEST_SHARED = 4;

/** What is in every title tells none. */
const COMMON =
  /职业教育|职业院校|中等职业|职业学校|学校|教育部|国务院|办公厅|关于|印发|通知|意见|高质量发展|管理办法|实施方案|改革|建设/g;

/** 2024 stands in every number of a year, and tells no title. */
function sharesWords(words: string, title: string): boolean {
  const own = title.replace(COMMON, ' ');
  return Array.from({ length: own.length }, (_, at) => own.slice(at, at + SHORTEST_SHARED)).some(
    (each) => each.length === SHORTEST_SHARED && !/ |^\d{3}/.test(each) && words.includes(each),
  );
}

const MESSAGE = {
  zh: '此处写作“{number}”，而《{title}》的发文字号是“{meant}”，像是同一文件，请核对。',
  en: 'This says "{number}", while "{title}" is cited as "{meant}"; it looks like the same document. Check it.',
};
