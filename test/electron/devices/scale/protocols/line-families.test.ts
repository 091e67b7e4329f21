import { describe, expect, it } from 'vitest';
import { createLineDecoder, type LineFrame } from '../../../../../electron/devices/scale/line-decoder.ts';
import type { ScaleProtocolId } from '../../../../../shared/domain/scale-protocol-ids.ts';
import { ascii } from '../published-frames.ts';

function read(protocol: ScaleProtocolId, text: string): LineFrame | null {
  const decoder = createLineDecoder({ protocol }, true);
  return decoder.push(ascii(text), 7)[0] ?? decoder.finish(7);
}

/** `12.34 kg stable net`: the number as sent, the unit, and what the line says beside them. */
function said(protocol: ScaleProtocolId, text: string): string {
  const frame = read(protocol, text);
  if (frame?.kind !== 'reading') return frame?.reason ?? 'nothing';
  const { unit, stable, status, net } = frame.reading;
  const flags = [stable === null ? '' : stable ? 'stable' : 'moving', net === null ? '' : net ? 'net' : 'gross'];
  return [frame.valueText, unit, status === 'ok' ? '' : status, ...flags].filter(Boolean).join(' ');
}

describe('what lines of each family say', () => {
  it.each<[ScaleProtocolId, string, string]>([
    ['mt-sics', 'S S 1.236 kg', '1.236 kg stable'],
    ['mt-sics', 'SS   1.236 kg', '1.236 kg stable'],
    ['mt-sics', 'S S   12 PCS', '12 pcs not-a-weight stable'],
    ['mt-sics', 'S I', 'not-ready'],
    ['mt-sics', 'ES', 'syntax-error'],
    ['mt-sics', 'ET', 'transmission-error'],
    ['mt-sics', 'EL', 'logical-error'],
    ['mt-sics', 'Z A', 'ack'],
    ['mt-sics', 'T S 2.486 g', 'ack'],
    ['mt-sics', 'I4 A "0123456789"', 'ack'],
    ['mt-sics', 's s 1.236 kg', 'reject'],
    ['mt-sics', 'S S 1.236kg', 'reject'],
    ['mt-sics', 'S S 1.236', 'reject'],
    ['mt-sics', 'S S .236 kg', 'reject'],

    ['and-csv', 'ST,+0000.1278,  g', '0.1278 g stable'],
    ['and-csv', 'LAB-0123;01.07.2004;12:34:56;US;-0000,1278;  g', '-0.1278 g moving'],
    ['and-csv', 'LAB-0123,2004/07/01,12:34:56,OL,+9999999E+19', 'overload'],
    ['and-csv', 'QT,+00000012,PCS', '12 pcs not-a-weight stable'],
    ['and-csv', 'ST;+0000.1278;  g', 'reject'],
    ['and-csv', 'EC,E01', 'syntax-error'],
    ['and-standard2', 'EC,E00', 'transmission-error'],
    ['and-standard3', 'EC,E02', 'not-ready'],
    ['st-gs-csv', 'EC,E06', 'parameter-error'],

    ['ohaus', '     192.21 g', '192.21 g stable'],
    ['ohaus', '    19.8 kg   ?G', '19.8 kg moving gross'],
    ['ohaus', '-     1.640 kg ? NET', '-1.640 kg moving net'],
    ['ohaus', '     176.30 g   00:00:15', '176.30 g stable'],
    ['ohaus', '     207.80 g T', 'not-a-reading'],
    ['ohaus', '     207.80 g TOTAL', 'not-a-reading'],
    ['ohaus', '     207.80 g ?  SOMETHING', 'not-a-reading'],
    ['ohaus', 'SCALE: 12', 'not-a-reading'],
    ['ohaus', 'G       12.3 kg', 'not-a-reading'],
    ['ohaus', '  1.640 kg    N', 'reject'],
    ['ohaus', '192.21 g', 'reject'],

    ['kern-kb', 'M-       0.000 kg', '-0.000 kg'],
    ['kern-kb', '       0.665 ', '0.665 moving'],
    ['kern-kb', '       Error', 'fault'],
    ['kern-kb', '     0.665 g  ', 'reject'],
    ['gg-jj', '   450.38 GN', '450.38 gr'],
    ['gg-jj', '  450.38 GN', 'reject'],
    ['creedmoor', '-0142.02 g  ', '-142.02 g'],
    ['creedmoor', '0142.02 GN ', 'reject'],

    ['radwag', 'SI ?        1.56 kg ', '1.56 kg moving'],
    ['radwag', 'S      -    1.56 g  ', '-1.56 g stable'],
    ['radwag', 'SU  ^     999.99 g  ', 'g overload'],
    ['radwag', 'SU  v       0.00 g  ', 'g underload'],
    ['radwag', 'ES', 'syntax-error'],
    ['radwag', 'Z I', 'not-ready'],

    ['sterling-7600', 'SGWGross   0.010 lb', '0.010 lb gross'],
    ['sterling-7600', 'WNet  -0.010 lb', '-0.010 lb net'],
    ['sterling-7600', 'ross   0.010 lb', 'reject'],
    ['sterling-7600', 'Tare   0.010 lb', 'not-a-reading'],

    ['sartorius-sbi16', '+   123.5[6] g  ', 'reject'],
    ['sartorius-sbi16', '+  123.5[6] g  ', '123.56 g stable'],
    ['sartorius-sbi16', '- 123.456 g  ', 'reject'],
    ['sartorius-sbi16', '-  123.456 g  ', '-123.456 g stable'],
    ['sartorius-sbi16', '        H       ', 'overload'],
    ['sartorius-sbi16', '        L       ', 'underload'],
    ['sartorius-sbi16', '     Err 30     ', 'fault'],
    ['sartorius-sbi16', '        C       ', 'not-ready'],
    ['sartorius-sbi22', 'G     +   5.4321    ', '5.4321 moving gross'],
    ['sartorius-sbi22', 'Qnt   +       12 pcs', '12 pcs not-a-weight stable'],
    ['sartorius-sbi22', 'T     +   5.4321 g  ', 'not-a-reading'],
    ['sartorius-sbi22', 'Stat        H       ', 'overload'],
    ['sartorius-sbi22', '+   0.1234 g  ', 'reject'],

    ['yaohua-w', 'ww001.236kg', '1.236 kg'],
    ['yaohua-w', 'wn-0000.1kg', '-0.1 kg net'],
    ['yaohua-w', 'wt001.236kg', 'not-a-reading'],
    ['yaohua-w', 'ww001.236k', 'nothing'],
    ['yaohua-w', 'ww01.2360kg', '1.2360 kg'],
    ['yaohua-w', 'ww001.236gg', 'reject'],
    ['yaohua-a12e', 'WG004.139kg17', 'bad-checksum'],
    ['yaohua-a12e', 'OL         23', 'overload'],
    ['yaohua-a12e', 'LO         23', 'underload'],

    ['adam', 'G/W + 2.00 kg', '2.00 kg gross'],
    ['adam', 'GS 1.234 kg', '1.234 kg gross'],
    ['adam', 'N - 2.00 kg', '-2.00 kg net'],
    ['adam', 'Total 12.4 kg', 'not-a-reading'],
    ['adam', 'No. 3', 'not-a-reading'],
    ['fairbanks', '0012.34 lb GR  ', '12.34 lb stable gross'],
    ['fairbanks', '  12.34 lb gr  ', '12.34 lb moving gross'],
    ['fairbanks', '12.34 lb GR  ', 'reject'],

    ['rice-lake', '\u0002   123.4KG ', '123.4 kg stable gross'],
    ['rice-lake', '\u0002-  123.4LNM', '-123.4 lb moving net'],
    ['rice-lake', '\u0002   123.4KGI', 'kg fault gross'],
    ['rice-lake', '\u0002^  123.4KG ', 'kg overload gross'],
    ['rice-lake', '\u0002   123.4TG ', 'unknown-unit'],
    ['rice-lake', '\u0002  123.4KG ', 'reject'],
    ['cardinal', '   12.3  lb g  ', '12.3 lb stable gross'],
    ['cardinal', '   12.3  kg n  ', '12.3 kg stable net'],
    ['cardinal', '  12.34m kg n  ', '12.34 kg moving net'],
    ['cardinal', '-  1.234  lb g  ', 'reject'],
    ['cardinal', '- 1.234  lb g  ', '-1.234 lb stable gross'],
    ['cardinal', '  12.34o kg g  ', 'kg overload gross'],
    ['cardinal', `${' '.repeat(15)}0.21  kg g  `, 'reject'],
    ['weigh-tronix', ' G  12.34 kg', '12.34 kg gross'],
    ['weigh-tronix', 'N- 12.34 kg', 'reject'],

    ['cas-22', 'ST,GS,1\u0084,000013.5 kg', 'reject'],
    ['cas-22', 'US,NT,1\u0080,-00013.5 kg', '-13.5 kg moving net'],
    ['cas-22', 'OL,GS,1\u0084,        kg', 'reject'],
    ['cas-22', 'OL,GS,1\u0084,-------- kg', 'kg overload gross'],
    ['cas-10', '-00013.5', '-13.5'],
    ['cas-10', '00013.5', 'reject'],
    ['stx-letter-unidentified', '\u0002A   0.165', '0.165'],
    ['stx-letter-unidentified', 'A   0.165', 'reject'],
    ['rice-lake-xg', '\u0002A 1234.00 lb', '1234.00 lb'],
  ])('%s %j: %s', (protocol, line, expected) => {
    expect(said(protocol, `${line}\r`)).toBe(expected);
  });
});

