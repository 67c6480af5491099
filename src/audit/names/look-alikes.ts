/** Characters that are taken for one another by eye: in handwriting, on a scan, from a list of candidates. */
const GROUPS =
  '末未 己已巳 人入八 土士 日曰 千干于 治冶 析折拆 住往 天夫无 大太犬 侯候 崇祟 徙徒 壮状 徽微 拔拨 即既 竞竟 ' +
  '博搏傅 辩辨辫 育肓 木本术 材村 例列 校较 院阮 技枝 杆秆 栽裁 籍藉 荐存 设没 课棵 晴睛 候侯 绩债 贯惯 ' +
  '坛坦 轮抡 扶抚 推堆 实买 赛塞 官宫 师帅 师狮 券卷 历厉 免兔 今令 刀力 九丸 几凡 万方 间问 间闻 体休 作件 ' +
  '低底抵 诚城 经轻 径经 陪培 赔陪 部陪 遗遣 遣谴 衷哀衰 戍戌戊 茶荼 汽气 场扬 扬杨 湖潮 河何 州洲 阳阴 融触 ' +
  '练炼 炼烁 烧绕 浇烧 持待 特持 导异 异导 厂广 广厂 庆厌 仪议 仅仪 伍任 任仕 任仼 货贷 贷货 货贸 ' +
  '贡页 供洪 洪供 拱供 承丞 传转 转砖 砖传 责贵 贵责 资贷 费贵 职识 织职 艺芝 策第 第弟 笫第 管菅 ' +
  '服报 报服 展屉 保促 障瘴 陈阵 际标 合台 台合 同问 回同 作诈 字宇 宇字 手乎 平乎 丰半';

const alike: ReadonlyMap<string, ReadonlySet<string>> = setsOf(GROUPS.split(' '));

function setsOf(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const character of group) {
      const set = sets.get(character) ?? new Set();
      for (const other of group) if (other !== character) set.add(other);
      sets.set(character, set);
    }
  }
  return sets;
}

/** The characters that a character is mistaken for by eye. */
export const lookAlikesOf = (character: string): ReadonlySet<string> =>
  alike.get(character) ?? NONE;

const NONE: ReadonlySet<string> = new Set();
