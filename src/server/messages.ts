import type { RefusalText } from '../messages/index.js';

/** Every sentence the server itself says to a user. */
export const serverMessages = {
  port: {
    what: { zh: '端口“{port}”无效。', en: 'The port "{port}" is not valid.' },
    next: {
      zh: '请把 PORT 设为 0 到 65535 之间的整数。',
      en: 'Set PORT to a whole number from 0 to 65535.',
    },
  },
  portTaken: {
    what: { zh: '端口 {port} 已被占用。', en: 'Port {port} is in use.' },
    next: {
      zh: '请停止占用它的程序，或换一个端口：PORT=5180 npm start',
      en: 'Stop the program that uses it, or choose another: PORT=5180 npm start',
    },
  },
  portForbidden: {
    what: { zh: '没有权限使用端口 {port}。', en: 'Port {port} may not be used by this user.' },
    next: {
      zh: '请换一个 1024 以上的端口：PORT=5180 npm start',
      en: 'Choose a port above 1024: PORT=5180 npm start',
    },
  },
  hostUnknown: {
    what: { zh: '本机没有地址“{host}”。', en: 'This machine has no address "{host}".' },
    next: {
      zh: '请改正 HOST，例如 127.0.0.1（仅本机）或 0.0.0.0（所有网卡）。',
      en: 'Correct HOST, e.g. 127.0.0.1 (this machine only) or 0.0.0.0 (all of its networks).',
    },
  },
  dataDirectory: {
    what: {
      zh: '数据目录 {directory} 不能使用：{reason}（{path}）。',
      en: 'The data directory {directory} cannot be used: {reason} ({path}).',
    },
    next: {
      zh: '请检查权限和磁盘空间，或用 ZHIJING_DATA 另选一个目录。',
      en: 'Check its permissions and the disk, or choose another folder by ZHIJING_DATA.',
    },
  },
  signInFirst: {
    what: {
      zh: '尚未登录，或登录已过期。',
      en: 'You are not signed in, or your session has ended.',
    },
    next: {
      zh: '请登录后重试；未保存的内容留在本机。',
      en: 'Sign in and try again; unsaved entries stay on this device.',
    },
  },
  notHere: {
    what: { zh: '没有找到所请求的内容。', en: 'There is nothing at this address.' },
    next: {
      zh: '请检查地址，或返回首页。',
      en: 'Check the address, or go back to the first page.',
    },
  },
  noOrganisation: {
    what: {
      zh: '没有编号为“{organisation}”的机构，或它不在您的范围内。',
      en: 'There is no organisation "{organisation}", or it is outside your scope.',
    },
    next: { zh: '请从左侧机构列表中选择。', en: 'Choose one from the list of organisations.' },
  },
  noCycle: {
    what: {
      zh: '{organisation} 没有 {cycle} 年度。',
      en: '{organisation} has no reporting year {cycle}.',
    },
    next: { zh: '可选年度：{cycles}。', en: 'The years to choose from: {cycles}.' },
  },
  noConcept: {
    what: {
      zh: '{cycle} 年度的指标体系中没有“{concept}”。',
      en: 'The standard of {cycle} has no indicator "{concept}".',
    },
    next: {
      zh: '请使用指标编号或表中印刷的名称。',
      en: 'Use the id of an indicator, or its name as printed.',
    },
  },
  mayNot: {
    what: {
      zh: '您的角色不能在“{organisation}”进行此操作。',
      en: 'Your role may not do this for "{organisation}".',
    },
    next: {
      zh: '请联系有权限的人员：填报由学校填报员完成，认定由审核人完成。',
      en: 'Ask someone who may: clerks fill tables, reviewers give rulings.',
    },
  },
  rolledUp: {
    what: {
      zh: '“{organisation}”的数据由所属学校汇总得出，不能直接填写。',
      en: 'The figures of "{organisation}" are added up from its schools and cannot be typed.',
    },
    next: {
      zh: '请到相应学校的表中修改。',
      en: 'Change them in the tables of the school concerned.',
    },
  },
  badRequest: {
    what: { zh: '请求的内容不符合要求：{place}', en: 'The request is not as it must be: {place}' },
    next: {
      zh: '请对照接口说明 /api/openapi.json 修改后重试。',
      en: 'Compare it with /api/openapi.json and try again.',
    },
  },
  unreadableBody: {
    what: {
      zh: '请求的正文读不出来：不是完整的 JSON 或表单。',
      en: 'The body of the request cannot be read: it is no whole JSON or form.',
    },
    next: {
      zh: '请检查 Content-Type 和正文，再发送一次。',
      en: 'Check its Content-Type and its contents, then send it again.',
    },
  },
  unheldCharacter: {
    what: {
      zh: '请求里有不能保存的空字符（U+0000）。',
      en: 'The request holds the character U+0000, which cannot be kept.',
    },
    next: { zh: '请删去它，再发送一次。', en: 'Take it out and send the request again.' },
  },
  foreignOrigin: {
    what: {
      zh: '请求来自别的网站，已拒绝。',
      en: 'The request came from another site and was refused.',
    },
    next: { zh: '请在质镜的页面中操作。', en: 'Use the pages of Zhijing itself.' },
  },
  tooLarge: {
    what: { zh: '发送的内容超过 {limit} MB。', en: 'What was sent is larger than {limit} MB.' },
    next: { zh: '请减小文件后重试。', en: 'Make the file smaller and try again.' },
  },
  tooMany: {
    what: { zh: '短时间内尝试次数过多。', en: 'Too many attempts in a short time.' },
    next: { zh: '请等待 {seconds} 秒后再试。', en: 'Wait {seconds} seconds and try again.' },
  },
  conflict: {
    what: {
      zh: '这些单元格刚被他人修改，本次没有保存任何内容。',
      en: 'Somebody has just changed these cells; nothing of yours was saved.',
    },
    next: {
      zh: '请比较两个值，选择保留哪一个。',
      en: 'Compare the two values and choose which to keep.',
    },
  },
  badValue: {
    what: {
      zh: '“{concept}”的值“{value}”不合要求：{why}',
      en: 'The value "{value}" of "{concept}" is not possible: {why}',
    },
    next: { zh: '请改正后重新保存。', en: 'Correct it and save again.' },
  },
  unknownOwner: {
    what: {
      zh: '“{file}”中看不出填报单位或年度，或该单位不在您的范围内。',
      en: 'It cannot be seen whose figures "{file}" holds, or of which year, or they are outside your scope.',
    },
    next: {
      zh: '请在表头写明填报单位和年度，或使用导出的模板。',
      en: 'Write the reporting unit and the year at the top, or use an exported template.',
    },
  },
  explainWhat: {
    what: { zh: '没有这条问题，或它已经消失。', en: 'There is no such finding, or it is gone.' },
    next: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  empty: {
    what: {
      zh: '库中还没有机构和数据。',
      en: 'The store holds no organisations and no figures yet.',
    },
    next: {
      zh: '运行 npm start 建立演示市，或用 zhijing import 导入含 organisations.json 的目录。',
      en: 'Run npm start for the demonstration city, or zhijing import a folder that holds organisations.json.',
    },
  },
  broken: {
    what: {
      zh: '服务器出错，已记入日志（编号 {id}）。',
      en: 'The server failed; it is in the log under {id}.',
    },
    next: {
      zh: '请重试；仍然出错时把编号告诉管理员。',
      en: 'Try again; if it fails again, give the administrator this number.',
    },
  },
} as const satisfies Record<string, RefusalText>;
