import type { z } from 'zod';
import { type CodeForm, formOf, isSameForm } from '../../shared/domain/code/code-form.ts';
import { lastChoice, type ChosenMeaning } from '../../shared/domain/code/remembered-choice.ts';
import { inRememberedOrder, type OfferedMeaning, onlyOfKind } from '../../shared/domain/code/remembered-order.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { Author, Record } from './record.ts';
import type { StationDesk } from './station-desk.ts';

/** One answer to a question about a code. */
export interface OfferedChoice extends OfferedMeaning {
  readonly choice: string;
  readonly label: string;
}

type Question = Extract<z.infer<typeof ScanOutcome>, { kind: 'choose' }>;

/** What was chosen when a code of this form had several meanings: it orders the next question and never answers it. */
export interface ChoiceMemory {
  /** At most four answers, the one chosen last time in front where no check digit speaks against it. */
  ask(code: string, offered: readonly OfferedChoice[]): Question;
  /** A question was answered. To be called inside the transaction of what follows from the answer. */
  remember(code: string, offered: readonly OfferedChoice[], chosen: OfferedChoice, author: Author): void;
  /** Forgets one form, or all of them; what is not remembered changes nothing. Inside a transaction. */
  forget(form: CodeForm | null, author: Author): void;
}

const MOST_ANSWERS = 4;

export function createChoiceMemory({ record, station }: { record: Record; station: StationDesk }): ChoiceMemory {
  const remembered = () => station.state().rememberedChoices;
  const write = (choices: readonly Omit<ChosenMeaning, 'chosenAtMs'>[], author: Author): void => {
    const streamId = stationStreamId(station.identity().stationId);
    const chosenAtMs = record.nowFor(streamId);
    const events = choices.map((choice) => ({
      type: 'CodeMeaningChosen',
      schemaVersion: 1,
      data: { ...choice, chosenAtMs },
    }));
    if (events.length > 0) record.append(streamId, events, author);
  };
  const lastOf = (form: CodeForm | null) => (form === null ? null : lastChoice(remembered(), form));
  return {
    ask: (code, offered) => question(offered, lastOf(formAmong(code, offered))),
    remember: (code, offered, { kind: choice }, { commandId, actor }) => {
      const form = formAmong(code, offered);
      if (form === null || onlyOfKind(offered, choice) === null || lastOf(form) === choice) return;
      write([{ form, choice }], { commandId, actor });
    },
    forget: (form, author) => {
      const forms = remembered().map((known) => known.form);
      const wanted = form === null ? forms : forms.filter((known) => isSameForm(known, form));
      write(
        wanted.map((known) => ({ form: known, choice: null })),
        author,
      );
    },
  };
}

function formAmong(code: string, offered: readonly OfferedChoice[]): CodeForm | null {
  return formOf(
    code,
    offered.map(({ kind }) => kind),
  );
}

function question(offered: readonly OfferedChoice[], last: ReturnType<typeof lastChoice>): Question {
  const chosenLast = onlyOfKind(offered, last);
  const choices = inRememberedOrder(offered, last)
    .slice(0, MOST_ANSWERS)
    .map((meaning) => {
      const { choice, kind, label } = meaning;
      return { choice, kind, label, ...(meaning === chosenLast ? { isLastChoice: true } : {}) };
    });
  return { kind: 'choose', choices };
}
