import { describe, expect, it } from 'vitest';
import { chooseLabelCodes } from '../../../../shared/domain/code/choose-label-codes.ts';

const GS = '\u001d';

describe('S02 the codes of one label', () => {
  it.each([
    ['USPS: postcode apart', [']C142028001', ']C19261290336128704042634'], '9261290336128704042634'],
    ['USPS: both in one', [`]C142090245${GS}9261290336128704042634`], '9261290336128704042634'],
    ['FedEx: the long form', ['1001921334250001000300779017972697'], '779017972697'],
    ['FedEx: long and short', ['1001921334250001000300779017972697', '779017972697'], '779017972697'],
    ['a box of several', ['JDVA11408814483-1-1-'], 'JDVA11408814483'],
    ['DPD: the long form', ['008182709980000020033350276C'], '09980000020033'],
    ['a waybill and goods', [']E04006381333931', '1Z999AA10123456784'], '1Z999AA10123456784'],
    ['a waybill and a logistic unit', ['00106141411234567897', '1Z999AA10123456784'], '1Z999AA10123456784'],
    ['a logistic unit with its goods', ['00106141411234567897', ']C1010400638133393110L1'], '106141411234567897'],
    ['a waybill and our own label', ['RMA-20001', 'LPNB100042', 'RB123456785GB'], 'RB123456785GB'],
    ['a misprinted waybill', ['1Z999AA10123456785'], '1Z999AA10123456785'],
    ['goods alone', [']E04006381333931'], null],
    ['the routing code alone', [']C142028001'], null],
    ['a waybill and a Leitcode', [']I021348075016401', '00340433836442636597'], '00340433836442636597'],
    ['nothing', [], null],
  ])('%s', (_, codes, number) => {
    expect(chooseLabelCodes(codes).parcel?.number ?? null).toBe(number);
    expect(chooseLabelCodes(codes.toReversed()).parcel?.number ?? null).toBe(number);
  });

  it('of two carriers that fit equally takes the one this site receives, never a worse check', () => {
    const yamatoOrSagawa = '200961185434';
    const codes = ['1Z999AA10123456784', 'RB123456785GB', yamatoOrSagawa];
    expect(chooseLabelCodes(codes, ['UPS']).parcel?.number).toBe('1Z999AA10123456784');
    expect(chooseLabelCodes(codes, ['Royal Mail', 'UPS']).parcel?.number).toBe('RB123456785GB');
    expect(chooseLabelCodes(['SF1234567890123', 'RB123456785GB'], ['顺丰 SF']).parcel?.number).toBe('RB123456785GB');
  });

  it('keeps the other codes, and says why', () => {
    expect(chooseLabelCodes(['RMA-20001', 'RB123456785GB'])).toEqual({
      parcel: { raw: 'RB123456785GB', number: 'RB123456785GB' },
      others: ['RMA-20001'],
      why: 'check-digit',
    });
  });
});
