import { testRow } from '../../faults/test-row.ts';

testRow('V4');
