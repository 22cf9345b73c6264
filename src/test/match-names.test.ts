import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editDistance } from '../language/edit-distance.js';
import { findName, matchNames, nearestNames } from '../names/match-names.js';
import type { Named } from '../report/report.js';
import { report } from './real-report/report.js';

const { places, terms } = report.lookUps;
const namesOf = (candidates: readonly Named[]): readonly string[] => candidates.map(({ name }) => name);
const best = (candidates: readonly Named[], typed: string, limit = 1): readonly string[] =>
  namesOf(
    matchNames(candidates, typed)
      .slice(0, limit)
      .map(({ candidate }) => candidate),
  );

describe('what was typed finds the place', () => {
  for (const [typed, expected] of [
    ['Chaoyang', 'Chaoyang'],
    ['chao yang', 'Chaoyang'], // transliterated names are written both ways
    ['CHAO', 'Chaoyang'],
    ['朝阳', 'Chaoyang'],
    ['朝', 'Chaoyang'],
    ['chaoyang district', 'Chaoyang'],
    ['Chaoynag', 'Chaoyang'],
    ['chaoyan', 'Chaoyang'],
    ['Luyuan', 'Lvyuan'],
    ['Lüyuan', 'Lvyuan'],
    ['绿园', 'Lvyuan'],
    ['Jutai', 'Jiutai'],
    ['Jiutia', 'Jiutai'],
    ['Erdoa', 'Erdao'],
    ['nongan', 'Nong’an'],
    ["nong'an", 'Nong’an'],
    ['Shuang yang', 'Shuangyang'],
    ['Kuangcheng', 'Kuancheng'],
    ['gonzhuling', 'Gongzhuling'],
    ['公主岭', 'Gongzhuling'],
    ['公主嶺', 'Gongzhuling'], // traditional characters
    ['長春新區', 'Changchun New Area'],
    ['tractor', 'Changchun Tractor Factory'],
    ['factory tractor', 'Changchun Tractor Factory'],
    ['拖拉机', 'Changchun Tractor Factory'],
    ['bonded', 'Xinglong Comprehensive Bonded Area'],
    ['xinlong bonded', 'Xinglong Comprehensive Bonded Area'],
    ['一汽', 'FAW'],
    ['korea', 'Republic of Korea'],
    ['中韩', 'China-ROK International Cooperation Demonstration Zone'],
    ['north east asia', 'Northeast Asia'],
    ['东北亚', 'Northeast Asia'],
    ['lianhuashan', 'Lianhua Mountain'],
    ['米沙子', 'Mishazi Town'],
  ] as const) {
    it(`${typed} → ${expected}`, () => assert.deepEqual(best(places, typed), [expected]));
  }
});

describe('what was typed finds the term', () => {
  for (const [typed, expected] of [
    ['one piller six pairs', 'One pillar, six pairs'],
    ['一主六双', 'One pillar, six pairs'],
    ['four conciousness', 'Four consciousnesses'],
    ['两个确立', 'Two establishments'],
    ['five optimisations', 'Five optimizations'],
    ['光谷', 'Optical Valley'],
    ['beauty', 'Cosmetic Beauty Valley'],
    ['benefits', 'Benefits for the people'],
    ['Xi', 'Xi Jinping'],
    ['孙政才', 'Sun Zhengcai'],
    ['十四五', '14th Five-Year Plan'],
  ] as const) {
    it(`${typed} → ${expected}`, () => assert.deepEqual(best(terms, typed), [expected]));
  }
});

describe('matchNames', () => {
  it('puts the very name first, then names that start with it, then names that have it', () => {
    assert.deepEqual(best(places, 'changchun', 4), [
      'Changchun',
      'Changchun New Area',
      'Changchun Tractor Factory',
      'Changchun Railway Vehicles',
    ]);
  });
  it('lists everything in order when nothing was typed', () => {
    assert.deepEqual(
      matchNames(places, ' ').map(({ candidate }) => candidate),
      places,
    );
  });
  it('offers near misses only when no name has what was typed', () => {
    assert.deepEqual(best(places, 'chaoyang', 5), ['Chaoyang']);
  });
  it('takes a letter or two off for a slip, and no more', () => assert.deepEqual(best(places, 'Pyongyang'), []));
  it('takes anything that can be typed', () => {
    for (const typed of ['', '*', '\\', '('.repeat(100), '😀', 'ß'.repeat(6000), '\u0000', '‮a'])
      matchNames(places, typed);
  });
});

describe('findName', () => {
  it('takes an id', () => assert.equal(findName(places, 'china-rok-zone')?.id, 'china-rok-zone'));
  it('takes part of a name when one name alone has it', () =>
    assert.equal(findName(places, 'railway')?.id, 'changchun-railway-vehicles'));
  it('does not choose between several', () => assert.equal(findName(places, 'demonstration zone'), undefined));
  it('takes the name with the fewest slips', () => assert.equal(findName(places, 'shuangyag')?.id, 'shuangyang'));
  it('finds nothing in nothing', () => assert.equal(findName(places, '  '), undefined));
});

describe('nearestNames', () => {
  it('suggests what could be meant', () => {
    assert.deepEqual(namesOf(nearestNames(places, 'demonstration zone', 2)), [
      'Airport Economy Demonstration Zone',
      'China-ROK International Cooperation Demonstration Zone',
    ]);
    assert.deepEqual(namesOf(nearestNames(places, 'Youshou', 1)), ['Yushu']);
  });
  it('suggests nothing rather than anything', () => assert.deepEqual(nearestNames(places, 'xqzwv', 3), []));
});

describe('editDistance', () => {
  for (const [typed, word, max, expected] of [
    ['erdao', 'erdao', 1, 0],
    ['erdoa', 'erdao', 1, 1], // neighbours swapped
    ['jutai', 'jiutai', 1, 1],
    ['chaoyangg', 'chaoyang', 1, 1],
    ['chaoyang', 'nanguan', 2, 3], // beyond max: max + 1
    ['', 'a', 1, 1],
    ['', '', 0, 0],
  ] as const) {
    it(`${typed} ~ ${word} = ${expected}`, () => assert.equal(editDistance(typed, word, max), expected));
  }
  it('lets a word that is still being typed grow for free', () => {
    assert.equal(editDistance('gonzhu', 'gongzhuling', 1, true), 1);
    assert.equal(editDistance('gonzhu', 'gongzhuling', 1), 2);
  });
});
