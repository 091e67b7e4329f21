import { memoryDatabase } from '../support/temp-database.ts';
import { describeEventLog } from './event-log.contract.ts';

describeEventLog('in memory', memoryDatabase);
