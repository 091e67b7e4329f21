import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardedLookup } from '../../../electron/delivery/guarded-lookup.ts';
import { failureOfError } from '../../../electron/delivery/network-failure.ts';
import { openReceiver, type Receiver } from '../../support/receiver.ts';
import { runBench } from './bench.ts';
import { givenRow, idOf } from './given-rows.ts';

let receiver: Receiver;

beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

describe('a connection that never came to be', () => {
  it('does not count when the other side speaks no TLS', async () => {
    const bench = runBench([givenRow('case', 1)], { url: receiver.url.replace('http:', 'https:') });
    await bench.until(() => bench.sender.status().state === 'link-down');
    await bench.stop();
    const row = bench.queue.row(idOf('case|1'));
    expect(row).toMatchObject({ state: 'waiting', attempts: 0, lastError: { kind: 'secure-link-failed' } });
  });

  it.each([
    ['ECONNREFUSED', 'link-down'],
    ['ENOTFOUND', 'link-down'],
    ['EHOSTUNREACH', 'link-down'],
    ['CERT_HAS_EXPIRED', 'secure-link-failed'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'secure-link-failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'secure-link-failed'],
    ['ERR_ADDRESS_REFUSED', 'address-refused'],
    ['ECONNRESET', 'broken-off'],
    ['HPE_INVALID_CONSTANT', 'broken-off'],
  ])('%s is %s', (code, kind) => {
    const failure = failureOfError(Object.assign(new Error('x'), { code }), { timedOut: false, connected: false });
    expect(failure).toEqual({ kind, status: null, text: code });
  });

  it('is a dead link when the time ran out before it was there, and a timeout after', () => {
    const kindOf = (connected: boolean): string => failureOfError(new Error('x'), { timedOut: true, connected }).kind;
    expect([kindOf(false), kindOf(true)]).toEqual(['link-down', 'timeout']);
  });
});

describe('a name', () => {
  const resolve = (allowLoopback: boolean): Promise<string> =>
    new Promise((told) => {
      guardedLookup(allowLoopback)('localhost', { all: true }, (error, addresses) =>
        told(error?.code ?? JSON.stringify(addresses)),
      );
    });

  it('is refused when it leads to a forbidden address', async () => {
    expect(await resolve(false)).toBe('ERR_ADDRESS_REFUSED');
    expect(await resolve(true)).toContain('"address"');
  });
});
