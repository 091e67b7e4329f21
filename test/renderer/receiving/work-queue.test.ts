import { describe, expect, it } from 'vitest';
import { createWorkQueue } from '../../../renderer/receiving/work-queue.ts';

/** Work that waits until it is let go. */
function gate(name: string, done: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise.then(() => void done.push(name)), open: resolve };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the work queue', () => {
  it('runs one after the other, in the order that things were asked, whichever would be quicker', async () => {
    const done: string[] = [];
    const slow = gate('slow', done);
    const quick = gate('quick', done);
    const queue = createWorkQueue(
      () => undefined,
      () => undefined,
    );
    queue.add(slow.work);
    queue.add(quick.work);
    quick.open();
    await settle();
    expect(done).toEqual([]);
    slow.open();
    await settle();
    expect(done).toEqual(['slow', 'quick']);
  });

  it('drops nothing when one of them fails', async () => {
    const done: string[] = [];
    const faults: unknown[] = [];
    const queue = createWorkQueue(
      () => undefined,
      (error) => void faults.push(error),
    );
    queue.add(() => Promise.reject(new Error('first')));
    queue.add(async () => void done.push('second'));
    await settle();
    expect(faults).toEqual([new Error('first')]);
    expect(done).toEqual(['second']);
  });

  it('says how much waits, down to nothing', async () => {
    const sizes: number[] = [];
    const first = gate('first', []);
    const queue = createWorkQueue(
      (size) => void sizes.push(size),
      () => undefined,
    );
    queue.add(first.work);
    queue.add(async () => undefined);
    first.open();
    await settle();
    expect(sizes).toEqual([1, 2, 1, 0]);
    expect(queue.size()).toBe(0);
  });
});
