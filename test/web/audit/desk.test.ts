import { expect, it } from 'vitest';
import type { AuditAnswer } from '../../../src/server/shapes/audit.js';
import { Problem } from '../../../web/answers/client.js';
import { openDesk } from '../../../web/audit/desk/desk.js';

const file = (name: string): File => new File(['x'], name);
const words = { zh: '不行', en: 'no' };

/** A desk whose audits end when the test says so. */
function deskOf() {
  const open = new Map<string, { end: () => void; fail: () => void; signal: AbortSignal }>();
  const desk = openDesk(
    (asked, signal) =>
      new Promise<AuditAnswer>((resolve, reject) => {
        open.set(asked.name, {
          end: () => resolve({} as AuditAnswer),
          fail: () => reject(new Problem(400, 'x', words, words)),
          signal,
        });
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  const steps = () => desk.files().map(({ file: { name }, state }) => `${name} ${state.step}`);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { desk, open, steps, settled };
}

it('audits two at a time and goes on as each ends, whether well or not', async () => {
  const { desk, open, steps, settled } = deskOf();
  desk.add(['a', 'b', 'c'].map(file));
  expect(steps()).toEqual(['a running', 'b running', 'c waiting']);
  open.get('a')?.fail();
  await settled();
  expect(steps()).toEqual(['a failed', 'b running', 'c running']);
  open.get('b')?.end();
  open.get('c')?.end();
  await settled();
  expect(steps()).toEqual(['a failed', 'b done', 'c done']);
});

it('stops what runs and what waits, and goes on with it', async () => {
  const { desk, open, steps, settled } = deskOf();
  desk.add(['a', 'b', 'c'].map(file));
  open.get('a')?.end();
  await settled();
  desk.stop();
  await settled();
  expect(open.get('b')?.signal.aborted).toBe(true);
  expect(steps()).toEqual(['a done', 'b stopped', 'c stopped']);
  desk.resume();
  expect(steps()).toEqual(['a done', 'b running', 'c running']);
});

it('puts a file in the place of one of its name, even while that is audited', async () => {
  const { desk, open, steps, settled } = deskOf();
  desk.add(['a', 'b'].map(file));
  const first = open.get('a');
  desk.add([file('a'), file('d')]);
  first?.end();
  await settled();
  expect(steps()).toEqual(['a running', 'b running', 'd waiting']);
  open.get('a')?.end();
  await settled();
  expect(steps()).toEqual(['a done', 'b running', 'd running']);
});

it('is cleared for the next person, and not for the same', () => {
  const { desk, open, steps } = deskOf();
  desk.belongTo('甲');
  desk.add([file('a')]);
  desk.belongTo('甲');
  expect(steps()).toEqual(['a running']);
  desk.belongTo('乙');
  expect(steps()).toEqual([]);
  expect(open.get('a')?.signal.aborted).toBe(true);
});
