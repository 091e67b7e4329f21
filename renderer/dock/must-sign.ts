import type { DockView } from '../../shared/protocol/dock-view.ts';

/** A drop-off with damage ends only under the driver's signature, here or on paper. */
export function mustSign({ damaged, signature }: Pick<DockView, 'damaged' | 'signature'>): boolean {
  return damaged.length > 0 && signature === null;
}
