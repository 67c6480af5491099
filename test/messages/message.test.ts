import { expect, test } from 'vitest';
import { filled, Refusal, sentence } from '../../src/messages/index.js';

const text = { zh: '{school}有 {count} 处问题', en: '{school} has {count} faults' };
const school = { zh: '示例学校', en: 'Example School' };

test('a sentence is filled in the reader’s language, its values too', () => {
  expect(sentence(text, 'zh', { school, count: 3 })).toBe('示例学校有 3 处问题');
  expect(sentence(text, 'en', { school, count: 3 })).toBe('Example School has 3 faults');
});

test('a place without a value stays as written, so that a slip is seen', () => {
  expect(sentence(text, 'en', { count: 0 })).toBe('{school} has 0 faults');
});

test('values are put in once and never read as places themselves', () => {
  expect(sentence(text, 'en', { school: '{count}', count: 1 })).toBe('{count} has 1 faults');
});

test('a refusal says what happened and what to do next, in both languages', () => {
  const next = { zh: '请改正', en: 'Mend it' };
  const refusal = new Refusal(
    'bad-input',
    'test.faults',
    { what: text, next },
    { school, count: 2 },
    [1],
  );
  expect(refusal.what).toEqual(filled(text, { school, count: 2 }));
  expect(refusal.next).toEqual(next);
  expect(refusal.message).toBe('Example School has 2 faults');
  expect(refusal.details).toEqual([1]);
});
