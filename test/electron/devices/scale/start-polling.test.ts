import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPolling } from '../../../../electron/devices/scale/start-polling.ts';

const ENQ = Uint8Array.of(0x05);
const ACK = 0x06;
const NAK = 0x15;
const DC1 = Uint8Array.of(0x11);

describe('asking a scale that wants to be greeted first', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function poll() {
    const sent: string[] = [];
    const steps = [{ send: ENQ, awaits: ACK }, { send: DC1 }];
    const polling = startPolling(steps, 250, (bytes) => sent.push(Buffer.from(bytes).toString('hex')));
    return { polling, sent };
  }

  it('goes on only when the byte it waits for has come', () => {
    const { polling, sent } = poll();
    vi.advanceTimersByTime(250);
    polling.onBytes(Uint8Array.of(NAK));
    expect(sent).toEqual(['05']);
    polling.onBytes(Uint8Array.of(0x00, ACK));
    expect(sent).toEqual(['05', '11']);
    polling.stop();
  });

  it('begins anew when nothing came, and sends nothing twice in one turn', () => {
    const { polling, sent } = poll();
    vi.advanceTimersByTime(500);
    expect(sent).toEqual(['05', '05']);
    polling.onBytes(Uint8Array.of(ACK, ACK));
    polling.onBytes(Uint8Array.of(ACK));
    expect(sent).toEqual(['05', '05', '11']);
    polling.stop();
    vi.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});