describe('the parser for lines of any make', () => {
  it.each([
    ['12.34 kg', '12.34 kg'],
    ['   12,345 kg', '12.345 kg'],
    ['-   12.34 kg  NET', '-12.34 kg net'],
    ['ST,GS,+  1.236kg', '1.236 kg stable gross'],
    ['US NT 1.236 kg', '1.236 kg moving net'],
    ['Gross: 1.236 kg', '1.236 kg gross'],
    ['1.236 kg G', '1.236 kg gross'],
    ['+007.12/3 g', '7.123 g'],
    ['123.5[6] g', '123.56 g'],
    ['000013.5', '13.5'],
    ['12 pcs', '12 pcs not-a-weight'],
    ['OVERLOAD', 'overload'],
    ['OL', 'overload'],
    ['UL', 'underload'],
    ['T 1.236 kg', 'not-a-reading'],
    ['Total 1.236 kg', 'not-a-reading'],
    ['.996kg', 'reject'],
    ['1,234.5 kg', 'reject'],
    ['1,2345 kg', 'reject'],
    ['1.236 kg 2.4 lb', 'reject'],
    ['12:34:56 1.236 kg', 'reject'],
    ['Price 1.23 kg', 'reject'],
    ['1.236 kg approx', 'reject'],
    ['12.3 G', 'reject'],
    ['12.3 ozt', 'unknown-unit'],
    ['00', 'reject'],
    ['+001560019', 'reject'],
    ['1.2.3 kg', 'reject'],
    ['+-1.236 kg', 'reject'],
    ['1.236\tkg', 'reject'],
    ['1.236e3 kg', 'reject'],
    ['\u00b11.236 kg', 'reject'],
  ])('%j: %s', (line, expected) => {
    expect(said('generic', `${line}\r\n`)).toBe(expected);
  });
});
