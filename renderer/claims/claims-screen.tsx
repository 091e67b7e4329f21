import { ReceiptText, RotateCcw } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { failureMessage } from '../host/failure-message.ts';
import { FIELD_LABELS } from './field-labels.ts';
import { useText } from '../i18n/message.tsx';
import { RightsGate, useMay } from '../rights/rights-gate.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { ClaimsGrid } from './claims-grid.tsx';
import { ClaimsTotals } from './claims-totals.tsx';
import { ClaimsToolbar } from './claims-toolbar.tsx';
import type { GridPlace } from './grid-move.ts';
import { useClaimChange } from './use-claim-change.ts';
import { type ClaimList, useClaims } from './use-claims.ts';
import { type ClaimExport, useExport } from './use-export.ts';

export interface ClaimsScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
}

/** What carriers are to pay: the register finance works in, and the sheet it closes a month with (S82, U20). */
export function ClaimsScreen({ bar }: ClaimsScreenProps) {
  const may = useMay(...DESK_ROLES);
  return (
    <div className="@container flex h-full flex-col gap-px bg-line">
      {bar}
      <main className="flex min-h-0 flex-1 flex-col bg-surface">{may === 'yes' ? <Register /> : <Gate />}</main>
    </div>
  );
}

const DESK_ROLES = ['finance', 'supervisor', 'administrator'] as const;

/** Asks for the PIN, or says who may come in. */
function Gate() {
  return (
    <div className="overflow-y-auto p-8">
      <RightsGate roles={DESK_ROLES}>{null}</RightsGate>
    </div>
  );
}

function Register() {
  const [month, setMonth] = useState('open');
  const [carrier, setCarrier] = useState<string | null>(null);
  const claims = useClaims(month);
  const exported = useExport(month);
  const change = useClaimChange();
  useSaveKey(() => exported.run('xlsx'));
  const all = claims.list?.claims ?? [];
  const carriers = [...new Set(all.map((claim) => claim.carrier ?? ''))].toSorted();
  const shown = carrier === null ? all : all.filter((claim) => (claim.carrier ?? '') === carrier);
  return (
    <>
      <ClaimsToolbar
        month={month}
        months={claims.list?.months ?? []}
        onMonth={setMonth}
        carrier={carrier}
        carriers={carriers}
        onCarrier={setCarrier}
        exported={exported}
      />
      <Notice claims={claims} failure={change.failure ?? exported.failure} exported={exported} />
      {claims.list === null ? null : <Body claims={shown} terms={claims.list} change={change} />}
    </>
  );
}

interface BodyProps {
  readonly claims: readonly ClaimView[];
  readonly terms: NonNullable<ClaimList['list']>;
  readonly change: ReturnType<typeof useClaimChange>;
}

function Body({ claims, terms, change }: BodyProps) {
  const text = useText();
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const at = { row: Math.max(0, Math.min(place.row, claims.length - 1)), column: place.column };
  const current = claims[at.row];
  if (current === undefined) {
    return (
      <div className="px-4">
        <EmptyState icon={ReceiptText} title={text('claims.empty.title')} text={text('claims.empty.text')} />
      </div>
    );
  }
  return (
    // The panel stands under the register where both have no room side by side: no column is cut off.
    <div className="flex min-h-0 flex-1 flex-col @min-[74rem]:flex-row">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="min-h-0 flex-1 overflow-auto">
          <ClaimsGrid claims={claims} terms={terms} at={at} onMove={setPlace} onEdit={change.edit} />
        </div>
        <ClaimsTotals claims={claims} />
      </div>
      <ClaimPanel key={current.claimId} claim={current} change={change} />
    </div>
  );
}

interface NoticeProps {
  readonly claims: ClaimList;
  readonly failure: ClaimExport['failure'];
  readonly exported: ClaimExport;
}

/** What went wrong last, or where the sheet was saved. */
function Notice({ claims, failure, exported }: NoticeProps) {
  const text = useText();
  if (claims.error !== null) {
    const { what, why } = failureMessage(claims.error);
    const retry = (
      <Button icon={RotateCcw} onPress={claims.retry}>
        {text('ui.retry')}
      </Button>
    );
    return <Banner meaning="stop" title={text(what)} text={text(why)} action={retry} />;
  }
  if (claims.list === null) return <Skeleton lines={8} />;
  if (failure !== null) {
    const { what, why, remedy } = failureMessage(failure);
    const needed = fieldsNeeded(failure.error.details).map((id) => text(id));
    const said = [text(why), text(remedy), needed.join(', ')].filter((part) => part !== '');
    return <Banner meaning="stop" title={text(what)} text={said.join(' ')} />;
  }
  if (exported.saved === null) return null;
  const { fileName, claims: count, savedTo } = exported.saved;
  return (
    <Banner
      meaning="done"
      title={text('claims.export.done', { count, file: fileName })}
      text={text('claims.export.where', { path: savedTo })}
    />
  );
}

const Needed = z.object({ fields: z.array(z.string()) });

/** What a status wants to be filled in first, by the words on the screen. */
function fieldsNeeded(details: unknown): MessageId[] {
  const { data } = Needed.safeParse(details);
  return (data?.fields ?? []).flatMap((name) => FIELD_LABELS[name] ?? []);
}

/** Ctrl+S exports (U20), wherever the focus is. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [save]);
}
