import { SAYABLE_CLASSES, type SayableClass } from '../../shared/domain/command.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { CLASS_KEYS } from './class-keys.ts';
import type { ArrivalPanelName } from './intake-state.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';

/** What else can be said about how it came; each opens its panel. */
const MORE = [
  'turn-away',
  'valuables',
  'join',
  'freight',
  'conduct',
  'waybill-weight',
] as const satisfies readonly ArrivalPanelName[];

/** What kind of parcel is this? One press says it. */
export function ClassPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const chosen = SAYABLE_CLASSES.find((known) => known === view.returnClass) ?? null;
  const ordered = [...CLASS_KEYS, ...SAYABLE_CLASSES.filter((known) => !CLASS_KEYS.includes(known))];
  return (
    <section data-question="" className="flex flex-col gap-4">
      <h2 className="text-title leading-tight font-bold text-balance">{text('arrival.class.question')}</h2>
      <ChoiceGrid
        label={text('arrival.class.question')}
        chosen={chosen}
        columns={3}
        onChoose={(returnClass) => intake.do({ kind: 'classify', returnClass })}
        choices={ordered.map((value) => ({
          value,
          label: text(`certificate.class.${value}`),
          ...keyOf(value),
        }))}
      />
      <h3 className="pt-2 text-small font-semibold text-muted">{text('arrival.more')}</h3>
      <div className="grid gap-2 @min-[30rem]:grid-cols-2">
        {MORE.map((panel) => (
          <Button key={panel} onPress={() => intake.openArrival(panel)}>
            {text(`command.arrival.${panel}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function keyOf(value: SayableClass): { keyHint?: string } {
  const keyHint = ANSWER_KEYS[CLASS_KEYS.indexOf(value)];
  return keyHint === undefined ? {} : { keyHint };
}
