import { testRow } from './test-row.ts';

testRow('D13');
