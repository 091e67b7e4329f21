import { z } from 'zod';
import type { FactKind } from '../domain/facts/fact-payloads.ts';
import { dataSchemaUrn, FACT_DATA } from './cloud-event.ts';

/**
 * The published contract of one fact's `data`: JSON Schema 2020-12, generated from the schema that checks every fact,
 * so that the two cannot differ. Kept in `resources/contracts`; a test compares. What JSON Schema cannot say (expected
 * = good + defective + missing) stands in the descriptions.
 */
export function factContract(type: FactKind): Record<string, unknown> {
  const schema = z.toJSONSchema(FACT_DATA[type], { target: 'draft-2020-12' });
  return { ...schema, $id: dataSchemaUrn(type), title: type };
}
