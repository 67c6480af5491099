/** A wrong writing, as an expression that fits no right one, and the right one. */
export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
}

/** Two words a line, wrong and right; the wrong one may look around so as to spare what is well written. */
const LIST = `
(?<!报名|申报|时间|日期|征集|招生)截止(?=(?:19|20)\\d\\d年|目前|今年|本年|去年|\\d{1,2}月) 截至
(?<![一二两三四五六七八九十百千万余多几数这那该每\\d])座落(?![成地户]) 坐落
按装(?![备配机置修卸载]) 安装
一如继往 一如既往
迫不急待 迫不及待
必竟 毕竟
兴高彩烈 兴高采烈
尤如 犹如
(?<![公发宣颁])布署(?!名) 部署
粗旷 粗犷
松驰 松弛
穿流不息 川流不息
金壁辉煌 金碧辉煌
不径而走 不胫而走
默守成规 墨守成规
甘败下风 甘拜下风
自抱自弃 自暴自弃
(?<!预|无)防碍 妨碍
渊源流长 源远流长
震憾 震撼
气慨 气概
欢渡 欢度
亲睐 青睐
合谐 和谐
融汇贯通 融会贯通
因地治宜 因地制宜
立杆见影 立竿见影
一股作气 一鼓作气
鼎立相助 鼎力相助
相形见拙 相形见绌
鞠躬尽粹 鞠躬尽瘁
不懈努利 不懈努力
暴光 曝光
招骋 招聘
(?<!驰)骋请 聘请
(?<!驰)骋任 聘任
颂读 诵读
教学相常 教学相长
坐谈会 座谈会
坐右铭 座右铭
锻练 锻炼
训炼 训练
熟炼 熟练
(?<![自利知己身克])己经(?![营过费济]) 已经
(?<![来出源取选发亲独能不])自已(?![经有被建毕在完于开获签]) 自己
通迅 通讯
录相 录像
好象 好像
部份 部分
技木 技术
枝能 技能
(?<![支交给应拨垫预托兑偿缴未已])付(?=校长|院长|书记|教授|局长) 副
既往开来 继往开来
走头无路 走投无路
金榜提名 金榜题名
竭尽全利 竭尽全力
坚苦奋斗 艰苦奋斗
滥芋充数 滥竽充数
脱颍而出 脱颖而出
层出不究 层出不穷
迎刀而解 迎刃而解
卓有成校 卓有成效
行之有校 行之有效
蒸蒸日尚 蒸蒸日上
`;

/** Misspellings that are wrong wherever they stand. */
export const MISSPELLINGS: readonly Misspelling[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [wrong = '', right = ''] = line.split(' ');
    return { wrong, right };
  });
