import { describe, expect, it } from 'vitest';
import { guardRequest } from '../../../electron/transport/host-guard.ts';
import { HOSTS_PORT, strangersTo } from '../../support/hostile-hosts.ts';

const PORT = HOSTS_PORT;
const OWN = `127.0.0.1:${PORT}`;

function verdict(headers: readonly (readonly [string, string])[], method = 'GET', target = '/'): 421 | 403 | null {
  return guardRequest({ method, target, rawHeaders: headers.flat() }, PORT);
}

const HOSTS: readonly (readonly [string, boolean])[] = [
  [OWN, true],
  [`localhost:${PORT}`, true],
  ...strangersTo(PORT).map((host) => [host, false] as const),
];

describe('A2 A4 the guard in front of every request', () => {
  it.each(HOSTS)('Host %j passes: %s', (host, passes) => {
    expect(verdict([['Host', host]])).toBe(passes ? null : 421);
  });

  it('wants exactly one Host, a path, and no proxy', () => {
    expect(verdict([])).toBe(421);
    expect(
      verdict([
        ['Host', OWN],
        ['host', OWN],
      ]),
    ).toBe(421);
    expect(verdict([['Host', OWN]], 'GET', `http://evil.test/`)).toBe(421);
    expect(verdict([['Host', OWN]], 'GET', '//evil.test/')).toBe(421);
    expect(verdict([['Host', OWN]], 'OPTIONS', '*')).toBe(421);
    expect(
      verdict([
        ['Host', OWN],
        ['X-Forwarded-Host', 'evil.test'],
      ]),
    ).toBe(421);
  });

  it.each([
    ...[
      'null',
      `https://${OWN}`,
      `http://${OWN}/`,
      'http://127.0.0.1',
      'http://127.0.0.1:8124',
      `http://localhost:${PORT}`,
    ],
    ...[
      `http://${OWN}.evil.test`,
      `http://evil.test/${OWN}`,
      `http://evil.test`,
      `HTTP://${OWN}`,
      `http://x@${OWN}`,
      '',
    ],
  ])('refuses Origin %j for a call and an upgrade', (origin) => {
    expect(
      verdict(
        [
          ['Host', OWN],
          ['Origin', origin],
        ],
        'POST',
      ),
    ).toBe(403);
    expect(
      verdict(
        [
          ['Host', OWN],
          ['Origin', origin],
        ],
        'GET',
        '/socket',
      ),
    ).toBe(403);
  });

  it('takes the page’s own Origin, and programs that send none', () => {
    expect(
      verdict(
        [
          ['Host', OWN],
          ['Origin', `http://${OWN}`],
        ],
        'POST',
      ),
    ).toBeNull();
    expect(verdict([['Host', OWN]], 'POST')).toBeNull();
    expect(
      verdict(
        [
          ['Host', OWN],
          ['Origin', `http://${OWN}`],
          ['Origin', `http://${OWN}`],
        ],
        'POST',
      ),
    ).toBe(403);
  });

  it.each([
    ['same-origin', 'cors', 'POST', null],
    ['same-origin', 'websocket', 'GET', null],
    ['none', 'navigate', 'GET', null],
    ['none', 'cors', 'GET', 403],
    ['none', 'navigate', 'POST', 403],
    ['same-site', 'cors', 'POST', 403],
    ['same-site', 'navigate', 'GET', 403],
    ['cross-site', 'no-cors', 'GET', 403],
    ['cross-site', 'navigate', 'GET', 403],
    ['same-origin, cross-site', 'cors', 'GET', 403],
  ])('Sec-Fetch-Site %s, mode %s, %s', (site, mode, method, expected) => {
    expect(
      verdict(
        [
          ['Host', OWN],
          ['Sec-Fetch-Site', site],
          ['Sec-Fetch-Mode', mode],
        ],
        method,
      ),
    ).toBe(expected);
  });
});
