import type { Asker } from '../../electron/cases/case-work.ts';
import { OPERATOR } from './builders.ts';

/** The operator, asking with these roles. */
export const asker = (...roles: string[]): Asker => ({ actor: OPERATOR, roles });
