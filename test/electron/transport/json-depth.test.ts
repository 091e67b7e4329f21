import { expect, it } from 'vitest';
import { jsonDepth } from '../../../electron/transport/json-depth.ts';

it.each([
  ['1', 0],
  ['{}', 1],
  ['[[1],[2,{"a":[]}]]', 4],
  ['"[[[["', 0],
  ['["a\\"[[[", {}]', 2],
  ['["\\\\", []]', 2],
  ['[]'.repeat(5), 1],
  ['['.repeat(100_000), 100_000],
])('counts how deep %.20s is', (text, depth) => expect(jsonDepth(text)).toBe(depth));
