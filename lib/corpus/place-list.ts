/** The places of one pattern in the corpus's buffer, in text order, non-overlapping. 8 bytes a place. */
export interface PlaceList {
  /** Half-open positions in the buffer. */
  starts: Int32Array;
  ends: Int32Array;
  /** Places of speech `i` are `offsets[i] .. offsets[i + 1]`. */
  offsets: Int32Array;
}

/** Gathers places; grows as needed. */
export class PlaceListBuilder {
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);
  private size = 0;

  add(start: number, end: number): void {
    if (this.size === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.starts[this.size] = start;
    this.ends[this.size++] = end;
  }

  /** @param speechStarts start of every speech and, last, the end of the text */
  done(speechStarts: Int32Array): PlaceList {
    const starts = this.starts.slice(0, this.size);
    const offsets = new Int32Array(speechStarts.length);
    let speech = 0;
    for (let place = 0; place < this.size; place++) {
      while (speechStarts[speech + 1]! <= starts[place]!) offsets[++speech] = place;
    }
    offsets.fill(this.size, speech + 1);
    return { starts, ends: this.ends.slice(0, this.size), offsets };
  }
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(list.length * 2);
  next.set(list);
  return next;
}
