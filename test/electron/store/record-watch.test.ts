import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../electron/store/disk-room.ts';
import { openRecordWatch } from '../../../electron/store/record-watch.ts';
import type { RecordState } from '../../../shared/protocol/record-state.ts';

const TOTAL = 100_000;

/** A disk whose room the test sets, and what was told of it. */
function watched(freeMegabytes: number) {
  const disk = { freeMegabytes };
  const told: RecordState[] = [];
  const watch = openRecordWatch(
    () => roomOf(disk.freeMegabytes, TOTAL),
    (state) => told.push(state),
  );
  const become = (free: number): void => {
    disk.freeMegabytes = free;
    watch.look();
  };
  return { watch, told, disk, become };
}

describe('what is told of the disk under the record', () => {
  it('is how much is left, whenever that changes, for as long as room is low', () => {
    const { told, become } = watched(80_000);
    for (const free of [70_000, 60_000, 400, 400, 390, 80_000]) become(free);
    expect(told).toEqual([
      { kind: 'ok', freeMegabytes: 70_000 },
      { kind: 'low-space', freeMegabytes: 400 },
      { kind: 'low-space', freeMegabytes: 390 },
      { kind: 'ok', freeMegabytes: 80_000 },
    ]);
  });

  it('is what is left when a fault is over, not what was left when it began', () => {
    const { watch, told, disk } = watched(0);
    watch.set('full');
    disk.freeMegabytes = 300;
    watch.set(null);
    expect(told.map(({ kind, freeMegabytes }) => [kind, freeMegabytes])).toEqual([
      ['full', 0],
      ['low-space', 300],
    ]);
  });

  it('is full until there is room for a good number of steps', () => {
    const { watch, become } = watched(0);
    watch.set('full');
    become(7);
    expect(watch.fault()).toBe('full');
    become(8);
    expect(watch.fault()).toBeNull();
  });
});
