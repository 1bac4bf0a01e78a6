import type { Segmentation } from "#lib/text/segment/types.ts";

/** Words between processes: each word crosses once, as part of one string, and is a number from then on. */
export interface PackedWords {
  /** Words that have not crossed before, separated by NUL, which no stored text holds. */
  newTerms: string;
  /** Number of the first of them; 0 begins a new list. */
  firstNew: number;
  /** The text's word types, by number. */
  numbers: Int32Array;
  counts: Int32Array;
  tokenCount: number;
  pieceLengths: Uint8Array;
}

const SEPARATOR = "\0";
/** Above this many words the list begins anew, so that it never grows with the corpus. */
const LONGEST_LIST = 300_000;

/** Numbers words in the order of their first crossing. One for each process that sends. */
export class WordPacker {
  private readonly numbers = new Map<string, number>();

  pack({ terms, tokenCount, pieceLengths }: Segmentation): PackedWords {
    if (this.numbers.size > LONGEST_LIST) this.numbers.clear();
    const firstNew = this.numbers.size;
    const newTerms: string[] = [];
    const numbers = Int32Array.from(terms.keys(), (term) => {
      const known = this.numbers.get(term);
      if (known !== undefined) return known;
      this.numbers.set(term, this.numbers.size);
      newTerms.push(term);
      return this.numbers.size - 1;
    });
    return { newTerms: newTerms.join(SEPARATOR), firstNew, numbers, counts: Int32Array.from(terms.values()), tokenCount, pieceLengths };
  }
}

/**
 * The other side's list. Packed words must be received in the order in which they were packed; they may be
 * unpacked at any time after.
 */
export class WordUnpacker {
  private list: string[] = [];

  /** Takes the new words in; the result unpacks the text's. */
  receive({ newTerms, firstNew, numbers, counts, tokenCount, pieceLengths }: PackedWords): () => Segmentation {
    if (firstNew === 0) this.list = [];
    if (firstNew !== this.list.length) throw new RangeError(`words from ${firstNew} on, but ${this.list.length} are known`);
    const list = this.list;
    if (newTerms !== "") list.push(...newTerms.split(SEPARATOR));
    return () => {
      const terms = new Map<string, number>();
      numbers.forEach((number, index) => {
        terms.set(list[number] ?? "", counts[index] ?? 0);
      });
      return { terms, tokenCount, pieceLengths };
    };
  }
}
