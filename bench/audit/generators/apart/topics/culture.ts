import {
  type Block,
  eventDate,
  exact,
  heading,
  inWords,
  listing,
  paragraph,
  rounded,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

const CLUBS = [
  '剪纸',
  '书法',
  '舞龙',
  '茶艺',
  '篆刻',
  '面塑',
  '陶艺',
  '朗诵',
  '武术',
  '京剧',
  '民乐',
  '刺绣',
  '皮影',
  '木版年画',
];
const WORKS = [
  '《匠心》',
  '《春晓》',
  '《车间里的歌》',
  '《青春同行》',
  '《家乡的桥》',
  '《一把锉刀》',
];

/** Clubs that can be counted, lectures, honours. */
export function culture(voice: Voice): Block[] {
  const { graph, random, year, names } = voice;
  const scale = voice.of('students').value > 9000 ? 8 : 1;
  const clubs = random.several(CLUBS, random.integer(5, 9));
  const id = voice.id('listing');
  const count = graph.count('传统文化社团', id, clubs.length, { year, unit: '个' });
  const shown = listing(
    id,
    clubs.map((club) => [club]),
  );
  const members = voice.people('社团成员', random.integer(180, 420) * scale);
  const share = graph.share('社团成员占在校生', members, voice.of('students'));
  graph.within(members, voice.of('students'));
  const works = random.several(WORKS, random.integer(2, 4));
  const shelf = voice.id('listing');
  const prized = graph.count('获奖作品', shelf, works.length, { year, unit: '件' });
  const talks = voice.people('劳模讲座', random.integer(4, 18), '场');
  const heard = voice.people('听讲人次', talks.value * random.integer(90, 260), '人次');
  const perTalk = graph.average('场均听讲', heard, talks, { unit: '人次', year });
  const trips = voice.people('红色研学', random.integer(3, 12), '批');
  return [
    heading(2, random.pick(['中华优秀传统文化传承', '以文化人', '校园文化建设'])),
    paragraph(
      voice.say(
        t`${names.short}建有传统文化社团${exact(count)}：${shown}，成员${exact(members)}，占在校生的${rounded(share, 1)}。`,
        t`开设${shown}${exact(count)}传统文化类社团，吸纳学生${exact(members)}，约占在校生人数的${exact(share)}。`,
        t`${names.short}有${clubs.slice(0, 3).join('、')}等传统文化社团${exact(count)}，成员${exact(members)}，占在校生总数的${exact(share)}。`,
        t`以${shown}等${exact(count)}社团为载体，${exact(members, { unit: '名' })}学生常年参加活动。`,
      ),
      voice.prose('culture', 2),
    ),
    paragraph(
      voice.say(
        t`${eventDate(year, random.integer(5, 11))}，学生创作的${listing(
          shelf,
          works.map((work) => [work]),
        )}${inWords(prized)}作品在省级文化展演中获奖。`,
        t`师生作品${listing(
          shelf,
          works.map((work) => [work]),
        )}共${exact(prized)}获得省级以上文化艺术类奖励。`,
      ),
    ),
    heading(2, random.pick(['工匠精神培育', '传承工匠精神', '红色文化浸润'])),
    paragraph(
      voice.say(
        t`全年举办劳模、工匠进校园讲座${exact(talks)}，听众${exact(heard)}，场均${rounded(perTalk, 1)}。`,
        t`劳动模范、能工巧匠走进课堂${exact(talks)}，师生${exact(heard)}聆听，平均每场约${rounded(perTalk, 0)}。`,
      ),
      t`组织红色研学${exact(trips)}，`,
      voice.say(t`做到行前有课、行中有思、行后有得。`, t`实现新生全覆盖。`),
      voice.prose('culture', 2),
    ),
  ];
}
