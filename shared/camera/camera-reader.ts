import { believe, NOTHING_UNSURE } from './agreement.ts';
import type { CameraEngine, ReadCode } from './camera-engine.ts';
import type { CameraFormat } from './camera-formats.ts';
import { NOTHING_IN_VIEW, seen } from './in-view.ts';
import type { Look } from './look.ts';
import { around } from './pixels.ts';
import { afterLook, lookAt, type Schedule, startSchedule } from './schedule.ts';
import { type Frame, takeLook } from './take-look.ts';

/** What came of one frame. */
export interface Looked {
  readonly look: Look;
  /** What was read, believed or not. */
  readonly read: readonly ReadCode[];
  /** What is new in view. */
  readonly fresh: readonly ReadCode[];
  /** All that lies in view: the codes of one label stand together. */
  readonly inView: readonly ReadCode[];
}

export interface CameraReader {
  /** Takes one frame; the next one is given only after this one is answered. `atMs` never goes back. */
  take(frame: Frame, atMs: number): Promise<Looked>;
}

/** Reads a camera's frames one after the other; time begins with the first. */
export function createCameraReader(engine: CameraEngine, formats: readonly CameraFormat[]): CameraReader {
  let schedule: Schedule | null = null;
  let unsure = NOTHING_UNSURE;
  let inView = NOTHING_IN_VIEW;
  let again: Look | null = null;
  return {
    take: async (frame, atMs) => {
      schedule ??= startSchedule(atMs);
      const look = again ?? lookAt(schedule, atMs);
      const read = await takeLook(frame, look, engine, formats);
      const boxes = read.flatMap(({ box }) => (box === null ? [] : [box]));
      schedule = afterLook(schedule, look, atMs, read.length === 0 ? null : { box: around(boxes) });
      const believed = believe(unsure, read, atMs);
      unsure = believed.unsure;
      // The second frame is asked at once, in the way that found something in the first.
      again = again === null && believed.believed.length < read.length ? look : null;
      const now = seen(inView, believed.believed, atMs);
      inView = now.inView;
      return { look, read, fresh: now.fresh, inView: inView.map(({ code }) => code) };
    },
  };
}
