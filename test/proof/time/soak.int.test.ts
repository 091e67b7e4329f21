import { testRow } from '../../faults/test-row.ts';

testRow('T6');
