import { describe, expect, it } from 'vitest';
import { DEFAULT_BACKUP, foldStation, stationStreamId } from '../../../shared/station/station-state.ts';
import { RecordWriter, STATION_A } from '../../support/builders.ts';

const PROFILE = { name: 'Small scale', path: 'COM3', baudRate: 9_600, protocol: 'st-gs-csv' };
const SET_UP = { siteName: 'W', siteCode: 'W1', stationName: 'B', stationCode: 'B1', zone: 'UTC', locale: 'es' };

function folded(...events: { type: string; data: Record<string, unknown>; schemaVersion?: number }[]) {
  const writer = new RecordWriter();
  const streamId = stationStreamId(STATION_A);
  for (const event of events) writer.write([{ schemaVersion: 1, ...event }], { streamId });
  return foldStation(writer.events);
}

describe('a station', () => {
  it('is new until it is set up', () => {
    const backOffice = { url: null, allowLoopback: false };
    const devices = { scale: null, scanners: [], keyboardScanners: [], scaleChecks: [], rememberedChoices: [] };
    const nothing = { setUp: null, ...devices, restoredFrom: null, clockSet: null };
    expect(folded()).toEqual({ ...nothing, backOffice, backup: DEFAULT_BACKUP });
  });

  it('goes by the last word on each subject', () => {
    const state = folded(
      { type: 'StationSetUp', data: SET_UP },
      { type: 'ScaleConfigured', data: { profile: PROFILE } },
      { type: 'BackOfficeConfigured', data: { url: 'https://a.example', allowLoopback: false } },
      { type: 'StationSetUp', data: { ...SET_UP, stationName: 'Bench 2' } },
      { type: 'ScaleConfigured', data: { profile: null } },
    );
    expect(state).toMatchObject({ setUp: { stationName: 'Bench 2' }, scale: null });
    expect(state.backOffice.url).toBe('https://a.example');
  });

  it.each([
    ['an unknown type', { type: 'LampConfigured', data: {} }],
    ['a newer version', { type: 'StationSetUp', data: { ...SET_UP, stationName: 'New' }, schemaVersion: 2 }],
    ['set-up data it cannot read', { type: 'StationSetUp', data: { stationName: 'New' } }],
    ['a scale it cannot read', { type: 'ScaleConfigured', data: { profile: { name: '' } } }],
    ['a chosen meaning it cannot read', { type: 'CodeMeaningChosen', data: { choice: 'a-dog' } }],
    ['an endpoint it cannot read', { type: 'BackOfficeConfigured', data: { url: 7 } }],
  ])('skips %s', (_what, event) => {
    const before = { type: 'StationSetUp', data: SET_UP };
    expect(folded(before, event)).toEqual(folded(before));
  });
});
