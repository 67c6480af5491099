/** The commonest family names of one and two characters, without those that are common words before a name's place. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊殷施洪翟安颜倪牛温季俞章鲁葛伍申尤毕聂柴焦岳齐梅庄辛管祝左涂耿关兰裴祁';
const DOUBLE = '欧阳|上官|司马|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|端木';

/** The source of an expression for a Chinese full name: a family name and one or two characters. */
export const FULL_NAME = `(?:(?:${DOUBLE})|[${FAMILY_NAMES}])[\\u4e00-\\u9fff]{1,2}`;

/** What is no name: it hides one, or is a title or a group of people. */
const NO_NAME =
  /[某×＊*同学老师教班级校长主任书记的了和与及在是有等获为将被从对名位个们生人员专业学部系]|^(?:任课|任教|任务|管理|文化|文明|文艺|安全|方面|方向|方案|金牌|石油|江苏|江西|安徽|广东|常规|常见|向上|于是|何时|万人|白天|温度|严格|关于|关心|康复|易学|程序|程度|董事|马上|毕业|高级|张贴|许多|成绩|代表|项目|武术|田径|石材|金工|石刻|白酒|夏季|季度|章程|安装|安排|易于|左右|管乐|史料|余名|余人|丁级)/;

/** Whether characters of a name's form are one. */
export const isName = (words: string): boolean => !NO_NAME.test(words);
