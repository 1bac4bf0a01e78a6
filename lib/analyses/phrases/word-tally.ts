/** What was counted of one word. */
export interface WordCount {
  word: string;
  countLeft: number;
  countRight: number;
  /** Speeches in which it was counted. */
  speeches: number;
}
interface Entry extends WordCount {
  lastSpeech: number;
}

/** Longest word that is looked up as one exact number instead of as a string: 3 × 16 bits. */
const NUMBER_UNITS = 3;

/** Counts words straight from a buffer; a word becomes a string once, however often it is counted. */
export class WordTally {
  private readonly units: Uint16Array;
  private readonly entries = new Map<number | string, Entry>();

  constructor(units: Uint16Array) {
    this.units = units;
  }

  add(start: number, end: number, side: "left" | "right", speech: number): void {
    const key = end - start <= NUMBER_UNITS ? this.numberOf(start, end) : this.wordOf(start, end);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = { word: this.wordOf(start, end), countLeft: 0, countRight: 0, speeches: 0, lastSpeech: -1 };
      this.entries.set(key, entry);
    }
    if (side === "left") entry.countLeft += 1;
    else entry.countRight += 1;
    if (entry.lastSpeech !== speech) entry.speeches += 1;
    entry.lastSpeech = speech;
  }

  counts(): WordCount[] {
    return [...this.entries.values()];
  }

  private numberOf(start: number, end: number): number {
    let key = 0;
    for (let at = start; at < end; at++) key = key * 0x10000 + this.units[at]!;
    return key;
  }

  private wordOf(start: number, end: number): string {
    return String.fromCharCode(...this.units.subarray(start, end));
  }
}
