import type { FramePipe } from '../../shared/protocol/frames.ts';
import { SHELL_WORD } from '../../shared/protocol/shell-bridge.ts';
import { createMessagePortPipe, fromElectronPort } from './message-port-pipe.ts';
import type { PortLike } from './message-port-pipe.ts';

/** `process.parentPort` as a host finds it when the desktop shell started it; elsewhere there is none. */
export interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly PortLike[] }) => void,
  ): unknown;
}

export function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'function';
}

/** Serves the windows of the desktop shell: `accept` gets a pipe for each port, `close` is asked once to end the host. */
export function listenToShell(parts: {
  readonly parentPort: ParentPort;
  readonly accept: (pipe: FramePipe) => void;
  readonly close: () => void;
}): void {
  parts.parentPort.on('message', ({ data, ports }) => {
    const [port] = ports;
    if (data === SHELL_WORD.pipe && port !== undefined) parts.accept(createMessagePortPipe(port, fromElectronPort));
    else if (data === SHELL_WORD.close) parts.close();
  });
}
