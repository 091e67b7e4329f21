import { ArrowLeftRight, Minus, Plus, Undo2 } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { useIntake } from './intake-provider.tsx';
import { itemName } from '../format/item-name.ts';
import { KEY } from './keys.ts';

type Extra = CaseView['unexpected'][number];

/** What came besides the list: counted apart, and taken for a line that is short where it looks like it (S30). */
export function ExtraContents({ view }: { readonly view: CaseView }) {
  const text = useText();
  const extra = view.unexpected.filter(({ counted }) => counted > 0);
  if (extra.length === 0) return null;
  return (
    <Panel title={text('receiving.contents.extra')}>
      <ul className="divide-y divide-line">
        {extra.map((content) => (
          <ExtraRow key={content.unexpectedId} view={view} content={content} />
        ))}
      </ul>
    </Panel>
  );
}

function ExtraRow({ view, content }: { readonly view: CaseView; readonly content: Extra }) {
  const text = useText();
  const locale = useLocale();
  const intake = useIntake();
  const { unexpectedId, name, counted } = content;
  const count = (to: number): void => intake.do({ kind: 'extra', unexpectedId, name, counted: to });
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="flex justify-between gap-4 font-semibold text-look-text">
        <span className="min-w-0">{itemName(content, locale)}</span>
        <span>× {counted}</span>
      </p>
      <div className="flex flex-wrap gap-gap">
        <Substitution view={view} content={content} />
        <span className="flex gap-gap">
          <Button icon={Minus} aria-label={text('ui.decrease')} onPress={() => count(counted - 1)}>
            {''}
          </Button>
          <Button icon={Plus} aria-label={text('ui.increase')} onPress={() => count(counted + 1)}>
            {''}
          </Button>
        </span>
      </div>
    </li>
  );
}

/** One tap accepts what is proposed, one takes it back. */
function Substitution({ view, content }: { readonly view: CaseView; readonly content: Extra }) {
  const text = useText();
  const locale = useLocale();
  const intake = useIntake();
  const { unexpectedId, insteadOfLineId } = content;
  const proposed = view.goods.substitutions.find((each) => each.unexpectedId === unexpectedId);
  const line = view.lines.find(({ lineId }) => lineId === (insteadOfLineId ?? proposed?.lineId));
  if (line === undefined) return null;
  const name = itemName(line, locale);
  if (insteadOfLineId !== null) {
    return (
      <>
        <p className="w-full text-small text-soft">{text('goods.substitution.is', { name })}</p>
        <Button icon={Undo2} onPress={() => intake.do({ kind: 'substitute', unexpectedId, lineId: null })}>
          {text('goods.substitution.not')}
        </Button>
      </>
    );
  }
  return (
    <Button
      icon={ArrowLeftRight}
      keyHint={KEY.substitute}
      onPress={() => intake.do({ kind: 'substitute', unexpectedId, lineId: line.lineId })}
      className="text-small"
    >
      {text('goods.substitution.accept', { name })}
    </Button>
  );
}
