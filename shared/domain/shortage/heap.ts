/** A priority queue: the greatest `rank` comes first; of equals the one that was put in first. */
export interface Heap<Item> {
  readonly size: () => number;
  readonly peek: () => Item | undefined;
  readonly push: (item: Item) => void;
  readonly pop: () => Item | undefined;
}

export function createHeap<Item>(rank: (item: Item) => number): Heap<Item> {
  const entries: { readonly item: Item; readonly rank: number; readonly turn: number }[] = [];
  let turn = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [entries[a], entries[b]];
    if (first === undefined || second === undefined) return first !== undefined;
    return first.rank > second.rank || (first.rank === second.rank && first.turn < second.turn);
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [entries[a], entries[b]];
    if (first === undefined || second === undefined) return;
    entries[a] = second;
    entries[b] = first;
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1;
      if (!isBefore(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const first = isBefore(right, left) ? right : left;
      if (first >= entries.length || !isBefore(first, at)) return;
      swap(at, first);
      at = first;
    }
  };
  return {
    size: () => entries.length,
    peek: () => entries[0]?.item,
    push(item) {
      entries.push({ item, rank: rank(item), turn: (turn += 1) });
      rise(entries.length - 1);
    },
    pop() {
      const top = entries[0]?.item;
      const last = entries.pop();
      if (last !== undefined && entries.length > 0) {
        entries[0] = last;
        sink();
      }
      return top;
    },
  };
}
