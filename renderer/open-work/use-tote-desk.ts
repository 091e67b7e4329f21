import { useState } from 'react';
import type { Disposition } from '../../shared/domain/disposition.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { CallFailed } from '../../shared/protocol/client.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useSendChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { useAnnounce } from '../ui/live-regions.tsx';
import {
  firstToteBand,
  readToteBand,
  type ToteBand,
  type ToteDeed,
  toteDeedBand,
  toteFailureBand,
} from './tote-band.ts';
import { useLiveCall } from './use-live-call.ts';

export interface ToteDesk {
  /** Undefined until the host has answered. */
  readonly totes: readonly ToteView[] | undefined;
  readonly hasFailed: boolean;
  readonly readAgain: () => void;
  readonly band: ToteBand;
  /** The one that is looked at; null when none is, or one that is not in use. */
  readonly chosen: ToteView | null;
  /** A code that was read and is no tote in use: opening takes it up again. */
  readonly unusedCode: string | null;
  readonly isBusy: boolean;
  readonly read: (code: string) => void;
  readonly choose: (code: string | null) => void;
  readonly open: (disposition: Disposition) => void;
  readonly fill: () => void;
  readonly close: () => void;
  readonly print: () => void;
}

/** The totes of this bench: what is in use, which one is looked at, and what is done with it. */
export function useToteDesk(firstCode: string | null, sound: SoundPlayer): ToteDesk {
  const host = useHost();
  const send = useSendChange();
  const text = useText();
  const locale = nearestLocale(useLocale());
  const announce = useAnnounce();
  const list = useLiveCall('tote.list', {});
  const totes = list.data?.totes;
  const [code, setCode] = useState(firstCode);
  const [last, setLast] = useState<ToteBand | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const chosen = totes?.find((tote) => tote.code === code) ?? null;
  const isUnused = code !== null && totes !== undefined && chosen === null;
  const show = (band: ToteBand): void => {
    setLast(band);
    sound.play(band.meaning === 'done' ? 'ok' : band.meaning === 'look' ? 'warning' : 'error');
    announce(`${band.word}. ${band.sentence}`, band.meaning === 'stop' ? 'assertive' : 'polite');
  };
  const act = async (deed: ToteDeed, work: () => Promise<ToteView>): Promise<void> => {
    setIsBusy(true);
    try {
      const tote = await work();
      await list.refetch();
      setCode(deed === 'closed' ? null : tote.code);
      show(toteDeedBand(deed, tote, text));
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      show(toteFailureBand(error, text));
    } finally {
      setIsBusy(false);
    }
  };
  const withChosen = (work: (tote: ToteView) => void) => () => {
    if (chosen === null) show({ meaning: 'stop', word: text('tote.choose'), sentence: text('tote.scan-hint') });
    else work(chosen);
  };
  const change = (deed: 'filled' | 'closed', call: 'tote.fill' | 'tote.close') =>
    withChosen(({ toteId }) => void act(deed, async () => (await send(call, { toteId })).tote));
  const label = async (tote: ToteView): Promise<ToteView> => {
    const { fileName } = await host.link.call('tote.label', { toteId: tote.toteId, locale });
    await openDocument(host, fileName);
    return tote;
  };
  return {
    totes,
    hasFailed: list.error !== null,
    readAgain: () => void list.refetch(),
    band: last ?? (code === null || totes === undefined ? firstToteBand(text) : readToteBand(code, chosen, text)),
    chosen,
    unusedCode: isUnused ? code : null,
    isBusy,
    read: (scanned) => {
      setCode(scanned);
      show(readToteBand(scanned, totes?.find((tote) => tote.code === scanned) ?? null, text));
    },
    choose: (next) => {
      setCode(next);
      setLast(null);
    },
    open: (disposition) =>
      void act('opened', async () => (await send('tote.open', { disposition, code: isUnused ? code : null })).tote),
    fill: change('filled', 'tote.fill'),
    close: change('closed', 'tote.close'),
    print: withChosen((tote) => void act('printed', async () => label(tote))),
  };
}
