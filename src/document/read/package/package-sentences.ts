import type { Message, RefusalText } from '../../../messages/index.js';

/**
 * Why a package, or a part of it, is not opened, in words that hold for every kind of file; what to do about it
 * is said by the kind, since a workbook and a Word document are saved anew in different programs.
 */
export const packageSentences = (saveAs: Message, sendAgain: Message) =>
  ({
    directory: {
      what: {
        zh: '“{file}”的压缩目录已损坏，看不出里面有什么。',
        en: 'The directory of “{file}” is damaged; it cannot be told what it holds.',
      },
      next: sendAgain,
    },
    bomb: {
      what: {
        zh: '“{file}”解压后有 {size} MB，是压缩时的 {times} 倍，已停止读取。',
        en: '“{file}” would unpack to {size} MB, {times} times its size, so it was not opened.',
      },
      next: saveAs,
    },
    'part-path': {
      what: {
        zh: '“{file}”中的“{part}”想写到文件之外，已停止读取。',
        en: '“{part}” in “{file}” would be written outside of it, so it was not opened.',
      },
      next: saveAs,
    },
    'part-link': {
      what: {
        zh: '“{file}”中的“{part}”是指向别处的链接，已停止读取。',
        en: '“{part}” in “{file}” is a link to another file, so it was not opened.',
      },
      next: saveAs,
    },
    'part-twice': {
      what: {
        zh: '“{file}”中有两个“{part}”，不知道以哪个为准。',
        en: '“{file}” holds “{part}” twice; it cannot be told which one counts.',
      },
      next: saveAs,
    },
    'part-absent': {
      what: {
        zh: '“{file}”的压缩目录列有“{part}”，文件中却没有它。',
        en: 'The directory of “{file}” lists “{part}”, but it is not in the file.',
      },
      next: sendAgain,
    },
    'part-lies': {
      what: {
        zh: '“{file}”中的“{part}”解压后比目录里写的更大，已停止读取。',
        en: '“{part}” in “{file}” unpacks to more than its directory says, so it was not opened.',
      },
      next: saveAs,
    },
    'part-damaged': {
      what: {
        zh: '“{file}”中的“{part}”无法解压，已损坏。',
        en: '“{part}” in “{file}” is damaged and cannot be unpacked.',
      },
      next: sendAgain,
    },
    'part-checksum': {
      what: {
        zh: '“{file}”中的“{part}”与校验码不符，内容在传送中变了。',
        en: '“{part}” in “{file}” does not agree with its checksum: it was changed on its way.',
      },
      next: sendAgain,
    },
    'part-encoding': {
      what: {
        zh: '“{file}”中的“{part}”不是 UTF-8 编码。',
        en: '“{part}” in “{file}” is not encoded in UTF-8.',
      },
      next: saveAs,
    },
    'part-xml': {
      what: {
        zh: '“{file}”中的“{part}”第 {line} 行不是完整的 XML。',
        en: 'Line {line} of “{part}” in “{file}” is no well-formed XML.',
      },
      next: sendAgain,
    },
    'part-deep': {
      what: {
        zh: '“{file}”中的“{part}”第 {line} 行嵌套太深，已停止读取。',
        en: 'Line {line} of “{part}” in “{file}” is nested too deeply, so it was not opened.',
      },
      next: saveAs,
    },
    'external-entity': {
      what: {
        zh: '“{file}”中的“{part}”要求读取外部的“{target}”，已停止读取。',
        en: '“{part}” in “{file}” wants “{target}” from outside to be read, so it was not opened.',
      },
      next: saveAs,
    },
  }) as const satisfies Record<string, RefusalText>;
