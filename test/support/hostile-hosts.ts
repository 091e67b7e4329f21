/** The port the names below are written for. */
export const HOSTS_PORT = 8_123;

/** Hosts that are not ours (reliability.md A2), for a bench on port 8123; the browser sends what its page was called by. */
const STRANGERS: readonly string[] = [
  ...['evil.test:8123', 'evil.test', '127.0.0.1', 'localhost', '127.0.0.1:8124', '127.0.0.1:08123', '127.0.0.1:'],
  ...['127.0.0.1.nip.io:8123', 'localhost.evil:8123', '127.evil.com:8123', '0.0.0.0:8123', '127.0.0.2:8123'],
  ...['127.1:8123', '2130706433:8123', '0x7f000001:8123', '017700000001:8123', '127.0.0.1.:8123'],
  ...['[::ffff:127.0.0.1]:8123', '[::1]:8123', '[::]:8123', 'localhost.:8123', 'LOCALHOST:8123', 'Localhost:8123'],
  ...['user@127.0.0.1:8123', '127.0.0.1:8123@evil.test', 'http://127.0.0.1:8123', '127.0.0.1:8123/', ' ', ''],
  ...['127.0.0.1:8123,evil.test', '127.0.0.1:8123 evil.test', '127.0.0.1:8123#', '127.0.0.1:8123?'],
  ...['xn--localhost:8123', 'localhost:8123:8123', '１２７.0.0.1:8123', 'ip6-localhost:8123', 'localhost4:8123'],
];

/** The same names for a bench on another port. */
export function strangersTo(port: number): string[] {
  return STRANGERS.map((host) =>
    host.replaceAll(String(HOSTS_PORT), String(port)).replaceAll('8124', String(port + 1)),
  );
}
