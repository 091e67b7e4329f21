import { z } from 'zod';
import type { Change } from '../cases/once.ts';
import type { Asker, Worker } from '../cases/case-work.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import type { CallContext } from '../handler.ts';
import type { HostParts } from './host-parts.ts';

/** Whoever is asking; nobody, without roles, before anybody has signed in. */
export const askerOf = ({ session }: CallContext): Asker => ({
  actor: session?.personId ?? '',
  roles: session?.roles ?? [],
});

/** The person behind a call that needs one: the dispatcher has checked that there is a session. */
export function workerOf({ commandId }: { readonly commandId: string }, { session }: CallContext): Worker {
  if (!session) throw new Error('a call that changes something reached its handler without a session');
  return { commandId, actor: session.personId, roles: session.roles };
}

const Nothing = z.strictObject({});

/** Runs one case command once and answers the bench as it is afterwards. */
export function changeCase(
  parts: HostParts,
  change: Change & { readonly params: { readonly caseId: string } },
  command: CaseCommand,
  context: CallContext,
): { bench: BenchView } {
  parts.once(change, Nothing, () => {
    parts.work.apply(change.params.caseId, command, workerOf(change.params, context));
    return {};
  });
  return answerBench(parts, context);
}

/** The bench after a change: the weighing desk looks again, other screens are told, and the caller gets it at once. */
export function answerBench(parts: HostParts, context: CallContext): { bench: BenchView } {
  parts.benchChanged();
  return { bench: parts.queries.bench(askerOf(context)) };
}
