/** On globalThis, because a web server loads modules anew for every bundle. */
const holder = globalThis as typeof globalThis & { tifaIds?: { of: WeakMap<object, number>; last: number } };

/** A number for an object that is never changed, the same for as long as it lives and in no other's use. */
export function idOf(object: object): number {
  holder.tifaIds ??= { of: new WeakMap(), last: 0 };
  const ids = holder.tifaIds;
  const id = ids.of.get(object) ?? ++ids.last;
  ids.of.set(object, id);
  return id;
}
