import { z } from 'zod';
import { OutboxView } from '../../../shared/protocol/calls/delivery.ts';
import { CaseRow, CaseView } from '../../../shared/protocol/case-view.ts';
import type { Bench } from './bench.ts';

const Rows = z.object({ cases: z.array(CaseRow) });
const Facts = z.object({ facts: z.array(OutboxView) });

/** The cases that bear this RMA first; one, unless something opened a second. */
export async function casesOf(bench: Bench, rmaNumber: string): Promise<CaseRow[]> {
  const { cases } = Rows.parse(await bench.ask('case.list', { status: 'any', limit: 100 }));
  return cases.filter((row) => row.rmaNumber === rmaNumber);
}

/** The one case of an RMA as the host shows it, whole. */
export async function caseOf(bench: Bench, rmaNumber: string): Promise<CaseView> {
  const [row, ...others] = await casesOf(bench, rmaNumber);
  if (row === undefined || others.length > 0) throw new Error(`${rmaNumber} has not exactly one case`);
  return CaseView.parse(await bench.ask('case.get', { caseId: row.caseId }));
}

/** What the back office is or will be told, by fact type and RMA: `inspected RMA-20102`. */
export async function factsTold(bench: Bench): Promise<string[]> {
  const { facts } = Facts.parse(await bench.ask('outbox.list', { state: 'any', limit: 100 }));
  return facts.map(({ type, payload }) => `${type} ${String(payload['rmaNumber'])}`).toSorted();
}
