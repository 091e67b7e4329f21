import { parseArgs } from 'node:util';
import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65_535);

export interface HostOptions {
  readonly dataDir: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Started by the desktop shell: windows come over message ports, and no page needs a URL. */
  readonly isShell: boolean;
  readonly isDemo: boolean;
}

/**
 * Reads `--data DIR [--port N] [--demo] [--shell]`.
 * @throws TypeError for an unknown option, RangeError with what to write instead for a wrong value.
 */
export function parseHostOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      demo: { type: 'boolean', default: false },
      shell: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined || values.data === '') throw new RangeError('Name the data folder: --data DIR');
  const port = Port.safeParse(values.port);
  if (!port.success) throw new RangeError(`${values.port} is no port: write --port with a number from 0 to 65535`);
  return { dataDir: values.data, port: port.data, isShell: values.shell, isDemo: values.demo };
}
