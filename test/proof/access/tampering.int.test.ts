import { testRow } from '../../faults/test-row.ts';

testRow('A12');
