import type { UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { sha256 } from '../../electron/ids.ts';
import { FAKE_START_MS } from './fake-clock.ts';
import { idOf } from './builders.ts';

/** A parcel with a slip, a kettle inside, two photographs and two guesses. */
export function givenUnidentified(change: Partial<UnidentifiedParcel> = {}): UnidentifiedParcel {
  return {
    caseId: idOf('unidentified case'),
    status: 'parked',
    holdNumber: 'HB10042',
    shelf: 'H3',
    trackingNumber: 'SF1000171310042',
    carrier: 'SF',
    receivedAtMs: FAKE_START_MS,
    grossMg: 1_284_000,
    slip: {
      found: true,
      phoneTail: '4821',
      rmaWritten: 'RMA-20391',
      orderWritten: null,
      details: {
        account: 'kettle-lover',
        name: 'Buyer 1',
        phone: '+34 600 004 821',
        reason: 'too loud',
        sender: null,
        region: 'Sevilla',
      },
    },
    contents: [{ sku: 'KETTLE-1', gtin: '04006381333931', name: 'Kettle', counted: 1 }],
    photos: ['outside', 'inside'].map((slot) => ({
      photoId: idOf(`photo ${slot}`),
      sha256: sha256(slot),
      slot: slot === 'outside' ? 'outside' : 'inside',
      unitId: null,
      addedAtMs: FAKE_START_MS,
    })),
    guesses: [
      {
        source: 'return',
        ref: 'RMA-20397',
        rmaNumber: 'RMA-20397',
        orderNumber: 'SO-88001',
        trackingNumber: null,
        lines: [{ sku: 'KETTLE-1', name: 'Kettle', quantity: 1 }],
        score: 70,
        reasons: [
          { kind: 'number-written', points: 36, of: 'rma', written: 'RMA-20391', typos: 1 },
          { kind: 'weight', points: 12, differenceMg: -11_000 },
        ],
        isTied: false,
      },
    ],
    ...change,
  };
}
