/** What of the open work somebody wants to see: what should lie on a shelf (null: everything), or the totes. */
export type AskedWork =
  | { readonly tab: 'list'; readonly shelf: string | null }
  | {
      readonly tab: 'totes';
      /** The tote whose code was scanned, in use or not. */
      readonly code: string | null;
    };
