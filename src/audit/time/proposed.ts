import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf, unquoted } from './sentences.js';
import { TIME } from './time-messages.js';

/** A document that only proposes (拟推荐, 拟认定, 公示) given as proof of an award. */
export const proposed: AuditRule = {
  id: 'time.proposed',
  title: { zh: '拟定当作已定', en: 'A proposal told as final' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => datedProseOf(scene).flatMap(({ passage }) => proposedIn(passage)),
};

/** 模拟 and 虚拟 propose nothing. */
const PROPOSED =
  /[《“][^《》“”]{0,80}?((?<![模虚草])拟(?:推荐|认定|入选|立项|评|确定|建设|表彰|支持|授予|命名|遴选|入围|列入|公布)[^《》“”]{0,40}|公示)[^《》“”]{0,40}[》”]/;
const AWARDED = /被(?:评|认定|确定|授予|列)为?|获评|荣获|喜获|获批|获得|[入当]选|成功立项|被立项/;
const STILL_PROPOSED = /拟(?!于|在|定)|公示期|正在公示|待公布|推荐(?:申报|参评)/;

const proposedIn = (passage: Passage): readonly Observation[] => {
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap(({ text, start, end }) => {
    const title = PROPOSED.exec(text);
    if (title === null) return [];
    const told = readable.slice(start, end);
    const verb = AWARDED.exec(told);
    if (verb === null || STILL_PROPOSED.test(told)) return [];
    const [quoted, word = ''] = title;
    const at = start + title.index + quoted.indexOf(word);
    const verbAt = start + verb.index;
    return [
      failed(
        TIME.proposed,
        { title: quoted, verb: verb[0] },
        [
          spanOf(passage, verbAt, Math.min(end, verbAt + verb[0].length + AFTER)),
          spanOf(passage, at, Math.min(at + word.length, at + LONGEST)),
        ],
        [quoted.replace(/\d/g, ''), verb[0]],
        { severity: word === '公示' ? 'notice' : 'warning' },
      ),
    ];
  });
};

const AFTER = 6;
const LONGEST = 16;
