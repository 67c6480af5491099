/** An invented school's report that contradicts itself; plain text, so that a test can change a word of it. */
export const SCHOOL_REPORT = `示例第一中等职业学校
职业教育质量年度报告（2023年度）

第一章 人才培养

1.1 规模与结构

2023年，学校全日制在校生3120人，比上年增加204人。学校现有专任教师260人，开设专业18个。

1.2 就业质量

2023届毕业生1000人，其中升学600人，直接就业359人，未就业41人，毕业去向落实率为94.8%。毕业生满意度99.1%。

第二章 服务贡献

2023届毕业生毕业去向落实率为95.9%。全年开展社会培训12项，培训1280人次。

学校聘请行业导师3人：示例甲、示例乙、示例丙、示例丁。

第三章 面临挑战

学校现有专任教师262人，实训设备仍显不足，校企合作有待深化。
`;

/** The report after somebody has changed some words of it. */
export function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((report, [from, to]) => {
    if (!report.includes(from)) throw new Error(`the report has no “${from}”`);
    return report.replace(from, to);
  }, SCHOOL_REPORT);
}
