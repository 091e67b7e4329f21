import { createLineFramer } from '../line-framer.ts';
import type { PollStep, ScaleLine, ScaleProtocol } from '../scale-protocol.ts';
import { decodeAndCsv } from './and-csv.ts';
import { decodeCas10, decodeCas22 } from './cas-lines.ts';
import { decodeCreedmoor, decodeGgJj, decodeKern } from './fixed-columns.ts';
import { decodeGeneric } from './generic.ts';
import { decodeMtSics } from './mt-sics.ts';
import { decodeOhaus } from './ohaus.ts';
import { decodeRadwag } from './radwag.ts';
import { decodeSbi16, decodeSbi22 } from './sartorius.ts';
import {
  decodeCardinal,
  decodeRiceLake,
  decodeRiceLakeXg,
  decodeStxLetter,
  decodeWeighTronix,
} from './stream-lines.ts';
import { decodeAdam, decodeFairbanks, decodeSterling } from './word-lines.ts';
import { createYaohuaWFramer, decodeYaohuaA12e, decodeYaohuaW } from './yaohua-lines.ts';

const at = (baudRate: number, parity: ScaleLine['parity'] = 'none'): ScaleLine => ({ baudRate, parity });
const asking = (request: string): readonly PollStep[] => [{ send: Buffer.from(request, 'latin1') }];

const LINE = { framer: createLineFramer, hasChecksum: false } as const;
const FLAGGED = { ...LINE, hasUnit: true, hasStability: true } as const;
const UNFLAGGED = { ...LINE, hasUnit: true, hasStability: false } as const;
const BARE = { ...LINE, hasUnit: false, hasStability: false } as const;

const USUAL = [at(9_600), at(9_600, 'even'), at(4_800)];
const BALANCE = [at(9_600), at(2_400, 'even'), at(4_800), at(1_200)];
const SARTORIUS = [at(1_200, 'odd'), at(9_600), at(9_600, 'odd')];

/** Families that send text lines (devices.md 1.1, 1.4, 1.7, 1.10 to 1.13, 1.16). */
export const LINE_PROTOCOLS = {
  'mt-sics': {
    ...FLAGGED,
    id: 'mt-sics',
    decode: decodeMtSics,
    lines: [at(9_600), at(9_600, 'even'), at(2_400, 'even'), at(4_800)],
    poll: asking('SI\r\n'),
  },
  'and-csv': {
    ...FLAGGED,
    id: 'and-csv',
    decode: decodeAndCsv,
    lines: [at(2_400, 'even'), at(9_600)],
    poll: asking('Q\r\n'),
  },
  'cas-22': {
    ...FLAGGED,
    id: 'cas-22',
    decode: decodeCas22,
    lines: [at(9_600), at(4_800), at(2_400)],
    isEightBit: true,
  },
  'cas-10': { ...BARE, id: 'cas-10', decode: decodeCas10, lines: USUAL },
  ohaus: {
    ...FLAGGED,
    id: 'ohaus',
    decode: decodeOhaus,
    lines: [at(9_600), at(2_400, 'mark'), at(4_800), at(9_600, 'even')],
    poll: asking('IP\r\n'),
  },
  'kern-kb': { ...UNFLAGGED, id: 'kern-kb', decode: decodeKern, lines: BALANCE, poll: asking('w') },
  'gg-jj': { ...UNFLAGGED, id: 'gg-jj', decode: decodeGgJj, lines: BALANCE },
  creedmoor: { ...UNFLAGGED, id: 'creedmoor', decode: decodeCreedmoor, lines: BALANCE },
  radwag: { ...FLAGGED, id: 'radwag', decode: decodeRadwag, lines: BALANCE, poll: asking('SI\r\n') },
  'sterling-7600': {
    ...UNFLAGGED,
    id: 'sterling-7600',
    decode: decodeSterling,
    lines: USUAL,
    poll: asking('SGW\r'),
  },
  'sartorius-sbi16': {
    ...FLAGGED,
    id: 'sartorius-sbi16',
    decode: decodeSbi16,
    lines: SARTORIUS,
    poll: asking('\u001bP\r\n'),
  },
  'sartorius-sbi22': {
    ...FLAGGED,
    id: 'sartorius-sbi22',
    decode: decodeSbi22,
    lines: SARTORIUS,
    poll: asking('\u001bP\r\n'),
  },
  'yaohua-w': {
    ...UNFLAGGED,
    framer: createYaohuaWFramer,
    id: 'yaohua-w',
    decode: decodeYaohuaW,
    lines: [at(1_200), at(9_600), at(2_400), at(4_800)],
  },
  'yaohua-a12e': {
    ...UNFLAGGED,
    hasChecksum: true,
    id: 'yaohua-a12e',
    decode: decodeYaohuaA12e,
    lines: [at(9_600), at(1_200), at(2_400), at(4_800)],
  },
  adam: { ...UNFLAGGED, id: 'adam', decode: decodeAdam, lines: [at(9_600), at(4_800)] },
  fairbanks: { ...FLAGGED, id: 'fairbanks', decode: decodeFairbanks, lines: USUAL, poll: asking('\r') },
  'stx-letter-unidentified': { ...BARE, id: 'stx-letter-unidentified', decode: decodeStxLetter, lines: USUAL },
  'rice-lake': { ...FLAGGED, id: 'rice-lake', decode: decodeRiceLake, lines: USUAL },
  'rice-lake-xg': { ...UNFLAGGED, id: 'rice-lake-xg', decode: decodeRiceLakeXg, lines: USUAL },
  cardinal: { ...FLAGGED, id: 'cardinal', decode: decodeCardinal, lines: USUAL },
  'weigh-tronix': { ...UNFLAGGED, id: 'weigh-tronix', decode: decodeWeighTronix, lines: USUAL },
  generic: { ...BARE, id: 'generic', decode: decodeGeneric, lines: [...USUAL, at(2_400), at(1_200), at(19_200)] },
} satisfies Record<string, ScaleProtocol>;
