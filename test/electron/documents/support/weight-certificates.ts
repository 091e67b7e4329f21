import { weightCertificateContentOf } from '../../../../shared/views/weight-certificate-view.ts';
import type { WeightCertificateContent } from '../../../../shared/domain/certificate/weight-certificate-content.ts';
import type { CaseCommand } from '../../../../shared/return-case/commands.ts';
import { givenParcel, givenWeightCertificate, idOf, PARCEL_ID, SCALE_SOURCE } from '../../../support/builders.ts';
import { doing, expecting, type Thing, weighed } from '../../../support/given-weighed.ts';
import { hashOf, photoFile } from './certificates.ts';

/** What stands on the scale when everything received was weighed. */
export const DISPLAY = photoFile(7);

const STATION = {
  siteName: '深圳二号退货仓',
  siteCode: 'SZ2',
  stationName: 'Bench 1',
  stationCode: 'B1',
  zone: 'Asia/Shanghai',
  locale: 'en' as const,
};

export const JACKET: Thing = { sku: 'WJ-JACKET', massMg: 800_000 };
export const SOCKS: Thing = { sku: 'WJ-SOCKS', massMg: 220_000 };
export const TABLET: Thing = {
  sku: 'TB-10',
  massMg: 900_000,
  expected: 2,
  accessories: [{ code: 'charger', name: 'Charger', massMg: 180_000 }],
};

export const WAYBILL: CaseCommand = { type: 'ReadWaybillWeight', parcelId: PARCEL_ID, massMg: 1_120_000 };
export const EVERYTHING: readonly CaseCommand[] = [
  { type: 'WeighEverything', weighAllId: idOf('all'), parcelId: PARCEL_ID, grossMg: 901_000, source: SCALE_SOURCE },
  {
    type: 'AddPhoto',
    photo: {
      ...{ photoId: idOf('display'), sha256: hashOf(DISPLAY), slot: 'weight', unitId: null },
      ...{ width: 640, height: 480, byteLength: DISPLAY.length },
    },
  },
];

/** The certificate of a parcel that weighed so much, after what people said besides. */
export function certified(
  things: readonly Thing[],
  grossMg: number,
  besides: readonly CaseCommand[] = [],
  languages: WeightCertificateContent['languages'] = ['en'],
): WeightCertificateContent {
  const parcel = weighed(expecting(things), grossMg);
  const after = besides.reduce((before, command) => doing(before, command), parcel);
  const { certificateId, ...certificate } = givenWeightCertificate({ languages, parcelId: givenParcel().parcelId });
  const { folded } = doing(after, { type: 'CertifyWeight', certificate: { certificateId, ...certificate } });
  const content = weightCertificateContentOf(folded, certificateId, STATION, () => 'Operator 1');
  if (content === null) throw new Error('a parcel that was weighed has a certificate');
  return content;
}
