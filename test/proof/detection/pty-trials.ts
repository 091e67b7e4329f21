import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { explainBytes } from '../../../electron/devices/scale/detect/explain-bytes.ts';
import type { OpenLink } from '../../../electron/devices/scale/byte-link.ts';
import { type PortListening, listenOnPort } from '../../../electron/devices/scale/listen-on-port.ts';
import { SCALE_PROTOCOLS } from '../../../electron/devices/scale/protocols.ts';
import { openSerialLink } from '../../../electron/devices/scale/serial-link.ts';
import type { SimulatedCable } from '../../../electron/devices/simulator/simulated-indicator.ts';
import { accepted } from '../../../shared/domain/result.ts';
import { withoutParity } from '../../../shared/domain/line-parity.ts';
import type { ListeningPhase, ScaleCandidate } from '../../../shared/protocol/scale-listening.ts';
import { openUartPty } from '../../support/uart-pty.ts';
import { type ClaimedFamily, type TrialOutcome, judgeTrial } from './judge-trial.ts';
import { type Trial, plugInTrial } from './trials.ts';

type View = ReturnType<PortListening['view']>;

const LOOK_EVERY_MS = 10;
const MOST_MS = 120_000;
/** Bytes of the speed before may come so late; the bench does not listen to them either. */
const SETTLE_MS = 100;
const SETTLED: ReadonlySet<ListeningPhase> = new Set(['recognised', 'unsure', 'not-understood', 'nothing-heard']);
/** How the system says that a port is set as detection sets it: 8 data bits, no parity, one stop bit. */
const EIGHT_NONE_ONE = ['cs8', '-parenb', '-cstopb'] as const;

/** Lets the bench find out what it is, in real time, on a port of the system: opened, set and asked as ever. */
export async function tryOutOverPty(trial: Trial): Promise<TrialOutcome> {
  const run = { cable: plugInTrial(trial), isAsking: trial.mode === 'polled', mostMs: MOST_MS };
  return onPty(run, async ({ view, heard, tookMs, path }) => {
    const families = view.candidates.map((one) => familyOf(one, heard, run.isAsking));
    const judged = judgeTrial(trial, { phase: view.phase, baudRate: view.baudRate, candidates: families });
    const unset = await notSetOn(path, view.baudRate ?? 0);
    const isFound = judged.kind === 'right' || judged.kind === 'offered';
    if (!isFound || unset.length === 0) return { trial, tookMs, ...judged };
    return { trial, tookMs, kind: 'wrong', said: `${judged.said}, but the port is not ${unset.join(' ')}` };
  });
}

/** What the bench claims of something that is no scale, within `mostMs`; null for nothing. */
export function claimOverPty(cable: SimulatedCable, isAsking: boolean, mostMs: number): Promise<string | null> {
  return onPty({ cable, isAsking, mostMs }, ({ view }) => {
    const isClaim = view.phase === 'recognised' || view.phase === 'unsure';
    return Promise.resolve(isClaim ? `${view.phase} ${view.candidates[0]?.protocol} ${view.baudRate}` : null);
  });
}

interface PtyRun {
  readonly cable: SimulatedCable;
  readonly isAsking: boolean;
  readonly mostMs: number;
}

interface Verdict {
  readonly path: string;
  readonly view: View;
  /** What came in at the speed of the verdict. */
  readonly heard: Uint8Array;
  readonly tookMs: number;
}

async function onPty<Told>(run: PtyRun, tell: (verdict: Verdict) => Promise<Told>): Promise<Told> {
  const pty = await openUartPty(run.cable);
  const heard = hearing();
  const startedMs = performance.now();
  const port = listenOnPort({ path: pty.path }, heard.openLink);
  if (run.isAsking) port.probe();
  try {
    const isOver = (): boolean => SETTLED.has(port.view().phase) || performance.now() - startedMs >= run.mostMs;
    while (!isOver()) await wait(LOOK_EVERY_MS);
    const tookMs = performance.now() - startedMs;
    return await tell({ path: pty.path, view: port.view(), heard: heard.bytes(), tookMs });
  } finally {
    await port.close();
    await pty.close();
  }
}

/** The host's own way to a serial port, with somebody who keeps what came in since the speed was set. */
function hearing(): { readonly openLink: OpenLink; bytes(): Uint8Array } {
  let heard: Uint8Array[] = [];
  let setAtMs = 0;
  return {
    bytes: () => Buffer.concat(heard),
    async openLink(line, events) {
      const onBytes = (bytes: Uint8Array): void => {
        if (performance.now() - setAtMs >= SETTLE_MS) heard.push(bytes);
        events.onBytes(bytes);
      };
      const opened = await openSerialLink(line, { ...events, onBytes });
      if (!opened.ok) return opened;
      const setBaudRate = async (baudRate: number): Promise<void> => {
        await opened.value.setBaudRate(baudRate);
        [heard, setAtMs] = [[], performance.now()];
      };
      return accepted({ ...opened.value, setBaudRate });
    },
  };
}

function familyOf({ protocol, parity }: ScaleCandidate, heard: Uint8Array, isAnswer: boolean): ClaimedFamily {
  const family = SCALE_PROTOCOLS[protocol];
  return { protocol: family, parity, explanation: explainBytes(withoutParity(heard, parity), family, isAnswer) };
}

/** What the system says the port is not set to. */
async function notSetOn(path: string, baudRate: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('stty', ['-F', path, '-a']);
  const said = ` ${stdout.replaceAll(/[\s;]+/g, ' ')} `;
  return [`speed ${baudRate} baud`, ...EIGHT_NONE_ONE].filter((wanted) => !said.includes(` ${wanted} `));
}
