import { describe, expect, it, onTestFinished } from 'vitest';
import { listenOnPort, type PortListening } from '../../../../../electron/devices/scale/listen-on-port.ts';
import { openSerialLink } from '../../../../../electron/devices/scale/serial-link.ts';
import { plugInIndicator } from '../../../../../electron/devices/simulator/simulated-indicator.ts';
import { createSimulatedPan } from '../../../../../electron/devices/simulator/simulated-pan.ts';
import { openUartPty } from '../../../../support/uart-pty.ts';
import { openPty } from '../../../../support/pty.ts';

describe('listening on a real port', () => {
  const listen = (path: string): PortListening => {
    const port = listenOnPort({ path }, openSerialLink);
    onTestFinished(() => port.close());
    return port;
  };

  it('names what streams there, with what it shows at the moment', async () => {
    const pty = await openPty();
    onTestFinished(() => pty.close());
    const indicator = setInterval(() => pty.write(Buffer.from('ST,GS,   1.236kg\r\n')), 50);
    onTestFinished(() => clearInterval(indicator));
    const port = listen(pty.path);
    await expect.poll(() => port.view().phase, { timeout: 10_000 }).toBe('recognised');
    expect(port.view()).toMatchObject({
      baudRate: 9_600,
      failure: null,
      candidates: [{ parity: 'none', valueText: '1.236', unit: 'kg', stable: true, massMg: 1_236_000 }],
    });
  });

  it('says that a port is missing, and finds it when it appears', async () => {
    const pty = await openPty();
    onTestFinished(() => pty.close());
    await pty.unplug();
    const port = listen(pty.path);
    await expect.poll(() => port.view().phase, { timeout: 10_000 }).toBe('failed');
    expect(port.view()).toMatchObject({ failure: { kind: 'missing' }, hint: 'port-missing' });
    await pty.replug();
    await expect.poll(() => port.view().phase, { timeout: 10_000 }).toBe('listening');
  });

  it('an answer that a busy computer read late was an answer in time', { timeout: 60_000 }, async () => {
    const pty = await openPty((sent) => {
      if (!Buffer.from(sent).includes('SI\r\n')) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
      pty.write(Buffer.from('S S      1.236 kg\r\n'));
    });
    onTestFinished(() => pty.close());
    const port = listen(pty.path);
    port.probe();
    await expect.poll(() => port.view().phase, { timeout: 50_000 }).toBe('recognised');
    expect(port.view()).toMatchObject({ candidates: [{ protocol: 'mt-sics', valueText: '1.236' }] });
  });

  it.each([
    ['st-gs-csv', 4_800, 'none'],
    ['mt-sics', 2_400, 'even'],
  ] as const)('finds %s at %d %s by the speed it sets', { timeout: 90_000 }, async (protocol, baudRate, parity) => {
    const pan = createSimulatedPan({ divisionMg: 1_000, capacityMg: 30_000_000 });
    pan.load(1_236_000);
    const cable = plugInIndicator({ protocol, baudRate, parity, mode: 'streaming', pan });
    const pty = await openUartPty(cable);
    onTestFinished(() => pty.close());
    const port = listen(pty.path);
    await expect.poll(() => port.view().phase, { timeout: 80_000 }).toBe('recognised');
    expect(port.view()).toMatchObject({ baudRate, candidates: [{ parity, unit: 'kg' }] });
  });
});
