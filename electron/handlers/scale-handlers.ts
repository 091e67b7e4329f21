import { deviceHandlers } from './device-handlers.ts';
import type { HostParts } from './host-parts.ts';
import { scaleCheckHandlers } from './scale-check-handlers.ts';
import { scaleSetupHandlers } from './scale-setup-handlers.ts';
import { scannerHandlers } from './scanner-handlers.ts';

/** All about the scale: which one, finding out what it is, checking it with a known weight. */
export function scaleHandlers(parts: HostParts) {
  return {
    ...deviceHandlers(parts),
    ...scaleSetupHandlers(parts),
    ...scaleCheckHandlers(parts),
    ...scannerHandlers(parts),
  };
}
