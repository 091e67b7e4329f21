import { useState } from 'react';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { useGuessReasons } from '../format/guess-reasons.ts';
import { formatMass } from '../format/mass.ts';
import { formatAgo } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { ParcelPictures } from './parcel-pictures.tsx';

/** One parcel of the list: its number and shelf, what is known, its pictures, and the likeliest guesses. */
export function UnknownParcel({ parcel }: { readonly parcel: UnidentifiedParcel }) {
  const text = useText();
  const locale = useLocale();
  // As old as when it was first drawn: days matter here, not seconds.
  const [nowMs] = useState(() => Date.now());
  const name = parcel.holdNumber === null ? (parcel.trackingNumber ?? '—') : spokenHoldNumber(parcel.holdNumber);
  return (
    <li className="grid gap-4 p-4 @min-[63rem]:grid-cols-[22rem_1fr]">
      <div className="flex flex-col gap-2">
        <p className="text-item leading-none font-bold">{name}</p>
        <KeyValue
          entries={[
            entry('shelf', parcel.shelf),
            entry('tracking', parcel.trackingNumber),
            entry('received', formatAgo(parcel.receivedAtMs, nowMs, locale)),
            entry('weight', parcel.grossMg === null ? null : formatMass(parcel.grossMg, { locale })),
            entry('rma-written', parcel.slip?.rmaWritten ?? null),
            entry('order-written', parcel.slip?.orderWritten ?? null),
            entry('phone', parcel.slip?.phoneTail ? `••• ${parcel.slip.phoneTail}` : null),
          ].flatMap((one) => one ?? [])}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <ParcelPictures photos={parcel.photos} />
        <p>
          {parcel.contents.length === 0
            ? text('unidentified.contents.none')
            : parcel.contents.map(({ counted, name: item }) => `${counted} × ${item}`).join(' · ')}
        </p>
        <Guesses parcel={parcel} />
      </div>
    </li>
  );

  function entry(
    field: 'shelf' | 'tracking' | 'received' | 'weight' | 'rma-written' | 'order-written' | 'phone',
    value: string | null,
  ) {
    return value === null ? null : { key: field, label: text(`unidentified.field.${field}`), value };
  }
}

function Guesses({ parcel: { guesses } }: { readonly parcel: UnidentifiedParcel }) {
  const text = useText();
  const reasons = useGuessReasons();
  if (guesses.length === 0) return <p className="text-soft">{text('unidentified.guess.none')}</p>;
  return (
    <ol aria-label={text('unidentified.guess.title')} className="flex flex-col gap-1">
      {guesses.map((guess) => (
        <li key={`${guess.source} ${guess.ref}`}>
          <span className="raw font-bold">{guess.ref}</span> <span className="text-soft">{reasons(guess.reasons)}</span>
          {guess.isTied ? <span className="text-look-text"> · {text('unidentified.guess.tied')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
