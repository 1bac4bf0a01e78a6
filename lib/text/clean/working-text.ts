import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";

/** Notes draft units [start, end) as removed. */
export function removeUnits({ map }: Draft, log: RemovalLog, start: number, end: number, kind: string): void {
  if (start < end) log.remove(map[start] ?? 0, (map[end - 1] ?? 0) + 1, kind);
}

/**
 * The draft without the units that the log has removed; `replaced` holds draft positions that show another
 * character now.
 */
export function withoutRemoved(draft: Draft, log: RemovalLog, replaced: ReadonlyMap<number, string> = new Map()): Draft {
  if (replaced.size === 0 && !draft.map.some((raw) => log.isRemoved(raw))) return draft;
  const map = new Int32Array(draft.text.length);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const flush = (end: number) => {
    if (end > from) pieces.push(draft.text.slice(from, end));
  };
  for (let at = 0; at < draft.text.length; at++) {
    const removed = log.isRemoved(draft.map[at] ?? 0);
    const other = removed ? undefined : replaced.get(at);
    if (!removed) map[length++] = draft.map[at] ?? 0;
    if (!removed && other === undefined) continue;
    flush(at);
    if (other !== undefined) pieces.push(other);
    from = at + 1;
  }
  flush(draft.text.length);
  return { text: pieces.join(""), map: map.slice(0, length) };
}
