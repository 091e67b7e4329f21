import { describe, expect, it } from 'vitest';
import { refuseAddress } from '../../../electron/delivery/address-guard.ts';
import { checkEndpointUrl } from '../../../electron/delivery/endpoint-url.ts';
import { isSigningSecret, readyEndpoint } from '../../../electron/delivery/endpoint.ts';

const kindOf = (text: string, allowLoopback = false): string => {
  const checked = checkEndpointUrl(text, { allowLoopback });
  return checked.ok ? 'ok' : checked.error.kind;
};

describe('the address of a back office', () => {
  it.each([
    ['https://erp.example.com/returns', 'ok'],
    ['https://192.168.1.20:8443/returns', 'ok'],
    ['https://erp.example.com/returns?site=HZ1', 'ok'],
    ['erp.example.com', 'not-a-url'],
    ['', 'not-a-url'],
    ['http://erp.example.com/returns', 'https-required'],
    ['ftp://erp.example.com', 'https-required'],
    ['file:///etc/passwd', 'https-required'],
    ['https://user:pass@erp.example.com', 'credentials-in-url'],
    ['https://erp.example.com/#x', 'fragment-in-url'],
    ['https://localhost', 'loopback'],
    ['https://bench.localhost.', 'loopback'],
    ['https://127.0.0.1', 'loopback'],
    ['https://0x7f.1', 'loopback'],
    ['https://[::1]', 'loopback'],
    ['https://[::ffff:127.0.0.1]', 'loopback'],
    ['https://169.254.169.254/latest', 'forbidden-address'],
    ['https://2852039166/', 'forbidden-address'],
    ['https://[::ffff:169.254.169.254]', 'forbidden-address'],
    ['https://[fe80::1]', 'forbidden-address'],
    ['https://[fd00:ec2::254]', 'forbidden-address'],
    ['https://100.100.100.200', 'forbidden-address'],
    ['https://0.0.0.0', 'forbidden-address'],
    ['https://metadata.google.internal', 'forbidden-address'],
  ])('%s is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('may be this machine, even without https, only where that is allowed', () => {
    for (const url of ['http://127.0.0.1:9/facts', 'http://localhost:9', 'http://[::1]:9']) {
      expect(kindOf(url, true)).toBe('ok');
    }
    expect(kindOf('http://erp.example.com', true)).toBe('https-required');
    expect(kindOf('http://169.254.1.1', true)).toBe('forbidden-address');
  });

  it('says what to do', () => {
    const checked = checkEndpointUrl('http://erp.example.com', { allowLoopback: false });
    expect(checked).toMatchObject({
      error: { text: expect.stringContaining('enter an address that begins with https://') },
    });
  });

  it('is judged again by the number a name resolves to', () => {
    expect(refuseAddress('127.0.0.1', false)).toBe('loopback');
    expect(refuseAddress('127.0.0.1', true)).toBeNull();
    expect(refuseAddress('169.254.169.254', true)).toBe('forbidden-address');
    expect(refuseAddress('93.184.216.34', false)).toBeNull();
  });
});

describe('a signing secret', () => {
  const secret = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 1).toString('base64')}`;
  it.each([
    [secret(24), true],
    [secret(64), true],
    [secret(23), false],
    [secret(65), false],
    [secret(24).slice(6), false],
    ['whsec_not base64!', false],
    ['whsec_', false],
  ])('%s: %s', (text, isOne) => {
    expect(isSigningSecret(text)).toBe(isOne);
  });

  it('comes alone or, while it is being changed, as two', () => {
    const check = (secrets: string[]): boolean =>
      readyEndpoint({ url: 'https://erp.example.com', secrets, allowLoopback: false }).ok;
    expect([[], [secret(24)], [secret(24), secret(32)], Array(3).fill(secret(24))].map(check)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
