import { describe } from 'vitest';
import { testRow } from '../../faults/test-row.ts';

describe('finding out what hangs on a port', () => {
  testRow('DETECT');
  testRow('DETECT-PTY');
});
