/** Why a step at the dock cannot be accepted. The screen says each in the reader's language (`error.<kind>`). */
export type DockRefusal =
  | { readonly kind: 'dock-not-found'; readonly dockId: string }
  | { readonly kind: 'dock-already-open'; readonly dockId: string }
  | { readonly kind: 'dock-closed'; readonly number: string }
  | { readonly kind: 'dock-parcel-unknown'; readonly key: string }
  | { readonly kind: 'dock-not-signed'; readonly damaged: number }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-latest-step'; readonly latestCommandId: string };
