import {
  type MessageValues,
  Refusal,
  type RefusalKind,
  type RefusalText,
} from '../messages/index.js';

/** Every sentence about organisations, accounts, years and editions that refuses something. */
const texts = {
  administratorsOnly: {
    kind: 'not-allowed',
    what: { zh: '只有管理员可以这样做。', en: 'Only an administrator may do this.' },
    next: { zh: '请联系本系统的管理员。', en: 'Ask the administrator of this installation.' },
  },
  changePasswordFirst: {
    kind: 'not-allowed',
    what: {
      zh: '您还在使用管理员给的一次性密码。',
      en: 'You still use the one-time password the administrator gave you.',
    },
    next: { zh: '请先设置自己的密码。', en: 'Set a password of your own first.' },
  },
  disabled: {
    kind: 'not-signed-in',
    what: { zh: '这个账号已停用。', en: 'This account is disabled.' },
    next: { zh: '如需使用，请联系管理员。', en: 'Ask the administrator if you need it.' },
  },
  wrongPassword: {
    kind: 'bad-input',
    what: { zh: '现在的密码不对。', en: 'The current password is not right.' },
    next: {
      zh: '请核对大小写后再试；忘记了请管理员重设。',
      en: 'Check capital letters and try again; the administrator can set a new one.',
    },
  },
  samePassword: {
    kind: 'bad-input',
    what: { zh: '新密码与现在的相同。', en: 'The new password is the current one.' },
    next: { zh: '请换一个。', en: 'Choose another.' },
  },
  passwordLength: {
    kind: 'bad-input',
    what: {
      zh: '密码须为 {least} 到 {most} 个字符。',
      en: 'A password has {least} to {most} characters.',
    },
    next: {
      zh: '请换一个，长一些的短语更安全、更好记。',
      en: 'Choose another; a longer phrase is safer and easier to remember.',
    },
  },
  passwordIsName: {
    kind: 'bad-input',
    what: { zh: '密码不能就是用户名。', en: 'The password may not be the user name.' },
    next: { zh: '请换一个。', en: 'Choose another.' },
  },
  usernameTaken: {
    kind: 'conflict',
    what: { zh: '用户名“{username}”已有人使用。', en: 'The user name "{username}" is taken.' },
    next: { zh: '请换一个用户名。', en: 'Choose another.' },
  },
  username: {
    kind: 'bad-input',
    what: {
      zh: '用户名“{username}”不合要求。',
      en: 'The user name "{username}" is not possible.',
    },
    next: {
      zh: '请用 3 到 30 个小写字母、数字、点或下划线，以字母或数字开头。',
      en: 'Use 3 to 30 small letters, digits, dots or underscores, beginning with a letter or digit.',
    },
  },
  noOrganisation: {
    kind: 'not-found',
    what: {
      zh: '没有编号为“{organisation}”的机构。',
      en: 'There is no organisation "{organisation}".',
    },
    next: { zh: '请从机构列表中选择。', en: 'Choose one from the list of organisations.' },
  },
  noAccount: {
    kind: 'not-found',
    what: { zh: '没有这个账号。', en: 'There is no such account.' },
    next: { zh: '请刷新列表后重试。', en: 'Reload the list and try again.' },
  },
  noEditionFor: {
    kind: 'bad-input',
    what: {
      zh: '没有适用于 {cycle} 年度的指标体系。',
      en: 'No edition of the standard holds for {cycle}.',
    },
    next: {
      zh: '请先安装含该年度的指标体系。',
      en: 'Install an edition that holds for that year first.',
    },
  },
  editionFile: {
    kind: 'bad-input',
    what: {
      zh: '“{file}”读不成指标体系的压缩包：{why}',
      en: '"{file}" cannot be read as the archive of an edition: {why}',
    },
    next: {
      zh: '请把指标体系的目录（含 edition.yaml）压缩成不加密的 .zip。',
      en: 'Pack the folder of the edition, with its edition.yaml, as a .zip without a password.',
    },
  },
  editionFaulty: {
    kind: 'bad-input',
    what: {
      zh: '这套指标体系有 {count} 处错误，没有安装。',
      en: 'This edition has {count} faults and was not installed.',
    },
    next: {
      zh: '请按所列的文件、行、列改正后重试。',
      en: 'Mend them, by file, line and column, and try again.',
    },
  },
  editionInUse: {
    kind: 'conflict',
    what: {
      zh: '它会改变已开启年度（{cycles}）所用的指标体系，没有安装。',
      en: 'It would change the standard of years that are open ({cycles}) and was not installed.',
    },
    next: {
      zh: '请为尚未开启的年度另立一套，并在 edition.yaml 的 cycles.from 写明从哪一年度起。',
      en: 'Write one for years not yet opened, and say in cycles.from of its edition.yaml from which year it holds.',
    },
  },
  editionNeeded: {
    kind: 'conflict',
    what: {
      zh: '别的指标体系以“{id}”为基础，不能移除。',
      en: 'Another edition rests on "{id}"; it cannot be taken away.',
    },
    next: { zh: '请先移除那一套。', en: 'Take that one away first.' },
  },
  notInstalled: {
    kind: 'not-found',
    what: { zh: '没有安装过“{id}”。', en: '"{id}" was not installed.' },
    next: {
      zh: '随程序提供的指标体系不能移除。',
      en: 'Editions that come with the program cannot be taken away.',
    },
  },
  registerFile: {
    kind: 'bad-input',
    what: { zh: '名录第 {line} 行：{why}', en: 'Line {line} of the register: {why}' },
    next: { zh: '请改正后重试。', en: 'Correct it and try again.' },
  },
} as const satisfies Record<string, RefusalText & { readonly kind: RefusalKind }>;

/** What administration may refuse. */
export type AdministrationRefusal = keyof typeof texts;

/** The refusal of that name, with its values filled in; its code is `server.` and the name with hyphens. */
export function administrationRefusal(
  name: AdministrationRefusal,
  values: MessageValues = {},
  details?: unknown,
): Refusal {
  const { kind, what, next } = texts[name];
  const code = `server.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return new Refusal(kind, code, { what, next }, values, details);
}
