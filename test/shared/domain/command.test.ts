import { describe, expect, it } from 'vitest';
import {
  COMMAND_GROUPS,
  COMMANDS,
  isCommandCode,
  parseCommand,
  SAYABLE_CLASSES,
} from '../../../shared/domain/command.ts';
import { DEFECT_KINDS, DEFECT_PLACES } from '../../../shared/domain/defect.ts';
import { DISPOSITIONS } from '../../../shared/domain/disposition.ts';
import { GRADES } from '../../../shared/domain/grade.ts';
import { OUTER_PACKAGING } from '../../../shared/domain/outer-packaging.ts';
import en from '../../../shared/i18n/messages/command/en.json' with { type: 'json' };

describe('commands', () => {
  it('use only keys that every keyboard layout agrees on, and fit a printed code', () => {
    for (const { code } of COMMANDS) expect(code).toMatch(/^CMD[A-Z0-9]{3,17}$/);
  });

  it('have a code each', () => {
    expect(new Set(COMMANDS.map(({ code }) => code)).size).toBe(COMMANDS.length);
  });

  it('cover every grade, outside, defect, place and disposition, in the sheet’s order', () => {
    const count = (group: string): number => COMMANDS.filter((entry) => entry.group === group).length;
    expect(COMMAND_GROUPS.map(count)).toEqual([
      22,
      GRADES.length,
      OUTER_PACKAGING.length,
      DEFECT_KINDS.length,
      DEFECT_PLACES.length,
      DISPOSITIONS.length,
      SAYABLE_CLASSES.length + 14,
    ]);
  });

  it('have words', () => {
    expect(COMMANDS.filter(({ messageId }) => !Object.hasOwn(en, messageId))).toEqual([]);
  });

  it.each([
    ['CMDCONFIRM', { kind: 'confirm' }],
    ['CMDGRADEC', { kind: 'grade', grade: 'C' }],
    ['CMDOUTWET', { kind: 'outer-packaging', condition: 'wet' }],
    ['CMDDEFMISSINGPART', { kind: 'defect', defect: 'missing-part' }],
    ['CMDATLEFT', { kind: 'defect-place', place: 'left' }],
    ['CMDDISPCARRIER', { kind: 'disposition', disposition: 'hold-for-carrier' }],
    ['CMDKINDEMPTY', { kind: 'parcel-class', returnClass: 'empty' }],
    ['CMDSEALED', { kind: 'seal', isSealed: true }],
    ['CMDITISSO', { kind: 'it-is-so' }],
    ['CMDWAYBILLWEIGHT', { kind: 'arrival-panel', panel: 'waybill-weight' }],
    ['CMDTURNAWAY', { kind: 'arrival-panel', panel: 'turn-away' }],
    [' cmdUndo\r', { kind: 'undo' }],
  ])('read %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each(['', 'CONFIRM', 'CMD', 'CMDCONFIRMX', 'CMDGRADEE', 'xCMDUNDO', 'SF1234567890123'])(
    'do not read %j',
    (text) => {
      expect(parseCommand(text)).toBeNull();
    },
  );

  it('tell an unknown command from what is none', () => {
    expect([' cmdbogus', 'CMD', 'SF1', 'XCMD'].map(isCommandCode)).toEqual([true, true, false, false]);
  });
});
