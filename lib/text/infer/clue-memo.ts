import type { Clue } from "./context.ts";

const MOST_CLUES = 20_000;

/**
 * Keeps what was found in a clue, since several rules ask for the same. Begins anew when it is full: a weak map
 * of so many small objects costs more than finding a thing twice.
 */
export class ClueMemo<Found> {
  private readonly known = new Map<Clue, Found>();

  constructor(private readonly find: (clue: Clue) => Found) {}

  of(clue: Clue): Found {
    const known = this.known.get(clue);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_CLUES) this.known.clear();
    const found = this.find(clue);
    this.known.set(clue, found);
    return found;
  }
}
