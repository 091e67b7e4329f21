import { once } from 'node:events';
import type { DecodeScaleStreams } from './decode-scale.ts';

/** This program's own streams; writing waits for a reader that is slower than the scale's bytes. */
export function standardStreams(): DecodeScaleStreams {
  return {
    input: process.stdin,
    async write(text) {
      if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    complain: (message) => void process.stderr.write(`${message}\n`),
  };
}
