import { describe, expect, it } from 'vitest';
import { listeningWords } from '../../../../renderer/settings/scale-setup/listening-words.ts';
import { catalogue } from '../../../../shared/i18n/catalogue.ts';
import { LISTENING_HINTS, LISTENING_PHASES } from '../../../../shared/protocol/scale-listening.ts';

describe('what the search on a port has come to', () => {
  it.each(LISTENING_PHASES)('%s has words', (phase) => {
    const { said, remedy } = listeningWords({ phase, hint: null });
    expect(catalogue.en[said]).not.toBe('');
    expect(remedy).toBeNull();
  });

  it.each(LISTENING_HINTS)('%s says what to do in every language', (hint) => {
    const { remedy } = listeningWords({ phase: 'failed', hint });
    if (remedy === null) throw new Error('no remedy');
    for (const language of [catalogue.en, catalogue['zh-CN'], catalogue.es]) expect(language[remedy]).toMatch(/.{6}/u);
  });

  it('only what was recognised counts as done', () => {
    const done = LISTENING_PHASES.filter((phase) => listeningWords({ phase, hint: null }).meaning === 'done');
    expect(done).toEqual(['recognised']);
  });
});
