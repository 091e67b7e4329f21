import { describe, expect, it } from 'vitest';
import { openIdleWatch } from '../../../renderer/app/idle-watch.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';

function watched(idleMs: number) {
  let nowMs = 5_000;
  let locks = 0;
  const watch = openIdleWatch(
    idleMs,
    () => nowMs,
    () => (locks += 1),
  );
  const after = (ms: number): number => {
    nowMs += ms;
    watch.look();
    return locks;
  };
  return { after, watch };
}

describe('A10 a bench that nobody touches', () => {
  it('locks after three minutes unless the site says otherwise', () => {
    expect(DEFAULT_POLICY.idleLockMinutes).toBeLessThanOrEqual(3);
    const { after } = watched(DEFAULT_POLICY.idleLockMinutes * 60_000);
    expect([after(179_999), after(1)]).toEqual([0, 1]);
  });

  it('stays open while somebody works, and locks once', () => {
    const { after, watch } = watched(60_000);
    for (let time = 0; time < 5; time += 1) {
      expect(after(59_000)).toBe(0);
      watch.touched();
    }
    expect([after(60_000), after(60_000)]).toEqual([1, 1]);
  });

  it('is locked when its machine wakes up from a long sleep', () => {
    expect(watched(60_000).after(8 * 3_600_000)).toBe(1);
  });
});
