import { describe, expect, it } from 'vitest';
import { commandStep } from '../../../renderer/receiving/command-step.ts';
import { parseCommand, type Command } from '../../../shared/domain/command.ts';
import type { CaseView } from '../../../shared/protocol/case-view.ts';
import { caseView, LINE, LINE_ID, UNIT } from './views.ts';

const place = { lineId: LINE_ID, ordinal: 1 };
const graded = caseView({ lines: [{ ...LINE, counted: 1, units: [UNIT] }] });
const twoLamps = caseView({ lines: [{ ...LINE, expected: 2 }] });

function command(code: string): Command {
  const parsed = parseCommand(code);
  if (parsed === null) throw new Error(`${code} is no command`);
  return parsed;
}
const step = (code: string, view: CaseView | null, open: typeof place | null = null) =>
  commandStep(command(code), view, open);

describe('a scanned command', () => {
  it('confirms by whatever is next, and takes back without a parcel too', () => {
    expect(step('CMDCONFIRM', null)).toEqual({ kind: 'next' });
    expect(step('CMDUNDO', null)).toEqual({ kind: 'do', action: { kind: 'undo' } });
  });

  it('shows the totes with and without a parcel; what is done with them is said there', () => {
    const totes = { kind: 'open-work', work: { tab: 'totes', code: null } };
    expect(step('CMDTOTES', null)).toEqual(totes);
    expect(step('CMDTOTES', caseView())).toEqual(totes);
    for (const code of ['CMDTOTEFULL', 'CMDTOTECLOSE'])
      expect(step(code, caseView()), code).toEqual({ kind: 'not-now' });
  });

  it('is not of use without a parcel otherwise', () => {
    for (const code of ['CMDPARK', 'CMDPHOTO', 'CMDOUTWET', 'CMDGRADEC', 'CMDDEFCUT', 'CMDCERTIFICATE']) {
      expect(step(code, null), code).toEqual({ kind: 'not-now' });
    }
  });

  it('grades the open unit, else the only one without a grade', () => {
    const expected = { kind: 'do', action: { kind: 'grade', place, grade: 'C' } };
    expect(step('CMDGRADEC', twoLamps, place)).toEqual(expected);
    expect(step('CMDGRADEC', caseView())).toEqual(expected);
  });

  it('does not guess which of two units is meant', () => {
    expect(step('CMDGRADEC', twoLamps)).toEqual({ kind: 'not-now' });
  });

  it('begins a defect, whose place and extent are still asked', () => {
    expect(step('CMDDEFBROKEN', graded)).toEqual({ kind: 'draft-defect', place, defect: 'broken' });
  });

  it('takes no defect, disposition or document for a unit without a grade', () => {
    for (const code of ['CMDDEFCUT', 'CMDDISPSCRAP', 'CMDCERTIFICATE', 'CMDPRINTLABEL']) {
      expect(step(code, caseView(), place), code).toEqual({ kind: 'not-now' });
    }
  });
});
