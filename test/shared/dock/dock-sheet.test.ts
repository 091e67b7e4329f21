import { describe, expect, it } from 'vitest';
import { projectDock } from '../../../shared/dock/dock-rows.ts';
import { dockSheetOf } from '../../../shared/dock/dock-sheet.ts';
import { damagedParcelHandling, DEFAULT_DOCK_POLICY, DockPolicy } from '../../../shared/domain/policy/dock-policy.ts';
import { dockOf, givenDock, marked, scanned, SIGNED } from './given-dock.ts';

describe('the count against what the carrier announced', () => {
  it.each([
    ['nothing announced', { announcedCount: null, announcedTracking: [] }, ['A', 'B'], [null, null, 0, 0]],
    ['a number that fits', { announcedCount: 2 }, ['A', 'B'], [2, 0, 0, 0]],
    ['a number too high', { announcedCount: 3 }, ['A', 'B'], [3, -1, 0, 0]],
    ['a list with one missing and one more', { announcedTracking: ['A', 'c'] }, ['A', 'B'], [2, 0, 1, 1]],
    ['a list that names a parcel twice', { announcedTracking: ['A', 'a', 'B'] }, ['A', 'B'], [2, 0, 0, 0]],
    [
      'the number the driver said beside the list',
      { announcedCount: 3, announcedTracking: ['A', 'B'] },
      ['A', 'B'],
      [3, -1, 0, 0],
    ],
  ])('%s', (_name, announced, parcels, [total, difference, missing, extra]) => {
    const sheet = dockSheetOf(dockOf(givenDock(announced), ...parcels.map(scanned)));
    expect([sheet.announced, sheet.difference, sheet.missing.length, sheet.extra.length]).toEqual([
      total,
      difference,
      missing,
      extra,
    ]);
  });

  it('a list that comes later replaces the first', () => {
    const late = { type: 'DockAnnounced' as const, data: { announcedCount: null, announcedTracking: ['A'] } };
    expect(dockSheetOf(dockOf(givenDock({ announcedCount: 9 }), scanned('A'), late))).toMatchObject({ difference: 0 });
  });
});

describe('S52 a damaged parcel is taken in with an exception unless the carrier’s are refused', () => {
  it.each([
    ['sign-with-exception', 'anybody', {}, 'sign-with-exception'],
    ['sign-with-exception', 'DHL Express', { 'dhl-express': 'refuse' }, 'refuse'],
    ['refuse', 'SF Express', {}, 'refuse'],
    ['refuse', 'SF Express', { SFEXPRESS: 'sign-with-exception' }, 'sign-with-exception'],
  ] as const)('%s in general, %s %o: %s', (damagedParcels, carrier, damagedParcelsByCarrier, expected) => {
    const policy = DockPolicy.parse({ ...DEFAULT_DOCK_POLICY, damagedParcels, damagedParcelsByCarrier });
    expect(damagedParcelHandling(policy, carrier)).toBe(expected);
  });

  it('a refused parcel is on the sheet and lies on no floor of ours', () => {
    const state = dockOf(givenDock({ damagedParcels: 'refuse' }), scanned('A'), scanned('B'), marked('B', 'wet'));
    expect(dockSheetOf(state).refused.map(({ key }) => key)).toEqual(['B']);
    expect(projectDock(state).map(({ key, isRefused }) => [key, isRefused])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });
});

describe('S51 a damaged parcel carries the words that were signed', () => {
  it('once they are signed, and a sound one carries none', () => {
    const steps = [givenDock(), scanned('A'), scanned('B'), marked('B', 'torn')];
    expect(projectDock(dockOf(...steps)).map(({ reservation }) => reservation)).toEqual([null, null]);
    expect(projectDock(dockOf(...steps, SIGNED)).map(({ reservation }) => reservation)).toEqual([
      null,
      'Torn, under reservation.',
    ]);
  });
});

describe('S54 how the carrier behaved', () => {
  it('the last word counts', () => {
    const note = (conduct: 'pay-before-look' | null) =>
      ({ type: 'DockConductNoted', data: { conduct, note: 'x' } }) as const;
    expect(dockOf(givenDock(), note('pay-before-look')).conduct).toBe('pay-before-look');
    expect(dockOf(givenDock(), note('pay-before-look'), note(null)).conduct).toBeNull();
  });
});
