import { demoCalls } from '../../shared/protocol/calls/demo.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';
import { moveScale } from './move-simulated-scale.ts';

/** The demo's side panel. On a real bench there is no demo and these calls find nothing. */
export function demoHandlers(parts: HostParts) {
  const { demo, scale } = parts;
  return {
    'demo.get': () => {
      if (!demo) throw new NotFoundError('not-a-demo', 'This bench is not a demo: start one with npm run demo.');
      return demo;
    },
    'demo.scale': (params) => {
      const simulator = demo === null ? null : scale.simulator();
      if (!simulator) {
        throw new RefusedError(
          { kind: 'no-simulated-scale' },
          'No simulated scale is in use: choose it in the settings.',
        );
      }
      moveScale(simulator, params, parts.dataDir);
      return {};
    },
  } satisfies HandlersFor<typeof demoCalls>;
}
