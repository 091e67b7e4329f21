import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { formatMassParts } from '../format/mass.ts';
import { useScale } from '../host/use-scale.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ZeroOff } from '../ui/zero-off.tsx';
import { frameHex, frameText, scaleWords } from './scale-words.ts';
import { ScaleHints } from './scale-hints.tsx';
import { SettingsSection } from './settings-section.tsx';

/** What the scale sends at this moment: the weight, its state in words, and the bytes for whoever must find out why. */
export function ScaleMonitor() {
  const text = useText();
  const state = useScale();
  return (
    <SettingsSection title={text('settings.scale.shows')}>
      {state === null ? <Skeleton lines={4} /> : <Monitor state={state} />}
    </SettingsSection>
  );
}

function Monitor({ state }: { readonly state: ScaleState }) {
  const text = useText();
  const { meaning, state: word, remedy } = scaleWords(state);
  const portName = 'portName' in state ? state.portName : '';
  const rawHex = 'reading' in state ? state.reading.rawHex : '';
  const none = text('settings.scale.raw-none');
  return (
    <>
      <div className="flex flex-col gap-1">
        <Figures state={state} />
        <MeaningLabel meaning={meaning}>{text(word)}</MeaningLabel>
        {remedy === null ? null : <p className="text-soft">{text(remedy, { portName })}</p>}
        <ZeroOff reading={state.kind === 'live' ? state.reading : null} />
      </div>
      <ScaleHints kind={state.kind} />
      <KeyValue
        entries={[
          { key: 'text', label: text('settings.scale.raw'), value: <Raw>{frameText(rawHex) || none}</Raw> },
          { key: 'hex', label: text('settings.scale.raw-hex'), value: <HexLines>{frameHex(rawHex) || none}</HexLines> },
        ]}
      />
      {'resyncCount' in state && state.resyncCount > 0 ? (
        <p className="text-small text-muted">{text('scale.resyncs', { count: state.resyncCount })}</p>
      ) : null}
      <p className="text-soft">{text('settings.scale.test')}</p>
    </>
  );
}

function Raw({ children }: { readonly children: string }) {
  return <span className="raw wrap-anywhere whitespace-pre-wrap">{children}</span>;
}

/** Eight pairs to a line, one under the other, to be compared with a manual. */
function HexLines({ children }: { readonly children: string }) {
  return <span className="raw block max-w-[25ch] text-start">{children}</span>;
}

function Figures({ state }: { readonly state: ScaleState }) {
  const text = useText();
  const locale = useLocale();
  const massMg = state.kind === 'live' ? state.reading.massMg : null;
  if (massMg === null) {
    return (
      <p className="text-status font-bold text-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{text('ui.weight.none')}</span>
      </p>
    );
  }
  const divisionMg = 'reading' in state ? state.reading.divisionMg : null;
  const { figures, unit } = formatMassParts(massMg, { locale, ...(divisionMg === null ? {} : { divisionMg }) });
  return (
    <p className="text-status font-bold">
      {figures}
      <span className="ms-2 text-title text-muted">{unit}</span>
    </p>
  );
}
