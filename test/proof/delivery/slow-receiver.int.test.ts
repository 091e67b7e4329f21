import { testRow } from '../../faults/test-row.ts';

testRow('O6');
