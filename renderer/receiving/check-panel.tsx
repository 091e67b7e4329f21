import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { BenchScaleCheck } from '../../shared/protocol/bench-scale-check.ts';
import { CheckResult } from '../check-weight/check-result.tsx';
import type { CheckStage } from '../check-weight/check-watch.ts';
import { formatMass } from '../format/mass.ts';
import { useScale } from '../host/use-scale.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { resultOf } from './bench-check.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { KEY } from './keys.ts';

/** The scale is checked with a known weight, right at the bench: what to do now, and what was found (B9). */
export function CheckPanel({ standing }: { readonly standing: BenchScaleCheck | null }) {
  const text = useText();
  const intake = useIntake();
  const check = useIntakeState('check');
  useLookAtPan();
  if (check === null || standing === null) return null;
  const { stage } = check.watch;
  return (
    <Panel title={text('scale-check.title')}>
      <div className="flex flex-col gap-4 py-2" data-check-stage={stage}>
        <CheckWords stage={stage} standing={standing} result={resultOf(check, standing)} />
      </div>
      <Button icon={ArrowLeft} aria-keyshortcuts={KEY.back} onPress={() => intake.check.close()} className="self-start">
        {text('scale-check.bench.close')}
      </Button>
    </Panel>
  );
}

/** Follows the pan while the panel stands; another screen in its place ends the check. */
function useLookAtPan(): void {
  const intake = useIntake();
  const scale = useScale();
  useEffect(() => intake.check.look(scale), [intake, scale]);
  useEffect(() => () => intake.check.close(), [intake]);
}

interface WordsProps {
  readonly stage: CheckStage;
  readonly standing: BenchScaleCheck;
  readonly result: BenchScaleCheck['last'];
}

/** A finding stands until the next one; under it, what the hands do now. */
function CheckWords({ stage, standing, result }: WordsProps) {
  const text = useText();
  const mass = formatMass(standing.nominalMg, { locale: useLocale() });
  const isFound = stage === 'taken' && result !== null;
  return (
    <>
      {result === null ? null : <CheckResult check={result} />}
      {isFound && result.verdict === 'outside' ? null : (
        <p className="text-item leading-tight font-bold text-balance">
          {text(isFound ? 'scale-check.bench.off' : `scale-check.bench.${stage}`, { mass })}
        </p>
      )}
      {result === null ? (
        <p className="max-w-[40ch] text-soft">
          {text(stage === 'no-mass' ? 'scale-check.bench.no-mass.do' : 'scale-check.bench.text')}
        </p>
      ) : null}
    </>
  );
}
