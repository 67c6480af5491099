/** The scope of a sentence whose subject is some of what the owner has, if it is; empty where it is not. */
export function someOfOwner(opening: string): string {
  const words = [OF_A_UNIT, OF_A_KIND, OF_SOME_DISTRICTS, OF_COLLEGES].flatMap(
    (kind) => kind.exec(opening)?.[0] ?? [],
  )[0];
  return words === undefined ? '' : `${SOME}${words}`;
}

/** Before the words that tell of which part of the owner a number is. */
const SOME = '其中:';

/** 我校信息工程系现有…: a unit of the owner, as the subject of the sentence. */
const OF_A_UNIT =
  /[\u4e00-\u9fff](?:(?<![体关联派谱])系|学部|专业部|校区|分校|教研室|教学点|办学点)(?:现有|共有|设有|开设|有|在校|学生|教师|专任|教职工|招生|毕业|占地|[，,])/;

/** 全市省级示范校8所，在校生…: schools of one kind, as the subject of the sentence. */
const OF_A_KIND =
  /(?:技工|民办|公办|示范|城区|县域|乡镇|农村|重点|骨干|优质|高水平|双高|双优|市属|区属|省属|直属|市直|部分|其他|民族|特教|特殊教育|体育|艺术|试点)[\u4e00-\u9fff]{0,8}(?:学校|院校|[^\u4e00-\u9fff职在高全本我该各]?校)(?!长|企|园|均|内|外|建设|创建|培育|评估|验收|认定|项目|称号)/;

/** 云岫、永泽、白汀三个县8所学校，在校生…: some of the districts, as the subject of the sentence. */
const OF_SOME_DISTRICTS =
  /(?<!全市|全省|下辖|[辖共有含及的])(?:[两二三四五六七八九十]个?|(?<![\d.])\d个)(?:区县|县区|区|县|旗)(?=[共合所\d，,的]|[\u4e00-\u9fff]{0,4}学校)/;

/** 高职毕业生直接就业3261人，…，自主创业69人: of the colleges that a city has beside its schools. */
const OF_COLLEGES =
  /(?:^|[，。；])高职(?:毕业生|在校生|学生|专任教师|教师|教职工|学校|院校)(?!贯通|衔接)/;
