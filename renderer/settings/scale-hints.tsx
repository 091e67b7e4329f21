import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';

const WELL: readonly ScaleState['kind'][] = ['live', 'opening', 'stale', 'in-set-up', 'not-configured'];

/** What this computer may be doing to the scale's port, with the one command for whoever looks after it. */
export function ScaleHints({ kind }: { readonly kind: ScaleState['kind'] }) {
  return WELL.includes(kind) ? null : <Hints key={kind} />;
}

function Hints() {
  const text = useText();
  const hints = useCall('device.list', {}).data?.hints ?? [];
  if (hints.length === 0) return null;
  return (
    <ul className="flex flex-col gap-gap">
      {hints.map(({ id, command }) => (
        <li key={id} className="flex flex-col gap-1">
          <span>{text(`scale.hint.${id}`)}</span>
          {command === null ? null : <code className="raw wrap-anywhere select-all">{command}</code>}
        </li>
      ))}
    </ul>
  );
}
