import { describe, expect, it } from 'vitest';
import { openStationDesk } from '../../../electron/cases/station-desk.ts';
import { openMeta } from '../../../electron/store/meta.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { policyStreamId } from '../../../shared/domain/policy/policy-stream.ts';
import { stationStreamId } from '../../../shared/station/station-state.ts';
import { deriveId, RecordWriter, SITE_ID, STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const SET_UP = {
  siteName: 'Warehouse 1',
  siteCode: 'W1',
  stationName: 'Bench 1',
  stationCode: 'B1',
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
};

function opened() {
  const writer = new RecordWriter();
  const read: string[] = [];
  const desk = openStationDesk(openMeta(memoryDatabase()), (streamId) => {
    read.push(streamId);
    return writer.events.filter(({ envelope }) => envelope.streamId === streamId);
  });
  const write = (streamId: string, type: string, data: Record<string, unknown>) => {
    writer.write([{ type, schemaVersion: 1, data }], { streamId });
    desk.changed(streamId);
  };
  return { desk, read, write };
}

describe('a station', () => {
  it('that is not set up says so, and has a state all the same', () => {
    const { desk } = opened();
    expect([desk.isSetUp(), desk.stationId(), desk.state().setUp]).toEqual([false, null, null]);
    const refused = expect.objectContaining({ refusal: { kind: 'not-set-up' } });
    expect(() => desk.identity()).toThrow(refused);
    expect(() => desk.view()).toThrow(refused);
  });

  it('has its zone from the first moment, for the event that sets it up', () => {
    const { desk, write } = opened();
    desk.found(SITE_ID, STATION_A, 'Europe/Madrid');
    expect(desk.identity()).toEqual({ siteId: SITE_ID, stationId: STATION_A, zone: 'Europe/Madrid' });
    write(stationStreamId(STATION_A), 'StationSetUp', SET_UP);
    expect(desk.identity().zone).toBe('Asia/Shanghai');
    expect(desk.view()).toMatchObject({ stationId: STATION_A, stationCode: 'B1', policy: DEFAULT_POLICY });
    expect(desk.view().deriveId('x')).toBe(deriveId('x'));
    expect(() => desk.found(SITE_ID, STATION_A, 'UTC')).toThrow('UNIQUE');
  });

  it('is folded once, and again when its stream or the policy changed', () => {
    const { desk, read, write } = opened();
    desk.found(SITE_ID, STATION_A, 'UTC');
    desk.view();
    const reads = read.length;
    desk.view();
    desk.changed('return-case:x');
    desk.view();
    expect(read).toHaveLength(reads);
    write(policyStreamId(deriveId), 'PolicyAdopted', { policy: { ...DEFAULT_POLICY, version: 'site-1' } });
    expect(desk.view().policy.version).toBe('site-1');
  });
});
