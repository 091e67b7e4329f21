import { describe, expect, it } from 'vitest';
import { createLabelPicker } from '../../../renderer/camera/label-picker.ts';
import type { ReadCode } from '../../../shared/camera/camera-engine.ts';

const PARCEL = 'RR417921168ES';
const OTHER_PARCEL = '1Z9X7R426888628111';
const ROUTING = '42094043ABC';
const GOODS = '4006381333931';
const BADGE = 'USRCANARY7Q2W9';

const code = (text: string, aimId: string | null = null): ReadCode => ({ kind: 'Code128', text, aimId, box: null });

/** What is meant, when these codes lie there at these times. */
function picked(views: readonly (readonly [number, readonly string[]])[]): (string | null)[] {
  const picker = createLabelPicker();
  return views.map(([atMs, texts]) =>
    picker.pick(
      texts.map((text) => code(text)),
      atMs,
    ),
  );
}

describe('which code of those under the camera is meant', () => {
  it.each<[string, [number, string[]][], (string | null)[]]>([
    ['the only one', [[0, [ROUTING]]], [ROUTING]],
    [
      'once, while it lies there',
      [
        [0, [PARCEL]],
        [80, [PARCEL]],
      ],
      [PARCEL, null],
    ],
    [
      'again, when it has been away',
      [
        [0, [PARCEL]],
        [80, []],
        [160, [PARCEL]],
      ],
      [PARCEL, null, PARCEL],
    ],
    [
      'the parcel among others',
      [
        [0, [ROUTING, PARCEL]],
        [80, [ROUTING, PARCEL]],
      ],
      [PARCEL, null],
    ],
    [
      'not what the label says besides',
      [
        [0, [PARCEL]],
        [900, [PARCEL, ROUTING]],
        [5_000, [PARCEL, ROUTING]],
      ],
      [PARCEL, null, null],
    ],
    [
      'goods put beside the label',
      [
        [0, [PARCEL]],
        [4_000, [PARCEL, GOODS]],
      ],
      [PARCEL, GOODS],
    ],
    [
      'the parcel, though another code was read before it',
      [
        [0, [ROUTING]],
        [80, [ROUTING, PARCEL]],
      ],
      [ROUTING, PARCEL],
    ],
    [
      'the next parcel beside the last',
      [
        [0, [PARCEL]],
        [9_000, [PARCEL, OTHER_PARCEL]],
      ],
      [PARCEL, OTHER_PARCEL],
    ],
    ['a command alone', [[0, ['CMDUNDO']]], ['CMDUNDO']],
    [
      'none of a sheet of commands',
      [
        [0, ['CMDUNDO', 'CMDPARK']],
        [80, ['CMDUNDO', 'CMDPARK', 'CMDCONFIRM']],
      ],
      [null, null],
    ],
    [
      'no badge beside a parcel',
      [
        [0, [BADGE, PARCEL]],
        [4_000, [BADGE, PARCEL]],
      ],
      [PARCEL, null],
    ],
    ['nothing where nothing lies', [[0, []]], [null]],
  ])('%s', (_, views, expected) => {
    expect(picked(views)).toEqual(expected);
  });

  it('a GS1 code says that it is one, as a scanner would', () => {
    expect(createLabelPicker().pick([code('0104006381333931', ']C1')], 0)).toBe(']C10104006381333931');
  });
});
