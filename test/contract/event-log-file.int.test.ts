import { fileDatabase } from '../support/temp-database.ts';
import { describeEventLog } from './event-log.contract.ts';

describeEventLog('in a file', fileDatabase);
