import { describe, expect, it } from 'vitest';
import { termRule } from '../../../src/audit/names/term.js';
import { type Piece, quotesOf } from './document.js';

describe('a set name with a wrong character', () => {
  it.each<[Piece, string]>([
    ['学校坚持产教融和，校企合作。', '产教融和'],
    ['落实立德树仁根本任务。', '立德树仁'],
    ['学习新修订的职业教育发。', '职业教育发'],
    ['坚持产教融和发展。', '产教融和'],
    ['推进双高计化建设。', '双高计化'],
    ['开设无人机操控于维护专业。', '无人机操控于维护'],
    ['开设计算机平面设记专业。', '计算机平面设记'],
    ['人材培养方案修订完成。', '人材培养方案'],
    [{ heading: '第二章 服务供献' }, '服务供献'],
    [{ heading: '第一章 人材培养' }, '人材培养'],
    [
      {
        rows: [
          ['指标', '单位'],
          ['双师素质专人教师比例', '%'],
        ],
      },
      '双师素质专人教师比例',
    ],
  ])('tells %j', (piece, wrong) => {
    expect(quotesOf(termRule, [piece])).toEqual([[wrong]]);
  });

  it.each<[Piece]>([
    ['362人次取得护士执业资格证书。'],
    ['学校坚持产教融合、校企合作、工学结合、知行合一。'],
    ['公益美术课、会计实务课、工程造价。'],
    ['设备升级数量为3台。'],
    ['专人教师负责。'],
    ['落实《示例市职业教育发展规划》，推动职业教育发展。'],
    ['名师工作时间、名师工作实绩和技能大师工作是考核重点。'],
    ['创新创业教与学、心理健康教与育并重。'],
    [{ heading: '2.1 服务升级数量' }],
    ['中国特色学徒制与现代学徒制并行，职业院校技能大赛、技能大师。'],
  ])('leaves %j', (piece) => {
    expect(quotesOf(termRule, [piece])).toEqual([]);
  });
});
