import { useSyncExternalStore } from 'react';

const SECOND_MS = 1_000;

/** The time in whole seconds, epoch ms; drawn anew once a second while `isRunning`. */
export function useNow(isRunning: boolean): number {
  return useSyncExternalStore(isRunning ? everySecond : never, thisSecond);
}

function thisSecond(): number {
  return Math.floor(Date.now() / SECOND_MS) * SECOND_MS;
}

function everySecond(listener: () => void): () => void {
  const timer = window.setInterval(listener, SECOND_MS);
  return () => window.clearInterval(timer);
}

function never(): () => void {
  return () => undefined;
}
