/** Replaces the element with the same id in its place, or adds it at the end. */
export function putById<Key extends string, Item extends Readonly<Record<Key, string>>>(
  list: readonly Item[],
  key: Key,
  item: Item,
): readonly Item[] {
  const at = list.findIndex((other) => other[key] === item[key]);
  return at < 0 ? [...list, item] : list.with(at, item);
}
