import { testRow } from './test-row.ts';

testRow('O1');
