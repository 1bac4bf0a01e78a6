import type { CompiledThemes } from "./compile.ts";
import { REPEAT_SHARE, REPEATS_COUNTED, RIVAL_SHARE, WEAK_CAP } from "./constants.ts";
import type { TermStrength } from "./types.ts";
import { ALIVE, type WordHits } from "./word-hits.ts";

/** Length, in characters, at which words of each strength weigh what their file says. */
const REFERENCE_LENGTH: Record<TermStrength, number> = { strong: 80, medium: 32, weak: 28, against: 1 };
const LENGTH_EXPONENT: Record<TermStrength, number> = { strong: 0.2, medium: 0.35, weak: 0.35, against: 0 };
const LARGEST_FACTOR: Record<TermStrength, number> = { strong: 1, medium: 1.45, weak: 1.45, against: 1 };
const SMALLEST_FACTOR: Record<TermStrength, number> = { strong: 0.85, medium: 0.6, weak: 0.5, against: 1 };

/**
 * How much a word weighs in a sentence of this length: in a short sentence a word is most of what is said, in
 * a long one it may merely brush the theme. Strong words keep most of their weight, since a list sentence has
 * every theme that one of its items is squarely about.
 */
export function lengthFactor(strength: TermStrength, length: number): number {
  const raw = (REFERENCE_LENGTH[strength] / Math.max(1, length)) ** LENGTH_EXPONENT[strength];
  return Math.min(LARGEST_FACTOR[strength], Math.max(SMALLEST_FACTOR[strength], raw));
}

const LONGEST_CACHED = 400;
const FACTORS: Record<TermStrength, Float64Array> = {
  strong: factorsOf("strong"),
  medium: factorsOf("medium"),
  weak: factorsOf("weak"),
  against: factorsOf("against"),
};

function factorsOf(strength: TermStrength): Float64Array {
  return Float64Array.from({ length: LONGEST_CACHED + 1 }, (_, length) => lengthFactor(strength, length));
}

/** Weighs the hits of a scan. One instance serves one coder; its buffers are used again for each sentence. */
export class TermScore {
  /** What each hit of the last sentence added; silenced hits add 0. */
  weights = new Float32Array(256);
  /** What each theme lost in the last sentence because it speaks of other things too. */
  readonly diluted: Float32Array;
  private readonly seen: Uint8Array;
  private readonly weak: Float32Array;
  private readonly raw: Float32Array;

  constructor(private readonly compiled: CompiledThemes) {
    const themeCount = compiled.themes.length;
    this.seen = new Uint8Array(compiled.words.length);
    this.weak = new Float32Array(themeCount);
    this.raw = new Float32Array(themeCount);
    this.diluted = new Float32Array(themeCount);
  }

  /** Writes the scan's evidence to `scores[offset + theme]`. */
  add(scan: WordHits, length: number, scores: Float32Array, offset: number): void {
    if (this.weights.length < scan.count) this.weights = new Float32Array(scan.word.length);
    this.weak.fill(0);
    this.raw.fill(0);
    let against = false;
    for (let hit = 0; hit < scan.count; hit += 1) against = this.addHit(scan, hit, length) || against;
    if (against) for (let hit = 0; hit < scan.count; hit += 1) this.subtractHit(scan, hit);
    for (let hit = 0; hit < scan.count; hit += 1) this.seen[scan.word[hit] ?? 0] = 0;
    this.dilute(scores, offset);
  }

  /**
   * @returns true for a word that speaks against its theme: those wait until all that speak for it are summed
   */
  private addHit(scan: WordHits, hit: number, length: number): boolean {
    this.weights[hit] = 0;
    const id = scan.word[hit] ?? 0;
    const word = this.compiled.words[id];
    if (word?.role !== "term" || scan.state[hit] !== ALIVE) return false;
    if (word.strength === "against") return true;
    const seen = this.seen[id] ?? 0;
    this.seen[id] = Math.min(255, seen + 1);
    if (seen > REPEATS_COUNTED) return false;
    let weight = word.weight * (FACTORS[word.strength][Math.min(length, LONGEST_CACHED)] ?? 1) * (seen === 0 ? 1 : REPEAT_SHARE);
    if (word.strength === "weak") {
      const used = this.weak[word.theme] ?? 0;
      weight = Math.min(weight, WEAK_CAP - used);
      this.weak[word.theme] = used + weight;
    }
    this.weights[hit] = weight;
    this.raw[word.theme] = (this.raw[word.theme] ?? 0) + weight;
    return false;
  }

  /** A word against its theme counts once, and takes no more than is there. */
  private subtractHit(scan: WordHits, hit: number): void {
    const id = scan.word[hit] ?? 0;
    const word = this.compiled.words[id];
    if (word?.strength !== "against" || scan.state[hit] !== ALIVE || this.seen[id] === 1) return;
    this.seen[id] = 1;
    const weight = Math.max(word.weight, -(this.raw[word.theme] ?? 0));
    this.weights[hit] = weight;
    this.raw[word.theme] = (this.raw[word.theme] ?? 0) + weight;
  }

  /**
   * A theme that is the smaller part of what a sentence says loses up to its file's `dilution`; as long as it is
   * the larger part, other subjects take nothing.
   */
  private dilute(scores: Float32Array, offset: number): void {
    const { themes } = this.compiled;
    for (let theme = 0; theme < themes.length; theme += 1) {
      const score = this.raw[theme] ?? 0;
      const excess = score === 0 ? 0 : Math.max(0, this.rival(theme) - score);
      const loss = excess === 0 ? 0 : (score * (themes[theme]?.dilution ?? 0) * excess) / (excess + score);
      this.diluted[theme] = loss;
      scores[offset + theme] = score - loss;
    }
  }

  private rival(theme: number): number {
    const { themes } = this.compiled;
    let sum = 0;
    for (let other = 0; other < themes.length; other += 1) {
      if (other !== theme) sum += (this.raw[other] ?? 0) * (themes[other]?.role === "background" ? 1 : RIVAL_SHARE);
    }
    return sum;
  }
}
