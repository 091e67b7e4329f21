import { describe, expect, it } from 'vitest';
import type { DockRefusal } from '../../../shared/dock/dock-refusals.ts';
import type { DockDecision } from '../../../shared/dock/decide-dock.ts';
import { dockRefusalMessage } from '../../../electron/cases/dock-refusal-message.ts';
import { catalogue } from '../../../shared/i18n/catalogue.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import { idOf } from '../../support/builders.ts';
import { decided, DOCK_ID, dockOf, givenDock, marked, scanned, SIGNED } from './given-dock.ts';

const OPEN = givenDock();
const CLOSED = {
  type: 'DockClosed',
  data: { number: 'DK-B1-2026-00001', counted: 1, announced: null, difference: null },
} as const;
const parcel = { trackingNumber: 'A', key: 'A', raw: 'A' };
const close = { type: 'CloseDock', number: 'DK-B1-2026-00001' } as const;

describe('S51 what is visibly damaged is signed for before the driver leaves', () => {
  it.each([
    ['a sound pile closes without a signature', [OPEN, scanned('A')], true],
    ['a damaged parcel wants one', [OPEN, scanned('A'), marked('A', 'torn')], false],
    ['signed on paper is signed', [OPEN, scanned('A'), marked('A', 'torn'), SIGNED], true],
    ['a mark that was taken back wants none', [OPEN, scanned('A'), marked('A', 'torn'), marked('A', null)], true],
    ['a signature does not stand for what came after it', [OPEN, scanned('A'), SIGNED, marked('A', 'wet')], false],
    ['nor for a parcel more', [OPEN, scanned('A'), marked('A', 'torn'), SIGNED, scanned('B')], false],
  ])('%s', (_name, steps, isClosed) => {
    expect(decided(steps, close).ok).toBe(isClosed);
  });

  it('closing writes the counts down', () => {
    const steps = [givenDock({ announcedCount: 3 }), scanned('A'), scanned('B')];
    const data = { number: close.number, counted: 2, announced: 3, difference: -1 };
    expect(decided(steps, close)).toEqual({ ok: true, value: [{ type: 'DockClosed', data }] });
  });
});

describe('a scan at the dock', () => {
  it('counts a parcel, and logs a repeat that counts nothing', () => {
    expect(decided([OPEN], { type: 'ScanDockParcel', parcel })).toEqual({
      ok: true,
      value: [{ type: 'DockParcelScanned', data: parcel }],
    });
    expect(decided([OPEN, scanned('A')], { type: 'ScanDockParcel', parcel })).toEqual({
      ok: true,
      value: [{ type: 'DockScanRepeated', data: { key: 'A', raw: 'A' } }],
    });
  });

  it('marking the same again records nothing', () => {
    const mark = { type: 'MarkDockParcel', key: 'A', condition: 'torn', photo: null } as const;
    expect(decided([OPEN, scanned('A'), marked('A', 'torn')], mark)).toEqual({ ok: true, value: [] });
  });

  it('the latest step can be taken back, and only it', () => {
    const { lastStep } = dockOf(OPEN, scanned('A'), scanned('B'));
    expect(
      decided([OPEN, scanned('A'), scanned('B')], { type: 'UndoDockStep', commandId: lastStep?.commandId ?? '' }),
    ).toEqual({
      ok: true,
      value: [{ type: 'StepUndone', data: { commandId: lastStep?.commandId } }],
    });
  });
});

/** Complete by type: a new kind of refusal does not compile until something produces it here. */
const PRODUCED: { readonly [Kind in DockRefusal['kind']]: () => DockDecision } = {
  'dock-not-found': () => decided([], { type: 'ScanDockParcel', parcel }),
  'dock-already-open': () => decided([OPEN], { type: 'OpenDock', opened: { ...OPEN.data, dockId: DOCK_ID } as never }),
  'dock-closed': () => decided([OPEN, scanned('A'), CLOSED], { type: 'ScanDockParcel', parcel }),
  'dock-parcel-unknown': () => decided([OPEN], { type: 'MarkDockParcel', key: 'A', condition: 'wet', photo: null }),
  'dock-not-signed': () => decided([OPEN, scanned('A'), marked('A', 'wet')], close),
  'nothing-to-undo': () => decided([OPEN], { type: 'UndoDockStep', commandId: idOf('other') }),
  'not-latest-step': () => decided([OPEN, scanned('A')], { type: 'UndoDockStep', commandId: idOf('other') }),
};

describe('every refusal at the dock', () => {
  it.each(Object.entries(PRODUCED))('%s is produced and said in three languages', (kind, produce) => {
    const decision = produce();
    expect(decision).toMatchObject({ ok: false, error: { kind } });
    if (!decision.ok) expect(dockRefusalMessage(decision.error)).toMatch(/^[A-Z].+\.$/);
    for (const locale of LOCALES) {
      for (const part of ['what', 'why', 'do']) expect(catalogue[locale]).toHaveProperty([`error.${kind}.${part}`]);
    }
  });
});
