import { describe, expect, it } from 'vitest';
import { likelyReason } from '../../../renderer/receiving/manual-reason.ts';

const scale = { scaleName: 'Scale', portName: 'sim:', protocol: 'sim', resyncCount: 0 };

describe('the likely reason for a weight by hand', () => {
  it('follows what the scale does', () => {
    expect(likelyReason(null)).toBe('no-scale');
    expect(likelyReason({ kind: 'not-configured' })).toBe('no-scale');
    expect(likelyReason({ kind: 'no-signal', ...scale, silentMs: 4_000, isGarbled: false })).toBe('scale-broken');
    expect(likelyReason({ kind: 'missing', ...scale, reason: 'gone' })).toBe('scale-broken');
  });
});
