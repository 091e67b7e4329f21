import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type {
  CertificateContent,
  CertificatePhoto,
} from '../../../../shared/domain/certificate/certificate-content.ts';
import { buildCertificateNumber } from '../../../../shared/domain/certificate/certificate-number.ts';

const carton = readFileSync(new URL('../fixtures/carton.jpg', import.meta.url));

/** The same picture as a different file: a comment segment behind the start of the JPEG changes its hash only. */
export function photoFile(index: number): Uint8Array {
  return Buffer.concat([carton.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 3, index]), carton.subarray(2)]);
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `count` photographs and their files. */
export function photographs(count: number): { photos: CertificatePhoto[]; files: Map<string, Uint8Array> } {
  const files = Array.from({ length: count }, (_, index) => photoFile(index));
  const slots = ['label', 'outside', 'outside', 'inside', 'item', 'defect'] as const;
  const photos = files.map((bytes, index): CertificatePhoto => ({
    sha256: hashOf(bytes),
    slot: slots[index % slots.length] ?? 'other',
    takenAtMs: Date.UTC(2026, 2, 14, 1, 26, 7 + index),
    width: 640,
    height: 480,
  }));
  return { photos, files: new Map(files.map((bytes) => [hashOf(bytes), bytes])) };
}

/** An ordinary certificate: a crushed kettle, everything known, no photographs. */
export const KETTLE: CertificateContent = {
  number: buildCertificateNumber({ series: 'DC', stationCode: 'B1', year: 2026, sequence: 123 }),
  version: 1,
  issuedAtMs: Date.UTC(2026, 2, 14, 1, 31, 7),
  zone: 'Asia/Shanghai',
  languages: ['zh-CN', 'en'],
  site: { code: 'SZ2', name: '深圳二号退货仓' },
  station: { code: 'B1', name: 'Bench 1' },
  references: { trackingNumber: 'SF1234567890123', carrier: '顺丰速运', rma: 'RMA-20391', order: '2603-118-7741' },
  parcel: { receivedAtMs: Date.UTC(2026, 2, 14, 1, 24, 40), class: 'customer-return', outerPackaging: 'crushed' },
  weights: {
    expectedMg: 1_702_000,
    measured: {
      source: 'scale',
      grossMg: 1_684_000,
      weighedAtMs: Date.UTC(2026, 2, 14, 1, 24, 52),
      scaleName: 'Bench scale 30 kg',
      protocol: 'ST/GS',
      divisionMg: 2_000,
      stable: true,
      lastCheck: { atMs: 1_772_442_000_000, nominalMg: 1_000_000, shownMg: 1_001_000, verdict: 'within' },
      zeroOffMg: 4_000,
    },
  },
  unit: {
    name: '电热水壶 1.7 L Electric kettle, brushed steel',
    sku: 'KT-1700-BS',
    gtin: '6901234567892',
    serial: 'SN-8841-22093',
    lpn: 'LPNB100002A',
    quantity: 1,
    grade: 'C',
    disposition: 'hold-for-carrier',
  },
  defects: [
    { kind: 'dented', place: 'corner', extent: 'moderate' },
    { kind: 'scratched', place: 'front', extent: 'minor' },
    { kind: 'missing-part', place: 'inside', extent: 'severe' },
  ],
  causeStated: 'transport',
  inspectorName: 'Inspector 2',
  photos: [],
  eventHash: '3f'.repeat(32),
};

/** Nothing known but what the law of the schema demands. */
export const BARE: CertificateContent = {
  ...KETTLE,
  references: { trackingNumber: null, carrier: null, rma: null, order: null },
  parcel: { receivedAtMs: null, class: null, outerPackaging: null },
  weights: { expectedMg: null, measured: null },
  unit: { name: null, sku: null, gtin: null, serial: null, lpn: null, quantity: 1, grade: 'D', disposition: null },
  defects: [],
  causeStated: null,
};

const LONG =
  'Großküchen-Wasserkocher mit abnehmbarem Sockel und austauschbarem Kalkfilter 不锈钢保温电热水壶带温度显示 ';
const UNBROKEN = 'X1234567890'.repeat(18);

/** Every free text as long as the schema lets it be, without a blank to break at where that is worst. */
export const LONGEST: CertificateContent = {
  ...KETTLE,
  languages: ['es', 'en'],
  site: { code: 'SZ2', name: LONG.repeat(2).slice(0, 200) },
  station: { code: 'B1', name: LONG.slice(0, 90) },
  references: {
    trackingNumber: UNBROKEN.slice(0, 64),
    carrier: LONG.slice(0, 80),
    rma: UNBROKEN.slice(0, 64),
    order: UNBROKEN.slice(0, 64),
  },
  unit: {
    ...KETTLE.unit,
    name: LONG.repeat(2).slice(0, 200),
    sku: UNBROKEN.slice(0, 64),
    serial: UNBROKEN.slice(0, 64),
  },
  inspectorName: LONG.slice(0, 80),
};
