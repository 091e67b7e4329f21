import { createHash } from 'node:crypto';
import { CloudEvent as PublishedCloudEvent, HTTP } from 'cloudevents';
import { describe, expect, it } from 'vitest';
import { FACT_TYPES } from '../../../shared/domain/facts/fact-payloads.ts';
import {
  CloudEvent,
  CLOUD_EVENT_MEDIA_TYPE,
  cloudEventText,
  eventSource,
  shortKeyOf,
} from '../../../shared/protocol/cloud-event.ts';
import { crockfordFromHex } from '../../../shared/protocol/crockford.ts';
import { PAYLOADS } from '../domain/facts/given-payloads.ts';

const ID = '7d9c2f10-3b4a-5c6d-9e8f-0a1b2c3d4e5f';
const CASE = '11111111-2222-5333-8444-555555555555';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function textOf(type: (typeof FACT_TYPES)[number], payload: unknown = PAYLOADS[type]): string {
  const source = eventSource('HZ1', 'B1');
  return cloudEventText(
    { id: ID, type, caseId: CASE, sequence: 3, occurredAtMs: 1_772_442_000_123, source, payload },
    sha256,
  );
}

describe('a fact as a CloudEvent', () => {
  it.each(FACT_TYPES)('%s is one to the published library, with nothing lost', (type) => {
    const read = HTTP.toEvent({ headers: { 'content-type': CLOUD_EVENT_MEDIA_TYPE }, body: textOf(type) });
    const event = new PublishedCloudEvent(Array.isArray(read) ? (read[0] ?? {}) : read);
    expect(event.validate()).toBe(true);
    expect(event).toMatchObject({
      specversion: '1.0',
      id: ID,
      source: '/sites/HZ1/stations/B1',
      type,
      subject: CASE,
      time: '2026-03-02T09:00:00.123Z',
      sequence: 3,
      datacontenttype: 'application/json',
      dataschema: `urn:returns-bench:contract:${type}`,
      data: { ...PAYLOADS[type], shortKey: shortKeyOf(ID, sha256) },
    });
    expect(CloudEvent.parse(JSON.parse(textOf(type)))).toEqual(JSON.parse(textOf(type)));
  });

  it('is the same text whatever the order its payload was put together in', () => {
    const payload = PAYLOADS['returns.stock.restock.v1'];
    const reversed = Object.fromEntries(Object.entries(payload).reverse());
    expect(textOf('returns.stock.restock.v1', reversed)).toBe(textOf('returns.stock.restock.v1'));
    expect(textOf('returns.stock.restock.v1')).toMatch(/^\{"data":\{"bin":"good","disposition"/);
  });

  it('is not made of a payload that is not one of its type', () => {
    expect(() => textOf('returns.stock.restock.v1', { quantity: 1 })).toThrow('sku');
  });

  it('percent-encodes codes in its source', () => {
    expect(eventSource('杭州 1', 'B/1')).toBe('/sites/%E6%9D%AD%E5%B7%9E%201/stations/B%2F1');
  });
});

describe('the short key', () => {
  it('is the first hundred bits of SHA-256 in Crockford’s alphabet', () => {
    expect(shortKeyOf('abc', sha256)).toBe('Q9W1DFWF077YMGA183F5');
    expect(fromCrockford(shortKeyOf('abc', sha256))).toBe(BigInt(`0x${sha256('abc')}`) >> 156n);
  });

  it.each([
    ['', ''],
    ['00', '0'],
    ['ff', 'Z'],
    ['f801f', 'Z00Z'],
    ['ffffffffff', 'ZZZZZZZZ'],
  ])('turns %s into %s', (hex, text) => {
    expect(crockfordFromHex(hex)).toBe(text);
  });
});

function fromCrockford(text: string): bigint {
  return [...text].reduce((sum, digit) => sum * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit)), 0n);
}
