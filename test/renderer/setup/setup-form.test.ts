import { describe, expect, it } from 'vitest';
import { proposeCode } from '../../../renderer/setup/propose-code.ts';
import { administratorFaults, cleanSiteCode, placeFaults } from '../../../renderer/setup/setup-form.ts';
import { machineZone } from '../../../renderer/i18n/zone.ts';
import { zoneOptions } from '../../../renderer/setup/time-zones.ts';

const PLACE = { siteName: 'North', siteCode: 'NO', stationName: 'Bench 1', stationCode: 'B1', zone: 'Europe/Madrid' };
const PERSON = { name: 'Operator 1', pin: '2468', pinAgain: '2468', badge: null };

describe('placeFaults', () => {
  it('finds nothing wrong with names and codes of the right shape', () => {
    expect(placeFaults(PLACE)).toEqual({});
  });

  it('takes lower case and outer blanks, which are cleaned before they are sent', () => {
    expect(placeFaults({ ...PLACE, siteCode: ' no ' })).toEqual({});
    expect(cleanSiteCode(' no ')).toBe('NO');
  });

  it.each(['', 'A', 'ABCDEFGHI', 'A-1', '北区'])('refuses %j as a code', (siteCode) => {
    expect(placeFaults({ ...PLACE, siteCode })).toEqual({ siteCode: 'setup.fault.code' });
  });

  it('refuses blank and overlong names, each with its own sentence', () => {
    expect(placeFaults({ ...PLACE, siteName: '  ', stationName: 'x'.repeat(61) })).toEqual({
      siteName: 'setup.fault.name',
      stationName: 'setup.fault.name-long',
    });
  });
});

describe('administratorFaults', () => {
  it('takes four to eight digits, twice the same', () => {
    expect(administratorFaults(PERSON)).toEqual({});
    expect(administratorFaults({ ...PERSON, pin: '12345678', pinAgain: '12345678' })).toEqual({});
  });

  it.each(['', '123', '123456789', '12a4', '１２３４'])('refuses %j as a PIN and does not complain twice', (pin) => {
    expect(administratorFaults({ ...PERSON, pin })).toEqual({ pin: 'setup.fault.pin' });
  });

  it('says when the second PIN differs', () => {
    expect(administratorFaults({ ...PERSON, pinAgain: '2469' })).toEqual({ pinAgain: 'setup.fault.pin-differs' });
  });
});

describe('proposeCode', () => {
  it.each([
    ['Warehouse North', 'WN'],
    ['Returns bench 12', 'RB12'],
    ['Almacén', 'ALMA'],
    ['B1', 'B1'],
    ['北区仓库', ''],
    ['Q', ''],
    ['a b c d e f g h i j', 'ABCDEFGH'],
  ])('%s becomes %j', (name, code) => {
    expect(proposeCode(name)).toBe(code);
  });
});

describe('zoneOptions', () => {
  it('offers the own zone first and every zone once, in readable words', () => {
    const options = zoneOptions('America/Argentina/Buenos_Aires');
    expect(options[0]).toEqual({
      value: 'America/Argentina/Buenos_Aires',
      label: 'America / Argentina / Buenos Aires',
    });
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  });

  it('finds a zone of this machine that Intl takes', () => {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: machineZone() })).not.toThrow();
  });
});
