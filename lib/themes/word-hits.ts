/** Why a found word does not count. */
export const ALIVE = 0;
export const MASKED = 1;
export const LACKS_COMPANION = 2;

/**
 * The words found in one sentence, in buffers that are used again for the next; `A…B` stands where its B
 * does.
 */
export class WordHits {
  count = 0;
  /** Index into the compiled words. */
  word = new Int32Array(256);
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** `ALIVE`, `MASKED` or `LACKS_COMPANION`. */
  state = new Uint8Array(256);
  /** For a masked word, the hit that masks it. */
  maskedBy = new Int32Array(256);

  clear(): void {
    this.count = 0;
  }

  push(word: number, start: number, end: number): void {
    if (this.count === this.word.length) this.grow();
    this.word[this.count] = word;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.state[this.count] = ALIVE;
    this.count += 1;
  }

  mask(hit: number, by: number): void {
    this.state[hit] = MASKED;
    this.maskedBy[hit] = by;
  }

  overlap(hit: number, other: number): boolean {
    return (this.start[other] ?? 0) < (this.end[hit] ?? 0) && (this.end[other] ?? 0) > (this.start[hit] ?? 0);
  }

  contains(outer: number, inner: number): boolean {
    return (this.start[outer] ?? 0) <= (this.start[inner] ?? 0) && (this.end[outer] ?? 0) >= (this.end[inner] ?? 0);
  }

  private grow(): void {
    const longer = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    [this.word, this.start, this.end, this.maskedBy] = [longer(this.word), longer(this.start), longer(this.end), longer(this.maskedBy)];
    const state = new Uint8Array(this.state.length * 2);
    state.set(this.state);
    this.state = state;
  }
}
