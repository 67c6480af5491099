import { filled, type Message, type MessageValues } from '../../messages/index.js';
import type { Fault } from '../standard.js';

/** A place in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A fault of a file with its sentence filled. */
export const fault = (
  file: string,
  position: Position,
  message: Message,
  values: MessageValues = {},
): Fault => ({ file, ...position, message: filled(message, values) });

/** Faults in the order in which a reader meets them. */
export const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );

/** What can be wrong with the files of a standard, and what to do about it. */
export const FAULTS = {
  // The form of a file
  yaml: {
    zh: '这里的 YAML 写法有误（{code}）：请检查缩进、冒号和引号。',
    en: 'This is not well-formed YAML ({code}): check indentation, colons and quotes.',
  },
  duplicateKey: {
    zh: '同一条目里一个键写了两次：请只留一个。',
    en: 'The same key stands twice in one item: keep one of them.',
  },
  reference: {
    zh: '这里用了 YAML 引用（*）：请把内容原样写出，便于人读。',
    en: 'This refers to another place of the file (*): write the content out, for people to read.',
  },
  emptyFile: {
    zh: '文件是空的：请写入内容，或删去文件。',
    en: 'The file is empty: write its content, or delete it.',
  },
  unknownFile: {
    zh: '系统不认识这个文件：请按使用指南所列的文件名放置，或删去它。',
    en: 'No such file belongs to a standard: name it as the guide lists, or delete it.',
  },
  noEditionFile: {
    zh: '指标体系“{edition}”缺少 edition.yaml：请补上，写明 id、name、level 和 cycles。',
    en: 'The edition "{edition}" has no edition.yaml: add it with id, name, level and cycles.',
  },
  noOutline: {
    zh: '指标体系“{edition}”缺少 outline.yaml：请列出报告各章，或用 extends 沿用另一指标体系。',
    en: 'The edition "{edition}" has no outline.yaml: list the chapters, or extend another edition.',
  },
  noTables: {
    zh: '指标体系“{edition}”没有任何表：请在 tables/ 中补上，或用 extends 沿用另一指标体系。',
    en: 'The edition "{edition}" has no tables: add them in tables/, or extend another edition.',
  },
  noConcepts: {
    zh: '没有任何指标：请在 concepts/ 中补上。',
    en: 'There are no concepts: add them in concepts/.',
  },

  // The shape of an item
  missing: {
    zh: '缺少“{key}”：请补上。',
    en: '"{key}" is missing: add it.',
  },
  unknownKey: {
    zh: '这里没有“{key}”这一项：请改正拼写，或删去。',
    en: 'There is no "{key}" here: correct its spelling, or remove it.',
  },
  wrongType: {
    zh: '“{key}”应是{expected}：请改写。',
    en: '"{key}" should be {expected}: rewrite it.',
  },
  notAmong: {
    zh: '“{key}”只能是 {allowed} 之一。',
    en: '"{key}" can only be one of {allowed}.',
  },
  wrongForm: {
    zh: '“{key}”的写法不对：标识用小写字母、数字和连接符，如 {like}。',
    en: '"{key}" is not well formed: names are lower-case letters and digits with connectors, as in {like}.',
  },
  outOfRange: {
    zh: '“{key}”超出允许的范围（{limit}）：请改写。',
    en: '"{key}" is outside its range ({limit}): rewrite it.',
  },
  otherwiseWrong: {
    zh: '“{key}”不合格式：请对照使用指南改写。',
    en: '"{key}" does not have the right form: compare the guide and rewrite it.',
  },

  // Concepts
  duplicateConcept: {
    zh: '指标“{id}”已在 {file}:{line} 定义：请删去一处，或另取标识。',
    en: 'The concept "{id}" is already defined at {file}:{line}: remove one, or choose another id.',
  },
  duplicateName: {
    zh: '“{name}”已是指标“{id}”的名称或别名：同一说法不能指两个指标，请改写。',
    en: '"{name}" is already a name or alias of "{id}": one wording cannot mean two concepts; change one.',
  },
  unknownUnit: {
    zh: '没有单位“{unit}”：请用系统已有的单位，如 人、个、万元、元/生、%。',
    en: 'There is no unit "{unit}": use a known one such as 人, 个, 万元, 元/生, %.',
  },
  unknownConcept: {
    zh: '没有指标“{id}”{hint}：请改正，或先在 concepts/ 中定义。',
    en: 'There is no concept "{id}"{hint}: correct it, or define it in concepts/ first.',
  },
  ratioDimension: {
    zh: '“{numerator}”除以“{denominator}”得“{found}”，与本指标的单位“{unit}”不符：请改正单位或分子、分母。',
    en: '"{numerator}" over "{denominator}" gives "{found}", not this concept\'s unit "{unit}": correct the unit or the parts.',
  },
  elsewhereUnit: {
    zh: '“{id}”的单位是“{found}”，应与本指标同为“{unit}”。',
    en: '"{id}" is in "{found}" but has to be in this concept\'s unit "{unit}".',
  },
  weightKind: {
    zh: '权重“{id}”应是计数或数量指标：请另选，或改正它的 kind。',
    en: 'The weight "{id}" has to be a count or an amount: choose another, or correct its kind.',
  },
  rollupKind: {
    zh: '{kind} 类指标不能用“{how}”汇总：请用 {allowed}。',
    en: 'A concept of kind {kind} cannot be rolled up by "{how}": use {allowed}.',
  },
  needsChoices: {
    zh: 'choice 类指标要在 choices 中列出可选项。',
    en: 'A concept of kind choice lists its options under choices.',
  },
  choicesOnOther: {
    zh: 'choices 只用于 choice 类指标：请删去，或把 kind 改为 choice。',
    en: 'Only a concept of kind choice has choices: remove them, or make the kind choice.',
  },

  // Rows and breakdowns
  duplicateRow: {
    zh: '指标“{id}”已在 {file}:{line} 有一行：一个指标只能填报一次（一数一源），请删去一行。',
    en: 'The concept "{id}" already has a row at {file}:{line}: a number is reported once; remove one row.',
  },
  duplicateTable: {
    zh: '表的“{key}”与 {file} 相同：请改为不同的值。',
    en: 'The "{key}" of this table is that of {file} too: make them differ.',
  },
  partNotAsked: {
    zh: '“{id}”要由“{part}”算出，而各表都没有“{part}”：请在计算依据表中加一行。',
    en: '"{id}" is computed from "{part}", which no table asks for: add a row to the sheet of parts.',
  },
  breakdownCycle: {
    zh: '其中项成环：{path}。一个量不能是自己的一部分，请改正。',
    en: 'The breakdowns go round in a circle: {path}. Nothing is a part of itself; correct one.',
  },
  breakdownUnit: {
    zh: '“{part}”（{found}）与整体“{whole}”（{unit}）单位不同，不能作其中项。',
    en: '"{part}" ({found}) and its whole "{whole}" ({unit}) have unlike units, so it cannot be a part.',
  },
  duplicatePart: {
    zh: '“{part}”在同一组其中项里写了两次：请删去一处。',
    en: '"{part}" stands twice in one breakdown: remove one.',
  },
  packageTwice: {
    zh: '报送包里有两项都写着“{value}”：请改其中一项。',
    en: 'Two items of the package say "{value}": change one of them.',
  },

  // Checks
  duplicateCheck: {
    zh: '审核关系“{id}”已在 {file}:{line} 定义：请另取标识。',
    en: 'The check "{id}" is already defined at {file}:{line}: choose another id.',
  },
  notAskedInFormula: {
    zh: '公式用到“{id}”，而本指标体系没有这一行：请在表中加一行，或改写公式。',
    en: 'The formula uses "{id}", for which this edition has no row: add the row, or change the formula.',
  },
  unknownPlaceholder: {
    zh: '提示语里的“{place}”填不出值：只能写指标、算得出数的公式、organisation，以及公式含比较时的 left、right、difference。',
    en: 'Nothing can fill "{place}" in the message: use concepts, formulas that give a number, organisation, and left, right or difference where the formula compares.',
  },
  exampleConcept: {
    zh: '例子给出“{id}”，公式并不用它，也不由它算出：请删去或改正。',
    en: 'The example gives "{id}", which the formula does not use and nothing it uses is computed from: remove or correct it.',
  },
  exampleComputed: {
    zh: '“{id}”是算出来的，例子里要给出它的分子“{numerator}”和分母“{denominator}”。',
    en: '"{id}" is computed: give its parts "{numerator}" and "{denominator}" in the example instead.',
  },
  exampleValue: {
    zh: '例子中“{id}”的值“{value}”不是数，也不是 blank、not-applicable、not-collected 之一。',
    en: 'The example\'s value "{value}" of "{id}" is neither a number nor blank, not-applicable or not-collected.',
  },
  exampleChoice: {
    zh: '例子中“{id}”的值“{value}”不在可选项里：{allowed}。',
    en: 'The example\'s value "{value}" of "{id}" is not among its choices: {allowed}.',
  },

  // Editions and outline
  editionFolder: {
    zh: '文件夹名“{folder}”与 id“{id}”不一致：请改成相同。',
    en: 'The folder "{folder}" and the id "{id}" differ: make them the same.',
  },
  unknownEdition: {
    zh: '没有指标体系“{id}”：extends 只能写已有的文件夹名。',
    en: 'There is no edition "{id}": extends names an existing folder.',
  },
  extendsCycle: {
    zh: '指标体系的沿用关系成环：{path}。请去掉其中一个 extends。',
    en: 'The editions extend each other in a circle: {path}. Remove one extends.',
  },
  cyclesReversed: {
    zh: '年度范围的起始年 {from} 晚于终止年 {to}：请对调或改正。',
    en: 'The cycles begin in {from} and end earlier, in {to}: correct them.',
  },
  cyclesOverlap: {
    zh: '年度与指标体系“{other}”重叠（{from}—{to}）：一个年度只能有一个指标体系，请改正。',
    en: 'The cycles overlap with the edition "{other}" ({from} to {to}): a cycle has one edition; correct them.',
  },
  withoutMissing: {
    zh: '“{id}”在所沿用的指标体系里没有行，无从去掉：请改正。',
    en: '"{id}" has no row in the edition extended, so it cannot be left out: correct it.',
  },
  withoutCheckMissing: {
    zh: '所沿用的指标体系没有审核关系“{id}”，无从去掉：请改正。',
    en: 'The edition extended has no check "{id}" to leave out: correct it.',
  },
  onlyWithExtends: {
    zh: '“{key}”只用于沿用另一指标体系（extends）时：请删去，或补上 extends。',
    en: '"{key}" only makes sense with extends: remove it, or add extends.',
  },
  duplicateChapter: {
    zh: '本章的“{key}”与另一章相同：请改为不同的值。',
    en: 'The "{key}" of this chapter is that of another one: make them differ.',
  },
  layoutCycle: {
    zh: '“{cycle}”不是本指标体系的年度：请改正年份，或删去这几行。',
    en: '"{cycle}" is no cycle of this edition: correct the year, or remove these lines.',
  },
  noChapterFile: {
    zh: '没有文件 chapters/{file}：请补上这一章的文本。',
    en: 'There is no file chapters/{file}: add the text of this chapter.',
  },
} as const satisfies Record<string, Message>;
