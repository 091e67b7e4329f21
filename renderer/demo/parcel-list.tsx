import { Radio, RadioGroup } from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import { whatOf, type DemoParcel } from './parcel-words.ts';

export interface ParcelListProps {
  readonly parcels: readonly DemoParcel[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

const OPTION =
  'flex min-h-target-2 items-center gap-3 rounded-control border-2 border-control px-3 py-1 text-small leading-tight ' +
  'data-selected:border-accent data-selected:bg-sunken';

/** The pile of parcels beside the bench: taking one changes nothing until its label is scanned. */
export function ParcelList({ parcels, chosen, onChoose }: ParcelListProps) {
  const text = useText();
  return (
    <RadioGroup
      aria-label={text('demo.parcels.choose')}
      value={String(chosen)}
      onChange={(value) => onChoose(Number(value))}
      className="flex flex-col gap-2"
    >
      {parcels.map((parcel, at) => (
        <Radio key={`${parcel.trackingNumber}-${String(at)}`} value={String(at)} className={OPTION}>
          <span className="flex min-w-0 flex-col">
            <strong>{whatWords(parcel, text)}</strong>
            <span className="raw wrap-anywhere text-muted">{parcel.trackingNumber}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function whatWords(parcel: DemoParcel, text: ReturnType<typeof useText>): string {
  const id = whatOf(parcel);
  return id === null ? parcel.what : text(id);
}
