import type { HostParts } from './host-parts.ts';
import { policyHandlers } from './policy-handlers.ts';
import { rememberedChoiceHandlers } from './remembered-choice-handlers.ts';

/** What a bench goes by: the site's rules, and what it has learned from answers. */
export function ruleHandlers(parts: HostParts) {
  return { ...policyHandlers(parts), ...rememberedChoiceHandlers(parts) };
}
