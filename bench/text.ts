/** Sentences of our own in the manner of a report, invented figures in their places. */
const SENTENCES: readonly ((seed: number) => string)[] = [
  (n) =>
    `${2020 + (n % 5)}年全校在校生${1200 + n}人，较上年增加${n % 90}人，增长${(n % 70) / 10}%。`,
  (n) =>
    `毕业生就业率为${90 + (n % 100) / 10}%，对口就业率百分之八十五，提高${(n % 30) / 10}个百分点。`,
  (n) => `专任教师约${100 + (n % 300)}人，生师比${14 + (n % 60) / 10}:1，双师型教师占六成以上。`,
  (n) => `财政拨款${(n % 900) / 100}亿元，其中专项经费${n % 5000}余万元，生均${8000 + n}元。`,
  (n) => `学校设有二十三个专业，开设课程${100 + (n % 50)}门，合作企业${n % 80}家，共建基地十余个。`,
  (n) =>
    `根据教职成〔2019〕${1 + (n % 30)}号文件，推进“三教”改革和“1+X”证书制度，见表${1 + (n % 6)}。`,
  (n) =>
    `校园占地${(n % 500) / 10}万平方米，图书1.${n % 10}万册，每班${30 + (n % 5)}—${40 + (n % 5)}人。`,
];

/** A text of at least `length` characters, the same at every run. */
export function reportText(length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let n = 0; size < length; n += 1) {
    const sentence = SENTENCES[n % SENTENCES.length]?.((n * 7919) % 10_007) ?? '';
    parts.push(n % 12 === 11 ? `${sentence}\n` : sentence);
    size += sentence.length;
  }
  return parts.join('');
}
