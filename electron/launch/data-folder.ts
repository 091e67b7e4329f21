import { posix, win32 } from 'node:path';

/** The parts of a computer that decide where programs keep their data. */
export interface Home {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeDir: string;
}

const NAME = 'returns-bench';

/**
 * Where the record lives unless `--data` says otherwise: the system's own folder for the data of programs.
 */
export function defaultDataFolder({ platform, env, homeDir }: Home): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] ?? win32.join(homeDir, 'AppData', 'Roaming'), NAME);
  }
  if (platform === 'darwin') return posix.join(homeDir, 'Library', 'Application Support', NAME);
  const dataHome = env['XDG_DATA_HOME'] ?? '';
  // The specification tells programs to ignore a relative path here.
  return posix.join(dataHome.startsWith('/') ? dataHome : posix.join(homeDir, '.local', 'share'), NAME);
}
