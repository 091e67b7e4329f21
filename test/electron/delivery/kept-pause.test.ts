import { describe, expect, it } from 'vitest';
import { OPEN_GATE } from '../../../electron/delivery/endpoint-gate.ts';
import { keptPause, pauseText } from '../../../electron/delivery/kept-pause.ts';

const DAY_MS = 86_400_000;
const failure = { kind: 'busy', status: 503, text: 'later' } as const;
const gate = { ...OPEN_GATE, opensAtMs: 90_000, failedProbes: 2, isSick: true };

describe('O5 the pause of an endpoint, kept over a restart', () => {
  it('comes back as it was', () => {
    expect(keptPause(pauseText('one', gate, failure), 'one', 0)).toEqual({ gate, failure });
  });

  it.each([
    ['of another endpoint', pauseText('other', gate, failure)],
    ['that was never written', null],
    ['that is no JSON', '{'],
    ['of another shape', '{"fingerprint":"one"}'],
  ])('one %s is an open gate', (_what, text) => {
    expect(keptPause(text, 'one', 0)).toEqual({ gate: OPEN_GATE, failure: null });
  });

  it('lasts a day at most, whatever became of the clock', () => {
    const late = pauseText('one', { ...gate, opensAtMs: 40 * DAY_MS }, failure);
    expect(keptPause(late, 'one', 5).gate.opensAtMs).toBe(5 + DAY_MS);
  });

  it('is no pause when the endpoint did not ask for it: a restart tries one fact at once', () => {
    const down = { kind: 'link-down', status: null, text: 'ECONNREFUSED' } as const;
    const kept = keptPause(pauseText('one', gate, down), 'one', 0);
    expect(kept).toEqual({ gate: { ...gate, opensAtMs: 0 }, failure: down });
  });

  it('does not keep that an endpoint is gone: a restart asks once more', () => {
    expect(keptPause(pauseText('one', { ...OPEN_GATE, isGone: true }, null), 'one', 0).gate.isGone).toBe(false);
  });
});
