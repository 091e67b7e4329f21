import { describe, expect, it } from 'vitest';
import { createActiveSearch } from '../../../../../electron/devices/scale/detect/active-search.ts';
import { createPassiveSearch } from '../../../../../electron/devices/scale/detect/passive-search.ts';
import { runDetection } from '../../../../support/run-detection.ts';
import { plugInStranger, strangers } from '../../../../support/strangers.ts';

describe('what is said of what is no scale', () => {
  const known = strangers(11);
  const named = (name: string) => {
    const stranger = known.find((one) => one.name === name);
    if (stranger === undefined) throw new Error(`there is no stranger called ${name}`);
    return plugInStranger(stranger);
  };

  it.each([
    ['silence', 'nothing-heard', 'polled-or-off'],
    ['random bytes', 'not-understood', 'wrong-speed'],
    ['zeros (a broken cable)', 'not-understood', 'wrong-speed'],
    ['barcode scanner', 'not-understood', 'scanner'],
    ['barcode scanner with identifiers', 'not-understood', 'scanner'],
    ['positioning receiver', 'not-understood', 'other-device'],
    ['modem that registers', 'not-understood', 'other-device'],
    ['a counter', 'not-understood', 'garbage'],
  ])('%s: %s, %s', (name, phase, hint) => {
    expect(runDetection(createPassiveSearch({}), named(name)).view).toMatchObject({ phase, hint, candidates: [] });
  });

  it.each([
    ['silence', 'nothing-heard', 'polled-or-off'],
    ['cable with its ends joined', 'not-understood', 'echo'],
    ['modem', 'not-understood', 'other-device'],
  ])('asked, %s: %s, %s', (name, phase, hint) => {
    expect(runDetection(createActiveSearch({}), named(name)).view).toMatchObject({ phase, hint, candidates: [] });
  });
});
