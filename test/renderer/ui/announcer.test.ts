import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../../../renderer/ui/announcer.ts';

describe('announcer (U19)', () => {
  it('says one thing at a time, in one region', () => {
    const announcer = createAnnouncer();
    announcer.announce('accepted', 'polite');
    announcer.announce('refused', 'assertive');
    expect(announcer.current()).toEqual({ text: 'refused', urgency: 'assertive', serial: 2 });
  });

  it('counts, so that the same words are said again, and tells its listeners', () => {
    const announcer = createAnnouncer();
    let calls = 0;
    const stop = announcer.subscribe(() => (calls += 1));
    announcer.announce('accepted', 'polite');
    announcer.announce('accepted', 'polite');
    stop();
    announcer.announce('accepted', 'polite');
    expect(announcer.current().serial).toBe(3);
    expect(calls).toBe(2);
  });
});
