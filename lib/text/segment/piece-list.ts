import { isAsciiWord } from "../units.ts";
import type { Segmentation } from "./types.ts";

const NOT_A_WORD = 0x80;
const MAX_PIECE_UNITS = 127;
const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]/u;

/** 1 for units that begin a word: letters, digits, ideographs; 0 for punctuation and symbols. */
const WORD_UNITS = buildWordUnits();

function buildWordUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isAsciiWord(unit) || (unit > 0x7f && WORD_CHARACTER.test(String.fromCharCode(unit)))) units[unit] = 1;
  }
  return units;
}

function isWord(piece: string): boolean {
  const unit = piece.charCodeAt(0);
  return unit >= 0xd800 && unit <= 0xdfff ? WORD_CHARACTER.test(piece) : WORD_UNITS[unit] === 1;
}

/** Collects the pieces of a match text from left to right. */
export class PieceList {
  /** Match position up to which pieces have been added. */
  position = 0;
  private readonly lengths: Uint8Array;
  private count = 0;
  private tokenCount = 0;
  /** Counts in boxes: a known word then costs one look into the table instead of two. */
  private readonly terms = new Map<string, { count: number }>();

  constructor(matchUnits: number) {
    this.lengths = new Uint8Array(matchUnits);
  }

  /**
   * Adds words that together are `units` long; false (and nothing added) when they are not, which means that
   * the cutter lost something.
   */
  addWords(words: string[], units: number): boolean {
    let sum = 0;
    for (const word of words) sum += word.length;
    if (sum !== units) return false;
    for (const word of words) this.add(word);
    return true;
  }

  private add(piece: string): void {
    if (piece.length > MAX_PIECE_UNITS) {
      this.addLong(piece);
      return;
    }
    this.position += piece.length;
    if (!isWord(piece)) {
      this.lengths[this.count++] = piece.length | NOT_A_WORD;
      return;
    }
    this.lengths[this.count++] = piece.length;
    this.tokenCount++;
    const term = this.terms.get(piece);
    if (term === undefined) this.terms.set(piece, { count: 1 });
    else term.count++;
  }

  private addLong(piece: string): void {
    const unit = piece.charCodeAt(MAX_PIECE_UNITS);
    const at = unit >= 0xdc00 && unit <= 0xdfff ? MAX_PIECE_UNITS - 1 : MAX_PIECE_UNITS;
    this.add(piece.slice(0, at));
    if (at < piece.length) this.add(piece.slice(at));
  }

  /** Adds everything up to `position` as a piece that is no word. */
  skipTo(position: number): void {
    while (this.position < position) {
      const units = Math.min(MAX_PIECE_UNITS, position - this.position);
      this.lengths[this.count++] = units | NOT_A_WORD;
      this.position += units;
    }
  }

  finish(): Segmentation {
    const terms = new Map(Array.from(this.terms, ([term, { count }]) => [term, count]));
    return { terms, tokenCount: this.tokenCount, pieceLengths: this.lengths.slice(0, this.count) };
  }
}
