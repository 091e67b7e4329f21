import { afterAll } from 'vitest';
import { endLeftHosts } from './host-process.ts';

/** A file of tests leaves no program behind, however its tests ended: it would go on computing beside all that follow. */
afterAll(endLeftHosts);
