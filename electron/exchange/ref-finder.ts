const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Finds which of the known references events name, anywhere in their text: as who did it, as whom it is about, or as
 * where the details of a slip stand.
 */
export function openRefFinder(known: ReadonlySet<string>): {
  look(text: string): void;
  readonly found: ReadonlySet<string>;
} {
  const found = new Set<string>();
  return {
    look: (text) => {
      for (const [ref] of text.matchAll(UUID)) if (known.has(ref)) found.add(ref);
    },
    found,
  };
}
