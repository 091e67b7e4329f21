import { join } from 'node:path';
import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import { policyStreamId } from '../../shared/domain/policy/policy-stream.ts';
import { type setupFileCalls, SetupExported } from '../../shared/protocol/calls/setup-file.ts';
import { readSetupFile, SETUP_FILE_HEAD, SetupFile, type SetupFileFault } from '../../shared/station/setup-file.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { Author } from '../cases/record.ts';
import type { HandlersFor } from '../handler.ts';
import { RefusedError } from '../refused.ts';
import { writeDurably } from '../store/write-durably.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';

/** A station's set-up as a file for the next bench. */
export function setupFileHandlers(parts: HostParts) {
  return {
    'setup.export': (params, context) =>
      parts.once({ call: 'setup.export', params }, SetupExported, () => {
        const fileName = `SET-UP-${params.commandId}.json`;
        const savedTo = join(parts.dataDir, 'exports', fileName);
        writeDurably(savedTo, Buffer.from(`${JSON.stringify(setupFileOf(parts), null, 2)}\n`, 'utf8'));
        noteAct(parts, 'ExportMade', { kind: 'set-up', rows: 1, fileName }, workerOf(params, context));
        return { fileName, savedTo };
      }),
    'setup.check': ({ text }) => {
      const { site, locale, policy, backOffice, scale } = setupFileIn(text);
      const { siteName, siteCode, zone } = site;
      const policyVersion = policy?.version ?? DEFAULT_POLICY.version;
      return {
        siteName,
        siteCode,
        zone,
        locale,
        policyVersion,
        backOfficeUrl: backOffice.url,
        scale: scale?.name ?? null,
      };
    },
  } satisfies HandlersFor<typeof setupFileCalls>;
}

/** Parsed on the way out too: what the schema does not name cannot leave. */
function setupFileOf({ station }: HostParts): SetupFile {
  const { siteId } = station.identity();
  const { setUp, backOffice, scale } = station.state();
  const { policy } = station.view();
  return SetupFile.parse({
    ...SETUP_FILE_HEAD,
    site: {
      siteId,
      siteName: setUp?.siteName ?? '',
      siteCode: setUp?.siteCode ?? '',
      zone: setUp?.zone ?? 'UTC',
    },
    locale: setUp?.locale ?? 'en',
    policy: policy.version === DEFAULT_POLICY.version ? null : policy,
    backOffice: { url: withoutCredentials(backOffice.url), allowLoopback: backOffice.allowLoopback },
    scale,
  });
}

/** An address may hold a name, a password or a key; the next bench is given its own. */
function withoutCredentials(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

const SENTENCES: Readonly<Record<SetupFileFault, string>> = {
  'setup-file-unreadable': 'This is no set-up file: choose the one that another bench saved (SET-UP-….json).',
  'setup-file-other': 'This is a file of something else: choose the one that another bench saved (SET-UP-….json).',
  'setup-file-newer': 'This set-up was saved by a newer version: update this app first.',
  'setup-file-damaged': 'This set-up file was changed or cut off: save it again at the other bench.',
};

/** @throws RefusedError with what is wrong with the file. */
export function setupFileIn(text: string): SetupFile {
  const file = readSetupFile(text);
  if (file.ok) return file.value;
  throw new RefusedError({ kind: file.error }, SENTENCES[file.error]);
}

/** Takes over what the file says besides the site; to be called in the transaction of the first start. */
export function takeOver({ policy, backOffice, scale }: SetupFile, parts: HostParts, author: Author): void {
  const { record, station } = parts;
  const stream = stationStreamId(station.identity().stationId);
  if (policy) {
    const adopted = { type: 'PolicyAdopted', schemaVersion: 1, data: { policy } };
    record.append(policyStreamId(station.view().deriveId), [adopted], author);
  }
  if (backOffice.url !== null) {
    record.append(stream, [{ type: 'BackOfficeConfigured', schemaVersion: 1, data: backOffice }], author);
  }
  if (scale) record.append(stream, [{ type: 'ScaleConfigured', schemaVersion: 1, data: { profile: scale } }], author);
}
