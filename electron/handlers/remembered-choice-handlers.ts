import { z } from 'zod';
import { rememberedChoiceCalls } from '../../shared/protocol/calls/remembered-choices.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

/** What the bench has learned from answers about codes with several meanings. */
export function rememberedChoiceHandlers({ once, station, choiceMemory }: HostParts) {
  const remembered = () => ({ choices: station.state().rememberedChoices.toReversed() });
  return {
    'choice.remembered': remembered,
    'choice.forget': (params, context) => {
      once({ call: 'choice.forget', params }, z.strictObject({}), () => {
        choiceMemory.forget(params.form, workerOf(params, context));
        return {};
      });
      return remembered();
    },
  } satisfies HandlersFor<typeof rememberedChoiceCalls>;
}
