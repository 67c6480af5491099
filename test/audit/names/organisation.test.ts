import { describe, expect, it } from 'vitest';
import { organisationRule } from '../../../src/audit/names/organisation.js';
import { observed, type Piece, quotesOf } from './document.js';

const USUAL = [
  '示例市东湖职业技术学校创办于1985年。',
  '近年来，示例市东湖职业技术学校坚持立德树人。',
  '在上级支持下示例市东湖职业技术学校与示例汽车制造有限公司共建基地。',
  '学生到示例汽车制造有限公司实习。示例汽车制造有限公司派出导师。',
  '本报告由示例市东湖职业技术学校编写。示例汽车制造有限公司捐赠设备。',
];

describe('an organisation in two writings', () => {
  it.each([
    ['a look-alike', '示列市东湖职业技术学校获评先进。', '示列市东湖职业技术学校'],
    ['the same sound', '示例市东湖执业技术学校获评先进。', '示例市东湖执业技术学校'],
    ['a sound-alike in the middle', '到示例市东胡职业技术学校参观。', '示例市东胡职业技术学校'],
    ['a dropped character', '到示例市东湖职业术学校参观。', '示例市东湖职业术学校'],
    ['a doubled character', '到示例市东湖湖职业技术学校参观。', '示例市东湖湖职业技术学校'],
    ['a swapped pair', '到示例市东湖职业术技学校参观。', '示例市东湖职业术技学校'],
    ['a wrong kind', '到示例市东湖职业技术学效参观。', '示例市东湖职业技术学效'],
    ['a company', '示例气车制造有限公司到校。', '示例气车制造有限公司'],
    ['another trade', '示例汽车智造有限公司到校。', '示例汽车智造有限公司'],
  ])('tells %s', (_, sentence, wrong) => {
    expect(quotesOf(organisationRule, [...USUAL, sentence])).toEqual([[wrong]]);
  });

  it.each([
    ['the name in a longer one', '示例市东湖职业技术学校东校区启用。'],
    ['a short form', '示例市东湖职业技术学校（以下简称“东湖职校”）召开会议。东湖职校、东湖学校。'],
    ['without the city', '东湖职业技术学校的学生参赛。'],
    ['without 市', '示例东湖职业技术学校的学生参赛。'],
    ['a company of another name', '示例火车制造有限公司的订单班。'],
    ['a second school', '示例市西湖职业技术学校的学生参赛。'],
    ['another rank', '示例市东湖高级职业技术学校的学生参赛。'],
    ['a college', '示例市东湖职业技术学院的学生参赛。'],
    ['a character before', '与示例市东湖职业技术学校相邻。'],
    [
      'first and second',
      '示例市第一职业学校、示例市第一职业学校、示例市第一职业学校和示例市第二职业学校。',
    ],
    ['another district', '示例市东湖区职业技术学校的学生参赛。'],
    [
      'the other of two usual ones',
      '示例市东胡职业技术学校。示例市东胡职业技术学校。示例市东胡职业技术学校。',
    ],
  ])('leaves %s', (_, sentence) => {
    expect(quotesOf(organisationRule, [...USUAL, sentence])).toEqual([]);
  });

  it('holds every writing against the roster', () => {
    const roster = ['示例市北山职业学校', '示例市南山职业学校'];
    const pieces: readonly Piece[] = [
      '示例市北删职业学校参加。',
      { rows: [['学校'], ['示例市南山职业学校']] },
    ];
    expect(quotesOf(organisationRule, pieces, { roster })).toEqual([['示例市北删职业学校']]);
    expect(quotesOf(organisationRule, pieces)).toEqual([]);
  });

  it.each([
    ['示例市东湖职业技师学校。', [['示例市东湖职业技师学校']]],
    ['示例市东湖职校技术学校。', [['示例市东湖职校技术学校']]],
    ['示例市东业职业技术学校。', [['示例市东业职业技术学校']]],
    ['示例市东职业技术学校。', [['示例市东职业技术学校']]],
    ['今年，示市东湖职业技术学校招生。', [['示市东湖职业技术学校']]],
    ['指示市东湖职业技术学校招生。', []],
    ['示例市金湖职业技术学校。', []],
    ['示例市西湖职业技术学校。', []],
    ['填报单位：示例市东湖技术职业学校。', [['示例市东湖技术职业学校']]],
    ['示例市东湖职业学校技术楼。', []],
    ['盖章：示例市职业东湖技术学校。', [['示例市职业东湖技术学校']]],
    ['示例东湖职业技术学校。', []],
    ['示例市东湖职业技术学院。', []],
  ])('tells more slips of the owner’s own name: %s', (sentence, quotes) => {
    const scene = { organisation: '示例市东湖职业技术学校' };
    expect(quotesOf(organisationRule, [...USUAL, sentence], { scene })).toEqual(quotes);
  });

  it('finds a slip of the owner’s own name at every place', () => {
    const scene = { organisation: '示例市东湖职业技术学校' };
    const wrong = '示例市职业东湖技术学校';
    expect(
      quotesOf(organisationRule, [...USUAL, `${wrong}招生。`, `${wrong}办学。`], { scene }),
    ).toEqual([[wrong, wrong]]);
  });

  it.each([
    ['江州湖山中专不敢松懈。', [['江州湖山中专']]],
    ['江州湖山职专不敢松懈。', []],
    ['学校前身是江州湖山师专，原江州湖山中专。', [['江州湖山师专']]],
    ['江州湖畔职专来访。江州湖山小学来访。', []],
  ])('holds what is written to the short name that was declared: %s', (sentence, quotes) => {
    const declared = '江州市湖山职业中等专业学校（以下简称“江州湖山职专”）办学。';
    expect(quotesOf(organisationRule, [declared, sentence])).toEqual(quotes);
    const used = `${declared}江州湖山职专招生。`;
    expect(quotesOf(organisationRule, [used, sentence])).toEqual(quotes);
  });

  it('tells a slip once where a short form is usual too', () => {
    const short = Array<string>(6).fill('东湖职业技术学校的师生。');
    const pieces = [...USUAL, ...short, '示例市东胡职业技术学校。'];
    expect(quotesOf(organisationRule, pieces)).toHaveLength(1);
  });

  it.each([
    [
      '与江州瑞颐养老服务有限公司合办课堂。',
      '江州瑞怡养老服务有限公司每年捐书。',
      '江州瑞怡养老服务有限公司',
    ],
    [
      '学生进了江州青禾药房连锁有限公司。',
      '江州青和药房连锁有限公司接收实习。',
      '江州青和药房连锁有限公司',
    ],
    ['泽滨酒店管理学院来访。', '课程标准被泽宾酒店管理学院采用，', '泽宾酒店管理学院'],
    [
      '江州重工（云州）有限公司捐赠设备。',
      '江州重工（云洲）有限公司则建议加强训练。',
      '江州重工（云洲）有限公司',
    ],
    [
      '与江州恒川精密制造有限公司共建中心。',
      '为江州恒川精密制作有限公司改造产线。',
      '江州恒川精密制作有限公司',
    ],
    [
      '江州恒达精密机械有限公司来校。江州恒达精密机械有限公司捐赠设备。',
      '江州恒达精密机床有限公司是合作企业。',
      '江州恒达精密机床有限公司',
    ],
  ])('tells two writings of a seldom name: %s %s', (first, second, quote) => {
    const rows = [
      ['企业', '人数'],
      ['江州新港物流有限公司', '12'],
    ];
    const [found, ...more] = quotesOf(organisationRule, [first, second, { rows }]);
    expect([found?.[0], more.length]).toEqual([quote, 0]);
  });

  it.each([
    ['江州瑞颐养老服务有限公司、江州瑞怡养老服务有限公司都来了。'],
    ['江州永成食品有限公司来校。', '江州永成饰品有限公司来校。'],
    ['江州恒川精密制造有限公司来校。', '江州恒川精密铸造有限公司来校。'],
    ['江州恒达物流有限公司来校。', '江州恒达物业有限公司来校。'],
    ['江州恒达精密机械有限公司来校。', '江州恒达精密机床有限公司来校。'],
    ['合作单位有江州新港物流有限公司。', '合作单位由江州新港物流有限公司牵头。'],
    ['江州市示范学校。', '江州市师范学校。'],
    ['江州市第一中医学院。', '江州市第二中医学院。'],
    ['位于江州新港学校。', '同与江州新港学校。'],
    ['校内实训基地十个。', '校外实训基地十个。'],
  ])('leaves two seldom names that may be two: %s', (...pieces) => {
    expect(quotesOf(organisationRule, pieces)).toEqual([]);
  });

  it('leaves two names in one table', () => {
    const rows = [['江州瑞颐养老服务有限公司'], ['江州瑞怡养老服务有限公司']];
    expect(quotesOf(organisationRule, [{ rows }])).toEqual([]);
  });

  it('leaves bases and programmes that differ by what only ends a word', () => {
    const usual = Array<string>(4).fill('建成汽车生产性实训基地，开设电子技术应用专业。');
    const pieces = [...usual, '建成汽车生产实训基地，开设电子技术应用专业群。'];
    expect(quotesOf(organisationRule, pieces)).toEqual([]);
  });

  it('tells very many as one notice', () => {
    const names = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往'].map(
      (each) => `示例${each}湖技术学校`,
    );
    const pieces = [...names, ...names, ...names, ...names.map((name) => name.replace('湖', '胡'))];
    const [first, ...more] = observed(organisationRule, pieces);
    expect([first?.severity, more.length]).toEqual(['notice', 0]);
  });
});
