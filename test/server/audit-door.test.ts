import { describe, expect, it } from 'vitest';
import { nameOfAddress, openDoor } from '../../src/server/audit/door.js';
import { line } from '../../src/server/audit/line.js';

const LIMITS = {
  places: 3,
  placesAnAddress: 2,
  filesAWindow: 5,
  windowMinutes: 10,
  retrySeconds: 5,
};

function doorAt(): {
  readonly door: ReturnType<typeof openDoor>;
  readonly pass: (seconds: number) => void;
} {
  let now = 0;
  return {
    door: openDoor(LIMITS, () => now),
    pass: (seconds) => {
      now += seconds * 1000;
    },
  };
}

function inside(door: ReturnType<typeof openDoor>, who: string): () => void {
  const admission = door.enter(who);
  if ('refusal' in admission) throw admission.refusal;
  return admission.leave;
}

describe('the door to the audits', () => {
  it('holds so many files at a time, and fewer from one address', () => {
    const { door } = doorAt();
    const leave = inside(door, 'a');
    inside(door, 'a');
    expect(door.enter('a')).toMatchObject({ seconds: 5, refusal: { code: 'audit.busy' } });
    inside(door, 'b');
    expect(door.enter('c')).toMatchObject({ refusal: { code: 'audit.busy' } });
    leave();
    leave();
    inside(door, 'c');
    expect(door.enter('b')).toMatchObject({ refusal: { code: 'audit.busy' } });
  });

  it('takes so many from one address in a while, and says when it takes the next', () => {
    const { door, pass } = doorAt();
    for (let file = 0; file < 5; file += 1) {
      inside(door, 'a')();
      pass(60);
    }
    const wait = door.enter('a');
    expect(wait).toMatchObject({ seconds: 300, refusal: { code: 'audit.too-often' } });
    expect('refusal' in wait && wait.refusal.next.zh).toContain('300 秒');
    inside(door, 'b')();
    pass(301);
    inside(door, 'a')();
  });

  it('knows a network of the sixth version by its first half, and one of the fourth by its address', () => {
    expect(nameOfAddress('2001:db8:1:2:3:4:5:6')).toBe(nameOfAddress('2001:db8:1:2:ffff::1'));
    expect(nameOfAddress('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(nameOfAddress(undefined)).toBe('here');
  });
});

describe('the line before the auditing processes', () => {
  it('lets them work two at a time, in the order they came', async () => {
    const inLine = line(2);
    const order: string[] = [];
    const gates = new Map<string, () => void>();
    const task = (name: string) =>
      inLine(async () => {
        order.push(name);
        await new Promise<void>((resolve) => gates.set(name, resolve));
      }, new AbortController().signal);
    const all = ['a', 'b', 'c', 'd'].map(task);
    await Promise.resolve();
    expect(order).toEqual(['a', 'b']);
    gates.get('b')?.();
    await all[1];
    await Promise.resolve();
    expect(order).toEqual(['a', 'b', 'c']);
    gates.get('a')?.();
    gates.get('c')?.();
    await Promise.all([all[0], all[2]]);
    await Promise.resolve();
    gates.get('d')?.();
    await all[3];
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is left by whoever does not want to wait any longer', async () => {
    const inLine = line(1);
    let open = (): void => {};
    const first = inLine(
      () => new Promise<void>((resolve) => (open = resolve)),
      new AbortController().signal,
    );
    const leaving = new AbortController();
    let ran = false;
    const second = inLine(async () => (ran = true), leaving.signal);
    const third = inLine(async () => 'third', new AbortController().signal);
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    open();
    await first;
    expect(await third).toBe('third');
    expect(ran).toBe(false);
  });
});
