import type { ReceiptEntry } from "#lib/types.ts";

const PLACES_MAX = 200;
const CONTEXT_UNITS = 12;

interface Kind {
  count: number;
  removedUnits: number;
  starts: number[];
  ends: number[];
}

/**
 * Collects which units of the raw text were taken away and why, and turns them into the receipt's entries.
 */
export class RemovalLog {
  private readonly found = new Map<string, Kind>();
  private readonly notes: ReceiptEntry[] = [];
  private readonly removed: Uint8Array;

  constructor(private readonly raw: string) {
    this.removed = new Uint8Array(raw.length);
  }

  /** Notes raw[start, end) as removed. Units that were removed before are not counted twice. */
  remove(start: number, end: number, kind: string, counted = 1): void {
    let units = 0;
    for (let at = start; at < end; at++) {
      if (this.removed[at] === 0) units++;
      this.removed[at] = 1;
    }
    if (units === 0) return;
    const entry = this.found.get(kind) ?? { count: 0, removedUnits: 0, starts: [], ends: [] };
    entry.count += counted;
    entry.removedUnits += units;
    if (counted > 0 && entry.starts.length < PLACES_MAX) {
      entry.starts.push(start);
      entry.ends.push(end);
    }
    this.found.set(kind, entry);
  }

  /** Notes a change that took nothing away, e.g. a line break that was set. */
  note(offset: number, kind: string, before: string): void {
    this.notes.push({ kind, effect: "folded", count: 1, removedUnits: 0, places: [{ offset, before, after: "" }] });
  }

  /** Names of everything that was removed. */
  kinds(): ReadonlySet<string> {
    return new Set(this.found.keys());
  }

  /** How many parts were removed under a name. */
  countOf(kind: string): number {
    return this.found.get(kind)?.count ?? 0;
  }

  isRemoved(at: number): boolean {
    return this.removed[at] === 1;
  }

  removedUnits(): number {
    return [...this.found.values()].reduce((sum, kind) => sum + kind.removedUnits, 0);
  }

  entries(): ReceiptEntry[] {
    const removed = [...this.found].map(([kind, { count, removedUnits, starts, ends }]) => ({
      kind,
      effect: "removed" as const,
      count,
      removedUnits,
      places: starts.map((offset, index) => ({ offset, before: this.shown(offset, ends[index] ?? offset), after: "" })),
    }));
    return [...removed, ...this.notes];
  }

  /** What was removed; invisible characters by their code points, because nobody could read them. */
  private shown(start: number, end: number): string {
    const text = this.raw.slice(start, Math.min(end, start + CONTEXT_UNITS * 20));
    if (/^[\p{L}\p{N}\p{P}\p{S} ]/u.test(text) && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) return text;
    return [...text.slice(0, CONTEXT_UNITS)]
      .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
      .join(" ");
  }
}
