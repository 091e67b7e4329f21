/** Runs what people and scanners ask for one after the other, in the order it was asked, and drops nothing (U1). */
export interface WorkQueue {
  /** Adds work behind all that waits. What it throws goes to `onFault` and stops nothing that comes after. */
  add(work: () => Promise<void>): void;
  /** How much waits or runs. */
  size(): number;
}

/** `onSize` is told after every change of `size`. */
export function createWorkQueue(onSize: (size: number) => void, onFault: (error: unknown) => void): WorkQueue {
  const waiting: (() => Promise<void>)[] = [];
  let isRunning = false;
  const size = (): number => waiting.length + (isRunning ? 1 : 0);

  const run = async (): Promise<void> => {
    isRunning = true;
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
      onSize(size());
      await work().catch(onFault);
    }
    isRunning = false;
    onSize(size());
  };

  return {
    size,
    add: (work) => {
      waiting.push(work);
      if (isRunning) onSize(size());
      else void run();
    },
  };
}
