import { expect } from 'vitest';
import type { StoredEvent } from '../../shared/event-log/envelope.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import { decide, type Decision } from '../../shared/return-case/decide.ts';
import type { DecideContext } from '../../shared/return-case/decide-context.ts';
import type { CaseEvent } from '../../shared/return-case/events.ts';
import { foldCase, type FoldedCase } from '../../shared/return-case/fold-case.ts';
import type { Refusal } from '../../shared/return-case/refusals.ts';
import { asNew, CASE_ID, givenContext, RecordWriter, STATION_A, STATION_B } from './builders.ts';

/** What one command recorded: an event, or several under one command id. */
export type Step = CaseEvent | readonly CaseEvent[];

export interface Given {
  readonly folded: FoldedCase;
  readonly events: readonly StoredEvent[];
  /** One more step, by whoever has seen everything. */
  and(step: Step): Given;
  /** Goes on from here on two benches that do not see each other. */
  andApart(atA: Step, atB: Step): Given;
  /** An event of a version that is not out yet. */
  andUnknown(): Given;
  when(command: CaseCommand, context?: Partial<DecideContext>): Outcome;
}

export interface Outcome {
  readonly decision: Decision;
  /** The command is accepted and records exactly these events; none: it has nothing to record. */
  then(...events: readonly CaseEvent[]): void;
  thenRefused(refusal: Refusal): void;
}

/** `given(steps).when(command).then(events)`: a decision told in the words of the business. */
export function given(...steps: readonly Step[]): Given {
  const writer = new RecordWriter();
  for (const step of steps) writer.step(...eventsOf(step));
  return givenWriter(writer);
}

function givenWriter(writer: RecordWriter): Given {
  const folded = foldCase(CASE_ID, writer.events);
  return {
    folded,
    events: writer.events,
    and: (step) => {
      writer.step(...eventsOf(step));
      return givenWriter(writer);
    },
    andApart: (atA, atB) => {
      const seen = [...writer.events];
      writer.write(eventsOf(atA).map(asNew), { stationId: STATION_A, seen });
      writer.write(eventsOf(atB).map(asNew), { stationId: STATION_B, seen });
      return givenWriter(writer);
    },
    andUnknown: () => {
      writer.write([{ type: 'ParcelTeleported', schemaVersion: 1, data: {} }]);
      return givenWriter(writer);
    },
    when: (command, context) => outcome(decide(folded, command, givenContext(context))),
  };
}

function outcome(decision: Decision): Outcome {
  return {
    decision,
    then: (...events) => expect(decision).toEqual({ ok: true, value: events }),
    thenRefused: (refusal) => expect(decision).toEqual({ ok: false, error: refusal }),
  };
}

function eventsOf(step: Step): CaseEvent[] {
  return 'type' in step ? [step] : [...step];
}
