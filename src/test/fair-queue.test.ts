import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createFairQueue, type Turn } from '../discord/turns/fair-queue.js';

const MAX = 100;
const fail = (error: unknown): void => assert.fail(String(error));

/** A turn that notes that it ran. */
function turn(member: string, name: string, ran: string[], more: Partial<Turn> = {}): Turn {
  const run = async (): Promise<void> => {
    ran.push(name);
  };
  return { member, expires: Number.POSITIVE_INFINITY, run, ...more };
}

describe('the fair queue', () => {
  it('lets members take turns, whoever has more to ask', async () => {
    const queue = createFairQueue(MAX, fail);
    const ran: string[] = [];
    const turns = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2'].map((name) => turn(name.charAt(0), name, ran));
    await Promise.all(turns.map((one) => queue.add(one)));
    assert.deepEqual(ran, ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
  });

  it('begins one turn a round of the event loop, and waits for none to be done', async () => {
    const queue = createFairQueue(MAX, fail);
    let begun = 0;
    const never = new Promise<void>(() => undefined);
    const run = (): Promise<void> => {
      begun += 1;
      return never;
    };
    for (let count = 0; count < 3; count++) void queue.add(turn('a', 'x', [], { run }));
    assert.equal(begun, 0);
    for (const expected of [1, 2, 3]) {
      await nextTurn();
      assert.equal(begun, expected);
    }
  });

  it('drops what nobody waits for any more, undone', async () => {
    let now = 0;
    const queue = createFairQueue(MAX, fail, () => now);
    const ran: string[] = [];
    const outcomes = [
      queue.add(turn('a', 'in time', ran, { expires: 100 })),
      queue.add(turn('a', 'late', ran, { expires: 100 })),
    ];
    await nextTurn();
    now = 100;
    assert.deepEqual(await Promise.all(outcomes), ['done', 'expired']);
    assert.deepEqual(ran, ['in time']);
  });

  it('does of passing turns the newest alone', async () => {
    const queue = createFairQueue(MAX, fail);
    const ran: string[] = [];
    const outcomes = await Promise.all([
      queue.add(turn('a', 'wh', ran, { isPassing: true })),
      queue.add(turn('a', 'an answer', ran)),
      queue.add(turn('a', 'who', ran, { isPassing: true })),
      queue.add(turn('b', 'wh', ran, { isPassing: true })),
    ]);
    assert.deepEqual(outcomes, ['superseded', 'done', 'done', 'done']);
    assert.deepEqual(ran, ['an answer', 'wh', 'who']);
  });

  it('takes no more than it can hold', async () => {
    const queue = createFairQueue(2, fail);
    const ran: string[] = [];
    const outcomes = ['1', '2', '3'].map((name) => queue.add(turn('a', name, ran)));
    assert.equal(queue.size, 2);
    assert.deepEqual(await Promise.all(outcomes), ['done', 'done', 'full']);
    assert.equal(queue.size, 0);
  });

  it('goes on after a turn that fails', async () => {
    const failures: unknown[] = [];
    const queue = createFairQueue(MAX, (error) => failures.push(error));
    const ran: string[] = [];
    const run = async (): Promise<void> => {
      throw new Error('no');
    };
    await Promise.all([queue.add(turn('a', 'fails', ran, { run })), queue.add(turn('a', 'works', ran))]);
    assert.deepEqual(ran, ['works']);
    assert.equal(failures.length, 1);
  });
});
