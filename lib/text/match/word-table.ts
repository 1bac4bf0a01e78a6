const [SPACE, LINE_END] = [0x20, 0x0a];
/** Twice as many places as the dictionary has words, at least. */
const PLACES = 1 << 20;
const NOTHING = 0;

/**
 * Frequencies of a dictionary's words, found in its own bytes: as strings, hundreds of thousands of words take
 * ten times as long to read and as much memory.
 */
export class WordTable {
  /** Sum of the frequencies of all words kept; of a word on two lines both count. */
  total = 0;
  /** One more than the place in the bytes of the line that holds a word; 0 for none. */
  private readonly lines = new Uint32Array(PLACES);
  private readonly encoder = new TextEncoder();
  private readonly asked: Uint8Array;

  /** @param bytes UTF-8 lines of `word frequency tag`; @param longest words of more units are left out */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly longest: number,
  ) {
    this.asked = new Uint8Array(longest * 3 + 3);
    for (let from = 0; from < bytes.length; ) from = this.addLine(from);
  }

  /** Frequency of a word; of one on two lines that of the last. Undefined when it is not there. */
  frequencyOf(word: string): number | undefined {
    if (word.length > this.longest || word === "") return undefined;
    const { written } = this.encoder.encodeInto(word, this.asked);
    const line = this.lines[this.placeOf(this.asked, 0, written)]!;
    return line === NOTHING ? undefined : this.numberAt(line - 1 + written);
  }

  /** @returns where the next line begins */
  private addLine(from: number): number {
    const { bytes } = this;
    let to = from;
    let units = 0;
    for (; to < bytes.length && bytes[to] !== SPACE && bytes[to] !== LINE_END; to += 1) units += unitsOf(bytes[to]!);
    if (units > 0 && units <= this.longest) {
      this.lines[this.placeOf(bytes, from, to)] = from + 1;
      this.total += this.numberAt(to);
    }
    while (to < bytes.length && bytes[to] !== LINE_END) to += 1; // Lines are short: a search costs more to begin.
    return to + 1;
  }

  /** The place of a word, whether it is there or not. */
  private placeOf(source: Uint8Array, from: number, to: number): number {
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ source[at]!, 0x01000193);
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    while (this.lines[place] !== NOTHING && !this.isEqual(this.lines[place]! - 1, source, from, to)) place = (place + 1) & (PLACES - 1);
    return place;
  }

  private isEqual(line: number, source: Uint8Array, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.bytes[line + at - from] !== source[at]) return false;
    const after = this.bytes[line + to - from];
    return after === undefined || after === SPACE || after === LINE_END;
  }

  /** The number behind the space at a place; 0 where there is none. */
  private numberAt(space: number): number {
    let number = 0;
    for (let at = space + 1; this.bytes[at]! >= 0x30 && this.bytes[at]! <= 0x39; at += 1) number = number * 10 + this.bytes[at]! - 0x30;
    return number;
  }
}

/** UTF-16 units that begin with a byte: none with one inside a character, two with a surrogate pair's first. */
function unitsOf(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0;
  return byte >= 0xf0 ? 2 : 1;
}
