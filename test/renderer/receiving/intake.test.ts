import { describe, expect, it } from 'vitest';
import { Intake } from '../../../renderer/receiving/intake.ts';
import type { IntakeParts } from '../../../renderer/receiving/intake-parts.ts';
import type { SendChange } from '../../../renderer/host/use-change.ts';
import type { BenchView } from '../../../shared/protocol/bench-view.ts';
import { CallFailed } from '../../../shared/protocol/client.ts';
import { benchView, caseView, CASE_ID, LINE, LINE_ID, PARCEL_ID, STEP_ID, UNIT } from './views.ts';

type Answer = (params: unknown) => unknown;
interface Sent {
  readonly name: string;
  readonly params: unknown;
}

/** An intake over a host that answers from a table, and what was asked of it. */
function set(answers: Readonly<Record<string, Answer>>, bench: BenchView = benchView()) {
  const sent: Sent[] = [];
  const sounds: string[] = [];
  const badges: string[] = [];
  // Safe: a table of answers stands in for the typed host, call by call.
  const send = (async (name: string, params: unknown) => {
    sent.push({ name, params });
    const answer = answers[name];
    if (answer === undefined) throw new CallFailed('refusal', { kind: 'case-closed', message: 'x', details: {} });
    return answer(params);
  }) as SendChange;
  const parts: IntakeParts = {
    send,
    binary: { putPhoto: () => Promise.resolve({ sha256: 'a'.repeat(64), width: 1, height: 1, byteLength: 1 }) },
    bench: () => bench,
    newId: () => STEP_ID,
    documentLocales: () => ['zh-CN', 'en'],
    signIn: async (badge) => {
      badges.push(badge);
      return { name: 'Operator 2', wantsPin: false };
    },
    signOut: () => Promise.resolve(),
    play: (name) => void sounds.push(name),
  };
  const intake = new Intake(parts);
  intake.takePhotosFrom({
    camera: 'live',
    take: () => Promise.resolve({ kind: 'taken', jpeg: new Uint8Array([1]) }),
    pick: () => Promise.resolve({ kind: 'cancelled' }),
    snap: () => Promise.resolve(null),
    preview: null,
  });
  return { intake, sent, sounds, badges };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const received = () => ({
  outcome: { kind: 'received', caseId: CASE_ID, closedCaseId: null, parkedCaseId: null },
  bench: benchView({ case: caseView() }),
});

describe('the intake', () => {
  it('says that it reads before the host has answered, and then what it was', async () => {
    const { intake, sounds } = set({ 'code.scan': received });
    intake.scan({ text: 'RR1', source: 'wedge' });
    expect(intake.state().band).toMatchObject({ word: { id: 'receiving.band.reading' }, rawCode: 'RR1' });
    await settle();
    expect(intake.state().band.word.id).toBe('receiving.band.received');
    expect(sounds).toEqual(['ok']);
  });

  it('sends every scan in its order, however fast they come', async () => {
    const { intake, sent } = set({ 'code.scan': received });
    for (const text of ['A', 'B', 'C']) intake.scan({ text, source: 'wedge' });
    await settle();
    expect(sent.map(({ params }) => params)).toMatchObject([{ raw: 'A' }, { raw: 'B' }, { raw: 'C' }]);
  });

  it('never sends a badge as a code, and never shows it', async () => {
    const { intake, sent, badges } = set({});
    intake.scan({ text: 'usrdemo0002', source: 'wedge' });
    await settle();
    expect(sent).toEqual([]);
    expect(badges).toEqual(['USRDEMO0002']);
    expect(JSON.stringify(intake.state())).not.toMatch(/USRDEMO/i);
  });

  it('closes the case on CMDCONFIRM, as the button does', async () => {
    const { intake, sent } = set(
      { 'case.close': () => ({ bench: benchView(), case: caseView({ status: 'closed' }) }) },
      benchView({ case: caseView() }),
    );
    intake.scan({ text: 'CMDCONFIRM', source: 'wedge' });
    intake.next();
    await settle();
    const close = { name: 'case.close', params: { caseId: CASE_ID, confirmedBy: 'button' } };
    expect(sent).toEqual([close, close]);
  });

  it('does not close a case with an open question', async () => {
    const confirmation = {
      questions: [{ kind: 'weigh' as const, parcelId: PARCEL_ID }],
      records: { outsideIntact: 0, unitsHere: 0, unitsGradeA: 0, unitsSealed: 0, dispositions: [] },
    };
    const { intake, sent } = set({}, benchView({ case: caseView({ confirmation }) }));
    intake.next();
    await settle();
    expect(sent).toEqual([]);
    expect(intake.state().isWeighingByHand).toBe(true);
  });

  it('does not answer a count by itself', async () => {
    const confirmation = {
      questions: [{ kind: 'count' as const, lineId: LINE_ID }],
      records: { outsideIntact: 0, unitsHere: 0, unitsGradeA: 0, unitsSealed: 0, dispositions: [] },
    };
    const { intake, sent } = set({}, benchView({ case: caseView({ confirmation }) }));
    intake.next();
    await settle();
    expect(sent).toEqual([]);
  });

  it('keeps a half-said defect and writes nothing down while its question stands', async () => {
    const view = caseView({ lines: [{ ...LINE, counted: 1, units: [UNIT] }] });
    const { intake, sent } = set(
      { 'case.close': () => ({ bench: benchView(), case: caseView({ status: 'closed' }) }) },
      benchView({ case: view }),
    );
    intake.openUnit({ lineId: LINE_ID, ordinal: 1 });
    intake.draft({ kind: 'cut', place: null });
    intake.next();
    await settle();
    expect(sent).toEqual([]);
    expect(intake.state().draft).toEqual({ kind: 'cut', place: null });
  });

  it('opens the unit of a scanned grade once it is recorded: no key meanwhile answers its question', async () => {
    const view = caseView({ lines: [{ ...LINE, counted: 1, units: [UNIT] }] });
    let answer = (): void => undefined;
    const recorded = new Promise<void>((resolve) => (answer = resolve));
    const inspected = () => recorded.then(() => ({ bench: benchView({ case: view }) }));
    const { intake, sent } = set({ 'line.inspect': inspected }, benchView({ case: view }));
    intake.scan({ text: 'CMDGRADEA', source: 'wedge' });
    await settle();
    expect(sent.map(({ name }) => name)).toEqual(['line.inspect']);
    expect(intake.state().unit).toBeNull();
    answer();
    await settle();
    expect(intake.state()).toMatchObject({ unit: { lineId: LINE_ID, ordinal: 1 }, asked: null });
  });

  it('shows a missing line as something to look at, and a full count as done', async () => {
    const { intake } = set({ 'content.count': () => ({ bench: benchView() }) }, benchView({ case: caseView() }));
    intake.do({ kind: 'count', lineId: LINE_ID, counted: 0 });
    await settle();
    expect(intake.state().band).toMatchObject({ meaning: 'look', word: { id: 'receiving.band.missing' } });
    intake.do({ kind: 'count', lineId: LINE_ID, counted: 1 });
    await settle();
    expect(intake.state().band.meaning).toBe('done');
  });

  it('says at once that a certificate is being made, and its number when it exists', async () => {
    const view = caseView({ lines: [{ ...LINE, counted: 1, units: [UNIT] }] });
    const certificate = { number: 'DC-1', fileName: 'dc-1.pdf', savedTo: '/documents/dc-1.pdf' };
    const { intake } = set({ 'certificate.issue': () => certificate }, benchView({ case: view }));
    intake.do({ kind: 'certificate', place: { lineId: LINE_ID, ordinal: 1 } });
    expect(intake.state()).toMatchObject({ making: 'certificate', band: { meaning: 'waiting' } });
    await settle();
    expect(intake.state()).toMatchObject({
      making: null,
      band: { meaning: 'done', sentence: { id: 'receiving.band.certificate', values: { number: 'DC-1' } } },
    });
  });

  it('lets go of the waiting state when the certificate is refused', async () => {
    const view = caseView({ lines: [{ ...LINE, counted: 1, units: [UNIT] }] });
    const { intake } = set({}, benchView({ case: view }));
    intake.do({ kind: 'certificate', place: { lineId: LINE_ID, ordinal: 1 } });
    await settle();
    expect(intake.state()).toMatchObject({ making: null, band: { meaning: 'stop' } });
  });

  it('refuses what the capture layer could not read, without asking the host', () => {
    const { intake, sent, sounds } = set({});
    intake.scan({ text: 'x'.repeat(512), source: 'wedge', rejected: 'too-long' });
    expect(intake.state().band.word.id).toBe('error.code-too-long.what');
    expect([sent, sounds]).toEqual([[], ['error']]);
  });

  it('keeps an error until the next valid action', async () => {
    const { intake } = set({ 'packaging.record': () => ({ bench: benchView() }) }, benchView({ case: caseView() }));
    intake.do({ kind: 'count', lineId: LINE_ID, counted: 1 });
    await settle();
    expect(intake.state().band.meaning).toBe('stop');
    intake.do({ kind: 'outside', condition: 'wet' });
    await settle();
    expect(intake.state().band.meaning).toBe('done');
  });

  it('asks which one is meant and sends the answer with the same code', async () => {
    const choices = [
      { choice: 'rma', kind: 'rma', label: 'RMA 1' },
      { choice: 'order', kind: 'order', label: 'Order 1' },
    ];
    const answers = [{ outcome: { kind: 'choose', choices }, bench: benchView() }, received()];
    const { intake, sent } = set({ 'code.scan': () => answers.shift() });
    intake.scan({ text: '1', source: 'typed' });
    await settle();
    expect(intake.state().chooser?.choices).toEqual(choices);
    intake.choose('order');
    await settle();
    expect(sent.at(-1)?.params).toEqual({ raw: '1', source: 'typed', choice: 'order' });
    expect(intake.state().chooser).toBeNull();
  });

  it('adds a picture under the wanted slot, with the unit it shows', async () => {
    const { intake, sent, sounds } = set(
      { 'photo.add': () => ({ bench: benchView() }) },
      benchView({ case: caseView() }),
    );
    await intake.photograph();
    await settle();
    expect(sent).toEqual([
      { name: 'photo.add', params: { caseId: CASE_ID, sha256: 'a'.repeat(64), slot: 'outside', unitId: null } },
    ]);
    expect(sounds).toEqual(['shutter']);
  });

  it('says "resumed" when it starts with a parcel in work, and forgets what was open when another comes', () => {
    const { intake } = set({});
    intake.benchChanged(benchView({ case: caseView() }));
    expect(intake.state().band.word.id).toBe('receiving.band.resumed');
    intake.openUnit({ lineId: LINE_ID, ordinal: 1 });
    intake.benchChanged(benchView({ case: caseView({ caseId: STEP_ID }) }));
    expect(intake.state().unit).toBeNull();
  });
});
