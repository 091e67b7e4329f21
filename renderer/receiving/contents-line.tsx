import { Check, Minus, Plus, Search, X } from 'lucide-react';
import type { LineView } from '../../shared/protocol/case-view.ts';
import { formatCountOf } from '../format/count.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { LineRow } from '../ui/line-row.tsx';
import { useIntake } from './intake-provider.tsx';
import { itemName } from '../format/item-name.ts';
import { LineGoods } from './line-goods.tsx';
import { lineState } from './line-state.ts';
import { ordinalsOf } from './open-unit.ts';

export interface ContentsLineProps {
  readonly line: LineView;
  readonly imageUrl?: string | null;
}

/** One return line: counted by scan, by a tap, or all at once; any of its units can be looked at closely. */
export function ContentsLine({ line, ...picture }: ContentsLineProps) {
  const text = useText();
  const locale = useLocale();
  const { meaning, word } = lineState(line);
  const { sku, claimedReason, counted, expected } = line;
  return (
    <LineRow
      title={itemName(line, locale)}
      detail={claimedReason === null ? sku : text('receiving.line.claimed', { sku, reason: claimedReason })}
      count={formatCountOf(counted ?? 0, expected, locale)}
      meaning={meaning}
      stateWord={text(word)}
      {...picture}
    >
      <LineGoods line={line} />
      {expected === 1 ? <OneUnit line={line} /> : <ManyUnits line={line} />}
      <UnitButtons line={line} />
    </LineRow>
  );
}

/** A unit that was just scanned is not called missing in the same breath: what was counted can be taken off again. */
function OneUnit({ line: { lineId, counted } }: { readonly line: LineView }) {
  const text = useText();
  const intake = useIntake();
  const count = (to: number): void => intake.do({ kind: 'count', lineId, counted: to });
  if (counted === 1) {
    return (
      <Button icon={Minus} aria-label={text('ui.decrease')} onPress={() => count(0)}>
        {''}
      </Button>
    );
  }
  return (
    <>
      <LineButton icon={Check} onPress={() => count(1)}>
        {text('receiving.line.here')}
      </LineButton>
      {counted === 0 ? null : (
        <LineButton icon={X} onPress={() => count(0)}>
          {text('receiving.line.missing')}
        </LineButton>
      )}
    </>
  );
}

function ManyUnits({ line: { lineId, counted, expected } }: { readonly line: LineView }) {
  const text = useText();
  const intake = useIntake();
  const now = counted ?? 0;
  const count = (to: number): void => intake.do({ kind: 'count', lineId, counted: to });
  return (
    <>
      {counted === expected ? null : (
        <LineButton icon={Check} onPress={() => count(expected)}>
          {text('receiving.line.all-here')}
        </LineButton>
      )}
      <Button icon={Minus} aria-label={text('ui.decrease')} isDisabled={now === 0} onPress={() => count(now - 1)}>
        {''}
      </Button>
      <Button icon={Plus} aria-label={text('ui.increase')} isDisabled={now >= expected} onPress={() => count(now + 1)}>
        {''}
      </Button>
    </>
  );
}

/** Three of them stand side by side in a column; where that is narrow, their words alone. */
function LineButton({ icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <Button {...rest} className="px-3 text-small">
      <span className="flex items-center gap-3">
        {Icon === undefined ? null : <Icon aria-hidden className="hidden size-6 shrink-0 @min-[27rem]:block" />}
        {children}
      </span>
    </Button>
  );
}

/** Beyond this many a line's units are found by the next one that has no grade. */
const MOST_UNITS = 8;

function UnitButtons({ line }: { readonly line: LineView }) {
  const text = useText();
  const intake = useIntake();
  const ordinals = ordinalsOf(line);
  const graded = (ordinal: number) => line.units.find((unit) => unit.ordinal === ordinal)?.grade;
  const shown =
    ordinals.length <= MOST_UNITS
      ? ordinals
      : ordinals.filter((ordinal, at) => graded(ordinal) !== undefined || at === 0).slice(0, MOST_UNITS);
  return shown.map((ordinal) => {
    const grade = graded(ordinal);
    return (
      <LineButton
        key={ordinal}
        {...(grade === undefined ? { icon: Search } : {})}
        onPress={() => intake.openUnit({ lineId: line.lineId, ordinal })}
      >
        <span className="flex items-center gap-3">
          {grade === undefined ? null : <GradeBadge grade={grade} />}
          {ordinals.length === 1 ? text('receiving.line.inspect') : text('receiving.line.inspect-unit', { ordinal })}
        </span>
      </LineButton>
    );
  });
}
