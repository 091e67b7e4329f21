/** Where a process went, as `strace` wrote it down. */
export interface NetworkDeed {
  readonly call: 'connect' | 'bind' | 'send';
  /** `address:port`, or the path of a local socket. */
  readonly to: string;
}

const CALL = /^(?:\d+\s+)?(connect|bind|sendto|sendmsg|sendmmsg)\(/;
const INTERNET = /_port=htons\((\d+)\).*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/;
const LOCAL = /sun_path="?([^",}]+)/;

/** Every call that names an address; netlink, with which a process asks its own kernel, is none. */
export function networkDeeds(trace: string): NetworkDeed[] {
  return trace.split('\n').flatMap((line): NetworkDeed[] => {
    const call = CALL.exec(line)?.[1];
    if (call === undefined || !line.includes('sa_family=AF_') || line.includes('AF_NETLINK')) return [];
    const [, port, address] = INTERNET.exec(line) ?? [];
    const to = port === undefined || address === undefined ? LOCAL.exec(line)?.[1] : `${address}:${port}`;
    return [{ call: call === 'connect' || call === 'bind' ? call : 'send', to: to ?? line }];
  });
}
