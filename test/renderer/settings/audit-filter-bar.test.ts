import { describe, expect, it } from 'vitest';
import { auditParams, LAST_WEEK } from '../../../renderer/settings/audit-filter-bar.tsx';

const NOW_MS = 1_785_000_000_000;
const DAY_MS = 86_400_000;

describe('auditParams', () => {
  it('asks for a week of everything unless somebody narrows it', () => {
    expect(auditParams(LAST_WEEK, NOW_MS)).toEqual({
      fromMs: NOW_MS - 7 * DAY_MS,
      toMs: null,
      act: null,
      actor: null,
    });
  });

  it('asks for what was chosen, from the beginning for all time', () => {
    expect(auditParams({ span: 'all', act: 'fact-resent', actor: 'station' }, NOW_MS)).toEqual({
      fromMs: null,
      toMs: null,
      act: 'fact-resent',
      actor: 'station',
    });
  });
});
