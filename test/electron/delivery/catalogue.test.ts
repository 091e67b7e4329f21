import { describe, expect, it } from 'vitest';
import { DELIVERY_FAILURE_KINDS } from '../../../electron/delivery/delivery-failure.ts';
import type { EndpointRefusalKind } from '../../../electron/delivery/endpoint.ts';
import { FACT_SLUGS } from '../../../shared/domain/facts/fact-sentence.ts';
import type { OutboxPhase } from '../../../shared/domain/facts/outbox-phase.ts';
import en from '../../../shared/i18n/messages/delivery/en.json' with { type: 'json' };
import es from '../../../shared/i18n/messages/delivery/es.json' with { type: 'json' };
import zh from '../../../shared/i18n/messages/delivery/zh-CN.json' with { type: 'json' };
import { createTranslate } from '../../../shared/i18n/translate.ts';

/** Written as objects so that a new member of the type does not compile without its words. */
const REFUSALS = {
  'not-a-url': 1,
  'https-required': 1,
  loopback: 1,
  'forbidden-address': 1,
  'credentials-in-url': 1,
  'fragment-in-url': 1,
  'secret-invalid': 1,
} as const satisfies Record<EndpointRefusalKind, 1>;
const PHASES = {
  'undo-window': 1,
  waiting: 1,
  behind: 1,
  retrying: 1,
  sending: 1,
  sent: 1,
  cancelled: 1,
  dead: 1,
} as const satisfies Record<OutboxPhase, 1>;

const REQUIRED = [
  ...[...DELIVERY_FAILURE_KINDS, ...Object.keys(REFUSALS)].flatMap((kind) => [`failure.${kind}`, `remedy.${kind}`]),
  ...Object.keys(PHASES).map((phase) => `phase.${phase}`),
  ...Object.values(FACT_SLUGS).flatMap((slug) => [`type.${slug}`, `fact.${slug}`]),
];

describe.each([
  ['en', en],
  ['zh-CN', zh],
  ['es', es],
] as const)('the delivery catalogue in %s', (locale, messages) => {
  it('has words for every fact, phase, failure and remedy', () => {
    expect(REQUIRED.filter((id) => !(`delivery.${id}` in messages))).toEqual([]);
  });

  it('has the same ids as English, and every pattern can be read', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
    const translate = createTranslate(locale, [messages]);
    const values = { time: '9:00', attempts: 2, count: 2, text: 'x', amount: 'x', weight: 'x', quantity: 1 };
    const more = { sku: 'x', place: 'x', bin: 'good', hasPlace: 'no', hasOrder: 'no', hasRma: 'no', hasTracking: 'no' };
    const rest = {
      weighed: 'no',
      good: 1,
      defective: 1,
      missing: 1,
      unexpected: 0,
      trackingNumber: '',
      hasHold: 'no',
      holdNumber: '',
      hasShelf: 'no',
      shelf: '',
      reason: 'x',
      reversed: 1,
      units: 1,
      refunds: 'x',
      rmaNumber: '',
      orderNumber: '',
    };
    for (const id of Object.keys(messages)) {
      expect(translate.say(id, { ...values, ...more, ...rest })).not.toBe('');
    }
  });
});
