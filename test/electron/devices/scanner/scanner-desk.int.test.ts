import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import { openSerialLink } from '../../../../electron/devices/scale/serial-link.ts';
import { openScannerDesk } from '../../../../electron/devices/scanner/scanner-desk.ts';
import type { ScannerProfile } from '../../../../shared/domain/scanner-profile.ts';
import { openPty, type Pty } from '../../../support/pty.ts';

const idOf = (last: number): string => `0190d1b6-5a6f-7000-8000-00000000000${last}`;
const profileOf = (pty: Pty, last: number): ScannerProfile => ({
  scannerId: idOf(last),
  name: `Scanner ${last}`,
  path: pty.path,
  baudRate: 9_600,
  endsWith: 'line-end',
});

/** A bench with these scanners that takes every code at once, as a page does. */
function listen(profiles: readonly ScannerProfile[]) {
  const read: { readonly scannerId: string; readonly text: string }[] = [];
  let ids = 0;
  const desk = openScannerDesk({
    ...{ profiles, openLink: openSerialLink, clock: systemClock, log: () => undefined, onStates: () => undefined },
    newId: () => `scan-${(ids += 1)}`,
    onScan: (scanId) => {
      const scan = desk.take(scanId);
      if (scan !== null) read.push({ scannerId: scan.scannerId, text: scan.text });
      expect(desk.take(scanId), 'a code is handed over once').toBeNull();
    },
  });
  onTestFinished(() => desk.close());
  return { desk, read };
}

async function plugIn(): Promise<Pty> {
  const pty = await openPty();
  onTestFinished(() => pty.close());
  return pty;
}

describe('serial scanners over a pty', () => {
  it('V5 two at once: no code lost, none merged, each scanner in its order', async () => {
    const [left, right] = [await plugIn(), await plugIn()];
    const { desk, read } = listen([profileOf(left, 1), profileOf(right, 2)]);
    await expect.poll(() => desk.states().map(({ kind }) => kind)).toEqual(['ready', 'ready']);
    const sent = Array.from({ length: 60 }, (_, at) => `SF10001713${String(at).padStart(5, '0')}`);
    for (const text of sent) {
      // In two halves, so that the bytes of both are on their way at the same time.
      left.write(Buffer.from(`L${text.slice(0, 7)}`));
      right.write(Buffer.from(`R${text.slice(0, 7)}`));
      left.write(Buffer.from(`${text.slice(7)}\r\n`));
      right.write(Buffer.from(`${text.slice(7)}\r`));
    }
    const of = (last: number): string[] =>
      read.filter(({ scannerId }) => scannerId === idOf(last)).map(({ text }) => text);
    await expect.poll(() => read.length, { timeout: 10_000 }).toBe(120);
    expect(of(1)).toEqual(sent.map((text) => `L${text}`));
    expect(of(2)).toEqual(sent.map((text) => `R${text}`));
  });

  it('pulled out in the middle of a code gives no half code, and reads on when it is back', async () => {
    const pty = await plugIn();
    const { desk, read } = listen([profileOf(pty, 1)]);
    await expect.poll(() => desk.states()[0]?.kind).toBe('ready');
    pty.write(Buffer.from('SF1000'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await pty.unplug();
    await expect.poll(() => desk.states()[0]?.kind, { timeout: 5_000 }).toBe('missing');
    await pty.replug();
    await expect.poll(() => desk.states()[0]?.kind, { timeout: 5_000 }).toBe('ready');
    pty.write(Buffer.from('SF1000171310042\r'));
    await expect.poll(() => read.map(({ text }) => text), { timeout: 5_000 }).toEqual(['SF1000171310042']);
    expect(desk.states()[0]?.lostCodes).toBe(1);
  });

  it('what was read while nobody listened waits to be asked for, and is handed over once', async () => {
    const pty = await plugIn();
    const desk = openScannerDesk({
      ...{ profiles: [profileOf(pty, 1)], openLink: openSerialLink, clock: systemClock, log: () => undefined },
      ...{ newId: () => 'scan-1', onScan: () => undefined, onStates: () => undefined },
    });
    onTestFinished(() => desk.close());
    await expect.poll(() => desk.states()[0]?.kind).toBe('ready');
    pty.write(Buffer.from('SF1000171310042\r'));
    await expect.poll(() => desk.waiting()).toEqual(['scan-1']);
    expect(desk.take('scan-1')?.text).toBe('SF1000171310042');
    expect([desk.waiting(), desk.take('scan-1')]).toEqual([[], null]);
  });
});
