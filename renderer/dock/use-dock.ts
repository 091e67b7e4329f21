import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ArrivalCondition } from '../../shared/domain/arrival-condition.ts';
import type { DockView } from '../../shared/protocol/dock-view.ts';
import { useHost } from '../host/host-context.tsx';
import { callKey, useCall, type CallResult } from '../host/use-call.ts';
import { useSendChange, type ChangeParams, type SendChange } from '../host/use-change.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { doneBand, failedBand, KEPT, markedBand, READY, scannedBand, type DockBand } from './dock-band.ts';
import type { DockPhotos } from './dock-photos.ts';

export type DockOpening = ChangeParams<'dock.open'>;
type State = CallResult<'dock.get'>;
type Jpeg = Uint8Array<ArrayBuffer>;

/** A delivery that has just been signed off, and its sheet. */
export interface FinishedDock {
  readonly dock: DockView;
  readonly fileName: string;
}

/** The dock's screen: what the host says, what was done last, and everything that can be done. */
export interface DockDesk {
  readonly state: State | null;
  readonly error: unknown;
  readonly band: DockBand;
  readonly finished: FinishedDock | null;
  readonly isBusy: boolean;
  open(opening: DockOpening): void;
  scan(raw: string): void;
  /** Marks the parcel scanned last, with a picture of it where there is a live camera. */
  mark(condition: ArrivalCondition | null): void;
  /** A picture of the parcel scanned last. */
  photograph(): void;
  /** One more change of the open delivery; the answer shows it as it is then. */
  change(send: (send: SendChange, dockId: string) => Promise<{ readonly dock: DockView }>, band: DockBand | null): void;
  close(locale: 'en' | 'zh-CN' | 'es'): void;
  next(): void;
  show(band: DockBand): void;
}

/** Works one step after the other, in the order they came: a scan never overtakes a mark. */
export function useDock(photos: DockPhotos, sound: SoundPlayer): DockDesk {
  const { binary } = useHost();
  const send = useSendChange();
  const queries = useQueryClient();
  const answer = useCall('dock.get', {});
  const [band, setBand] = useState(READY);
  const [finished, setFinished] = useState<FinishedDock | null>(null);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef(Promise.resolve());
  const early = useRef<readonly string[]>([]);
  useEffect(() => void queries.invalidateQueries({ queryKey: callKey('dock.get') }), [queries]);

  const stateNow = (): State | null => queries.getQueryData<State>(callKey('dock.get')) ?? null;
  const keep = (dock: DockView | null): void => {
    queries.setQueryData<State>(callKey('dock.get'), (before) => before && { ...before, dock });
  };
  const show = (next: DockBand): void => {
    setBand(next);
    if (next.sound !== null) sound.play(next.sound);
  };
  const enqueue = (work: () => Promise<DockBand | null>, rawCode?: string): void => {
    setWaiting((count) => count + 1);
    const after = async (before: Promise<void>): Promise<void> => {
      await before;
      try {
        const next = await work();
        if (next !== null) show(next);
      } catch (error) {
        show(failedBand(error, rawCode));
      } finally {
        setWaiting((count) => count - 1);
      }
    };
    queue.current = after(queue.current);
  };
  const change: DockDesk['change'] = (sendChange, next) =>
    enqueue(async () => {
      const dockId = stateNow()?.dock?.dockId;
      if (dockId === undefined) return null;
      keep((await sendChange(send, dockId)).dock);
      return next;
    });
  const scan = (raw: string): void =>
    enqueue(async () => {
      const dockId = stateNow()?.dock?.dockId;
      if (dockId === undefined) {
        early.current = [...early.current, raw];
        return { ...KEPT, rawCode: raw };
      }
      const { outcome, dock } = await send('dock.scan', { dockId, raw });
      keep(dock);
      return scannedBand(outcome, raw);
    }, raw);
  const taken = async (): Promise<Jpeg | null> => {
    const photo = await photos.take();
    return photo.kind === 'taken' ? photo.jpeg : null;
  };
  /** A picture that could not be taken keeps nobody from going on: what was said is kept without it. */
  const markLast = (
    condition: ArrivalCondition | null | undefined,
    picture: (() => Promise<Jpeg | null>) | null,
  ): void =>
    enqueue(async () => {
      const dock = stateNow()?.dock;
      if (!dock?.last) return null;
      const { key, condition: before, photo: had } = dock.last;
      const jpeg = picture === null ? null : await picture();
      if (jpeg !== null) sound.play('shutter');
      const photo = jpeg === null ? had : (await binary.putPhoto(jpeg)).sha256;
      const said = condition === undefined ? before : condition;
      keep((await send('dock.mark', { dockId: dock.dockId, key, condition: said, photo })).dock);
      return said === null ? doneBand('dock.damaged.none') : markedBand(said, key);
    });

  return {
    state: answer.data ?? null,
    error: answer.error,
    band,
    finished,
    isBusy: waiting > 0,
    open: (opening) => {
      enqueue(async () => {
        keep((await send('dock.open', opening)).dock);
        return READY;
      });
      for (const raw of early.current) scan(raw);
      early.current = [];
    },
    scan,
    mark: (condition) => markLast(condition, condition === null ? null : photos.shoot),
    photograph: () => markLast(undefined, taken),
    change,
    close: (locale) =>
      enqueue(async () => {
        const dockId = stateNow()?.dock?.dockId;
        if (dockId === undefined) return null;
        const { dock, fileName } = await send('dock.close', { dockId, locale });
        setFinished({ dock, fileName });
        await queries.invalidateQueries({ queryKey: callKey('dock.get') });
        return { ...doneBand('dock.band.finished'), sound: 'complete' };
      }),
    next: () => {
      setFinished(null);
      setBand(READY);
    },
    show,
  };
}
