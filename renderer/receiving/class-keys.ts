import type { SayableClass } from '../../shared/domain/command.ts';

/** The classes F1 to F4 say: the ones that nothing but a look at the parcel tells. */
export const CLASS_KEYS: readonly SayableClass[] = ['refused', 'bounced', 'empty', 'over-shipped'];
