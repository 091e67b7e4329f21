import { join } from 'node:path';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { policyStreamId } from '../../shared/domain/policy/policy-stream.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import { STATION_ITSELF } from '../../shared/station/nobodys-name.ts';
import type { HostParts } from '../handlers/host-parts.ts';
import { setUpStation } from '../handlers/session-handlers.ts';
import { importWords } from '../import/import-words.ts';
import { readImportFile } from '../import/read-import-file.ts';
import { makePinVerifier } from '../people/verifiers.ts';
import { DEMO_PEOPLE, DEMO_PIN } from './demo-people.ts';
import { DEMO_POLICY } from './demo-policy.ts';

const SIMULATED_SCALE: ScaleProfile = {
  name: 'Simulated scale',
  path: 'sim:',
  baudRate: 9_600,
  protocol: 'st-gs-csv',
  divisionMg: 1_000,
};

/**
 * Furnishes a demo's data folder through the same doors a person would use. An already furnished folder only gets the
 * address of today's back office, whose port and secret are new at every start.
 */
export async function furnishDemo(
  parts: HostParts,
  root: string,
  backOffice: { readonly endpoint: string; readonly secret: string } | null,
): Promise<void> {
  if (!parts.station.isSetUp()) await setUp(parts, root);
  const stationId = parts.station.identity().stationId;
  const author = { commandId: parts.newId(), actor: STATION_ITSELF };
  parts.record.transaction(() => {
    const data = { url: backOffice?.endpoint ?? null, allowLoopback: true };
    parts.record.append(stationStreamId(stationId), [{ type: 'BackOfficeConfigured', schemaVersion: 1, data }], author);
    if (backOffice) parts.credentials.put(stationId, 'back-office-secret', backOffice.secret);
  });
  await parts.scale.use(parts.station.state().scale);
  parts.benchChanged();
}

async function setUp(parts: HostParts, root: string): Promise<void> {
  const pinVerifier = await makePinVerifier(DEMO_PIN, parts.pepper);
  const [first, ...others] = DEMO_PEOPLE.toReversed();
  if (!first) throw new Error('a demo needs somebody');
  await setUpStation(parts, {
    commandId: parts.newId(),
    locale: 'en',
    siteName: 'Demo warehouse',
    siteCode: 'DEMO',
    stationName: 'Bench 1',
    stationCode: 'B1',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    administrator: { name: first.name, pin: DEMO_PIN, badge: first.badge },
  });
  const author = { commandId: parts.newId(), actor: STATION_ITSELF };
  const words = importWords('en');
  const { items } = readImportFile('catalogue', join(root, 'resources', 'demo', 'catalogue.csv'), words);
  const { returns } = readImportFile('returns', join(root, 'resources', 'demo', 'returns.csv'), words);
  const { shipments } = readImportFile('shipments', join(root, 'resources', 'demo', 'shipments.csv'), words);
  parts.record.transaction(() => {
    for (const person of others) {
      parts.people.add({ ...person, personId: parts.newId(), locale: 'en', pinVerifier }, author);
    }
    for (const item of items) parts.reference.putItem(item, parts.clock.nowMs());
    for (const expected of returns) parts.reference.putReturn(expected, parts.clock.nowMs());
    for (const shipment of shipments) parts.reference.putShipment(shipment, parts.clock.nowMs());
    const data = { profile: SIMULATED_SCALE };
    const { stationId, deriveId } = parts.station.view();
    parts.record.append(stationStreamId(stationId), [{ type: 'ScaleConfigured', schemaVersion: 1, data }], author);
    const adopted = { type: 'PolicyAdopted', schemaVersion: 1, data: { policy: DEMO_POLICY } };
    parts.record.append(policyStreamId(deriveId), [adopted], author);
  });
}
