import type { Message } from '../messages/index.js';

/** What an entry of the change log says, as a sentence. */
export const logMessages = {
  fact: {
    zh: '{cycle} 年度“{concept}”：{from} → {to}',
    en: '{concept} of {cycle}: {from} → {to}',
  },
  statement: {
    zh: '{cycle} 年度“{concept}”的表述值：{from} → {to}',
    en: 'Stated value of {concept} of {cycle}: {from} → {to}',
  },
  ruling: { zh: '{cycle} 年度的问题：{ruling}', en: 'A finding of {cycle}: {ruling}' },
  registered: { zh: '登记机构“{name}”', en: 'Registered {name}' },
  amended: { zh: '修改机构“{name}”：{changes}', en: 'Changed {name}: {changes}' },
  cycle: { zh: '开启 {cycle} 年度', en: 'Opened the year {cycle}' },
  appointment: { zh: '任“{account}”为{role}', en: 'Appointed {account} as {role}' },
  peers: { zh: '更新同类学校快照 {id}', en: 'Took the peer snapshot {id}' },
  installed: { zh: '安装指标体系 {id}', en: 'Installed the edition {id}' },
  removed: { zh: '移除指标体系 {id}', en: 'Took the edition {id} away' },
  opened: { zh: '开设账号“{account}”', en: 'Opened the account {account}' },
  disabled: { zh: '停用账号“{account}”', en: 'Disabled the account {account}' },
  enabled: { zh: '启用账号“{account}”', en: 'Enabled the account {account}' },
  'password-reset': {
    zh: '重设“{account}”的密码',
    en: 'Reset the password of {account}',
  },
  'password-changed': { zh: '“{account}”设置了自己的密码', en: '{account} set a password' },
  'signed-out': { zh: '让“{account}”在各处退出', en: 'Signed {account} out everywhere' },
} as const satisfies Record<string, Message>;

/** Single words within those sentences. */
export const logWords = {
  nothing: { zh: '（无）', en: '(nothing)' },
  blank: { zh: '未填', en: 'blank' },
  'not-applicable': { zh: '不填报', en: 'not reported' },
  'not-collected': { zh: '未采集', en: 'not collected' },
  explained: { zh: '填写说明', en: 'explained' },
  confirmed: { zh: '认定属实', en: 'confirmed' },
  waived: { zh: '接受说明', en: 'accepted as explained' },
  clerk: { zh: '填报员', en: 'clerk' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  writer: { zh: '执笔人', en: 'writer' },
  administrator: { zh: '管理员', en: 'administrator' },
  house: { zh: '全系统', en: 'the installation' },
} as const satisfies Record<string, Message>;

/** What changed about an organisation. */
export const recordMessages = {
  attribute: {
    zh: '{cycle} 年度起{attribute}：{from} → {to}',
    en: '{attribute} from {cycle} on: {from} → {to}',
  },
  first: { zh: '{cycle} 年度起{attribute}：{to}', en: '{attribute} from {cycle} on: {to}' },
  dropped: { zh: '撤回 {cycle} 年度起的变更', en: 'took back the change from {cycle} on' },
  opened: { zh: '设立年度：{from} → {to}', en: 'opened: {from} → {to}' },
  closed: { zh: '{to} 年度起撤销', en: 'closed from {to} on' },
  reopened: { zh: '取消撤销', en: 'reopened' },
  code: { zh: '机构代码：{from} → {to}', en: 'code: {from} → {to}' },
  predecessors: { zh: '前身：{to}', en: 'predecessors: {to}' },
} as const satisfies Record<string, Message>;

/** What the attributes of an organisation are called. */
export const attributeNames = {
  name: { zh: '名称', en: 'name' },
  nameEn: { zh: '英文名', en: 'English name' },
  level: { zh: '级别', en: 'level' },
  place: { zh: '属地', en: 'place' },
  superior: { zh: '隶属', en: 'superior' },
  type: { zh: '类型', en: 'type' },
  ownership: { zh: '举办', en: 'ownership' },
  region: { zh: '区域', en: 'region' },
} as const satisfies Record<string, Message>;

/** What the values of some attributes are called; the value itself where it has no name here. */
export const valueNames: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  level: {
    province: { zh: '省', en: 'province' },
    city: { zh: '市', en: 'city' },
    district: { zh: '区县', en: 'district' },
    school: { zh: '学校', en: 'school' },
  },
  ownership: {
    public: { zh: '公办', en: 'public' },
    private: { zh: '民办', en: 'private' },
  },
  region: {
    northeast: { zh: '东北', en: 'north-east' },
    west: { zh: '西部', en: 'west' },
    other: { zh: '其他', en: 'other' },
  },
};
