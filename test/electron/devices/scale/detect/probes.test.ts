import { describe, expect, it } from 'vitest';
import { createActiveSearch } from '../../../../../electron/devices/scale/detect/active-search.ts';
import { createPassiveSearch } from '../../../../../electron/devices/scale/detect/passive-search.ts';
import { PROBES, probeTries } from '../../../../../electron/devices/scale/detect/probes.ts';
import { withoutParity } from '../../../../../shared/domain/line-parity.ts';
import { runDetection } from '../../../../support/run-detection.ts';
import { plugInStranger, strangers } from '../../../../support/strangers.ts';

const sentBy = PROBES.flatMap(({ steps }) => steps.map(({ send }) => Buffer.from(send).toString('latin1')));
/** devices.md 3.4: print, zero, tare, clear, unit, set-up, reset, switch off on one make or another. */
const FORBIDDEN = ['Z', 'T', 'C', 'P', 'S', 'U', '@', 'X', 'R', 'K', 'Ehello'];

describe('the requests of a search', () => {
  it('are as harmless as they can be', () => {
    const meant = sentBy.map((sent) => sent.trim());
    expect(meant.filter((sent) => FORBIDDEN.includes(sent))).toEqual([]);
    expect(sentBy.filter((sent) => /[ZTCUX@]/.test(sent))).toEqual([]);
  });

  it('begin with the least harmful at the commonest line, and a named line comes first', () => {
    expect(probeTries({})[0]).toMatchObject({ line: { baudRate: 9_600, parity: 'none' }, probe: { name: 'ENQ' } });
    expect(probeTries({ baudRate: 19_200 })[0]).toMatchObject({ line: { baudRate: 19_200 }, probe: { name: 'ENQ' } });
  });

  it('are all that is ever sent, and listening sends nothing', () => {
    for (const stranger of strangers(5)) {
      const { sent } = runDetection(createActiveSearch({}), plugInStranger(stranger), 30_000);
      const others = sent.filter((bytes) => !sentBy.includes(plain(bytes)));
      expect([stranger.name, others]).toEqual([stranger.name, []]);
      expect(runDetection(createPassiveSearch({}), plugInStranger(stranger), 30_000).sent).toEqual([]);
    }
  });
});

/** What was sent, whichever parity it was sent with. */
function plain(bytes: Uint8Array): string {
  return Buffer.from(withoutParity(bytes, 'none').map((byte) => byte & 0x7f)).toString('latin1');
}
