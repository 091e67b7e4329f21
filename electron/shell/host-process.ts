import { MessageChannelMain, utilityProcess } from 'electron';
import type { UtilityProcess, WebContents } from 'electron';
import { SHELL_WORD } from '../../shared/protocol/shell-bridge.ts';
import { CHANNEL } from './channels.ts';
import { restartDelayMs } from './policy.ts';

/** A host that has run this long did not crash because of how it was started. */
const STEADY_AFTER_MS = 60_000;
/** How long a host may take to finish what it is writing. */
const CLOSE_WITHIN_MS = 5_000;

export interface HostProcess {
  /** Gives a page a port to the host, now and again after each restart. */
  connect(contents: WebContents): void;
  /** Ends the host cleanly; resolves when it has ended. */
  close(): Promise<void>;
}

/**
 * Runs the host as a process of its own and keeps it running: a crash in a driver must not take the window down. A
 * host that ends by itself is started again, later each time it does so in a row.
 */
export function startHostProcess(
  modulePath: string,
  args: readonly string[],
  log: (text: string) => void,
): HostProcess {
  const pages = new Set<WebContents>();
  let crashesInARow = 0;
  let isRunning = false;
  let isClosing = false;
  let restart: NodeJS.Timeout | undefined;
  let host = start();

  function start(): UtilityProcess {
    isRunning = true;
    const startedAtMs = performance.now();
    const child = utilityProcess.fork(modulePath, [...args], { serviceName: 'returns-bench-host', stdio: 'inherit' });
    child.once('exit', (code) => {
      isRunning = false;
      if (isClosing) return;
      crashesInARow = performance.now() - startedAtMs > STEADY_AFTER_MS ? 1 : crashesInARow + 1;
      const delayMs = restartDelayMs(crashesInARow);
      log(`The host ended with code ${code}; it is started again in ${delayMs} ms.`);
      restart = setTimeout(() => {
        host = start();
        for (const page of pages) join(page);
      }, delayMs);
    });
    return child;
  }

  /** One end of a new channel to the host, the other to the page. */
  function join(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    host.postMessage(SHELL_WORD.pipe, [port1]);
    page.postMessage(CHANNEL.hostPort, null, [port2]);
  }

  return {
    connect: (page) => {
      if (!pages.has(page)) page.once('destroyed', () => pages.delete(page));
      pages.add(page);
      // Between two hosts there is nobody to talk to; the restart joins all pages.
      if (isRunning) join(page);
    },
    close: () => {
      isClosing = true;
      clearTimeout(restart);
      return isRunning ? end(host) : Promise.resolve();
    },
  };
}

function end(host: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => host.kill(), CLOSE_WITHIN_MS);
    host.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    host.postMessage(SHELL_WORD.close);
  });
}
