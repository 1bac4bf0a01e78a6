import type { TextCache } from "../text-cache.ts";

/** Units that are copied out as a string where hits are dense. */
const CHUNK_UNITS = 8192;
/** A gap between two hits below which copying a chunk out is cheaper than one native call per hit. */
const DENSE_GAP_UNITS = 256;

/**
 * Finds one string in the corpus's buffer. The native search of the buffer passes over empty stretches at
 * gigabytes a second but costs a third of a microsecond a call; where hits are dense, a stretch is copied out
 * as a string, in which finding the next one costs a tenth of that.
 */
export class SubstringSearch {
  private readonly cache: TextCache;
  private readonly literal: string;
  private readonly textEnd: number;
  private chunk = "";
  private chunkStart = 0;

  constructor(cache: TextCache, literal: string) {
    this.cache = cache;
    this.literal = literal;
    this.textEnd = cache.starts.at(-1) ?? 0;
  }

  /** First place at or after `from`; -1 when there is none. `from` must not go back. */
  next(from: number): number {
    let at = from;
    if (at >= this.chunkStart && at < this.chunkStart + this.chunk.length) {
      const found = this.chunk.indexOf(this.literal, at - this.chunkStart);
      if (found !== -1) return this.chunkStart + found;
      // The chunk's last units may begin a hit that reaches over its end.
      at = Math.max(at, this.chunkStart + this.chunk.length - this.literal.length + 1);
    }
    const found = this.cache.bytes.indexOf(this.literal, at * 2, "utf16le");
    if (found === -1 || found / 2 >= this.textEnd) return -1;
    if (found / 2 - from < DENSE_GAP_UNITS) this.copyChunk(found / 2);
    return found / 2;
  }

  private copyChunk(start: number): void {
    this.chunkStart = start;
    this.chunk = this.cache.bytes.toString("utf16le", start * 2, Math.min(this.textEnd, start + CHUNK_UNITS) * 2);
  }
}
