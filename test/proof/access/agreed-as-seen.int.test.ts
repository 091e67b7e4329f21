import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { setUpStation } from '../../../electron/handlers/session-handlers.ts';
import { openHost } from '../../../electron/host.ts';
import type { ApprovalView } from '../../../shared/protocol/calls/approvals.ts';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { caseStreamId } from '../../../shared/return-case/fold-case.ts';
import { SET_UP } from '../../electron/host/bench.ts';
import { CASE_ID, givenLine, givenOpened, givenParcel, idOf, LINE_ID, OPERATOR } from '../../support/builders.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { tempFolder } from '../../support/temp-database.ts';

vi.setConfig({ testTimeout: 60_000 });

const CLOSE = { type: 'CloseCase', confirmedBy: 'button' } as const;
const GRADED = { type: 'InspectUnit', lineId: LINE_ID, ordinal: 1, isSealed: null, defects: [], causeStated: null };
const FILE = { sha256: 'a'.repeat(64), byteLength: 1_000, width: 8, height: 6 };
const PHOTO: Extract<CaseCommand, { type: 'AddPhoto' }>['photo'] = {
  ...FILE,
  photoId: idOf('photo'),
  slot: 'inside',
  unitId: null,
};

/** A return of 500.00 that an operator closed and that waits for a second person, on a real host. */
async function givenWaiting() {
  const dataDir = join(tempFolder(), 'data');
  const clock = createFakeClock();
  const host = openHost({ dataDir, version: '0.0.0', clock, log: () => undefined, demo: null, isRecordOnly: true });
  onTestFinished(() => host.close());
  const administrator = { name: 'Administrator 1', pin: '470193', badge: null };
  await setUpStation(host.parts, { ...SET_UP, locale: 'en', commandId: idOf('set up'), administrator });
  let steps = 0;
  const next = (): string => idOf(`agreed ${(steps += 1)}`);
  const work = (...commands: readonly CaseCommand[]): void => {
    for (const command of commands) {
      host.parts.work.apply(CASE_ID, command, { commandId: next(), actor: OPERATOR, roles: ['operator', 'inspector'] });
    }
  };
  const opened = givenOpened({ lines: [givenLine({ expected: 1, refundMinor: 50_000 })] });
  work({ type: 'OpenCase', opened, parcel: givenParcel() }, { ...GRADED, type: 'InspectUnit', grade: 'A' }, CLOSE);

  const { sessionId } = host.sessions.open('a supervisor', 'pin', ['supervisor']);
  const call = (name: string, params: object) => host.dispatcher.dispatch({ call: name, params, sessionId });
  const look = async (): Promise<ApprovalView> => {
    const outcome = await call('approval.list', { limit: 10 });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const [approval] = (outcome.result as { approvals: ApprovalView[] }).approvals;
    if (approval === undefined) throw new Error('nothing waits');
    return approval;
  };
  const agree = ({ caseId, approvalId, money, seen }: ApprovalView) =>
    call('approval.decide', {
      ...{ commandId: next(), caseId, approvalId, seen },
      ...{ granted: true, note: null, amountMinor: money?.refundMinor ?? null },
    });
  const changed = (command: CaseCommand): void => work({ type: 'ResumeCase' }, command, CLOSE);
  return { host, look, agree, changed };
}

describe('A11 an agreement is to what was looked at', () => {
  it.each<[string, CaseCommand]>([
    ['a grade', { ...GRADED, type: 'InspectUnit', grade: 'B' }],
    ['a photograph', { type: 'AddPhoto', photo: PHOTO }],
  ])('not to %s that changed since, though the amount is the same; looked at again it is', async (_what, command) => {
    const { host, look, agree, changed } = await givenWaiting();
    const before = await look();
    changed(command);
    const after = await look();
    expect(after.money).toEqual(before.money);
    const stale = await agree(before);
    expect(stale).toMatchObject({ ok: false, family: 'conflict', error: { kind: 'approval-changed' } });
    expect(await agree(after)).toMatchObject({ ok: true, result: { status: 'closed' } });

    const decided = host.parts.record
      .stream(caseStreamId(CASE_ID))
      .find(({ envelope }) => envelope.type === 'ApprovalDecided');
    expect(decided?.envelope.parents, 'the record names what was seen').toEqual(after.seen);
  });
});
