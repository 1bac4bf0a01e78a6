import type { CompiledThemes } from "./compile.ts";
import { REPEAT_SHARE, REPEATS_COUNTED } from "./constants.ts";
import type { TermStrength } from "./types.ts";
import { ALIVE, type WordScan } from "./word-scan.ts";

/** Length, in characters, at which words of each strength weigh what their file says. */
const REFERENCE_LENGTH: Record<TermStrength, number> = { strong: 80, medium: 32, weak: 28 };
const LENGTH_EXPONENT: Record<TermStrength, number> = { strong: 0.15, medium: 0.35, weak: 0.35 };
const LARGEST_FACTOR: Record<TermStrength, number> = { strong: 1, medium: 1.45, weak: 1.45 };
const SMALLEST_FACTOR: Record<TermStrength, number> = { strong: 1, medium: 0.6, weak: 0.5 };

/**
 * How much a word weighs in a sentence of this length: in a short sentence a word is most of what is said, in a long one it may merely brush the theme.
 * Strong words keep their weight, since a list sentence has every theme that one of its items is squarely about.
 */
export function lengthFactor(strength: TermStrength, length: number): number {
  const raw = (REFERENCE_LENGTH[strength] / Math.max(1, length)) ** LENGTH_EXPONENT[strength];
  return Math.min(LARGEST_FACTOR[strength], Math.max(SMALLEST_FACTOR[strength], raw));
}

/** Weighs the hits of a scan. One instance serves one coder; its buffers are used again for each sentence. */
export class OwnScore {
  /** What each hit of the last sentence added; silenced hits add 0. */
  weights = new Float32Array(256);
  private readonly seen: Uint8Array;

  constructor(private readonly compiled: CompiledThemes) {
    this.seen = new Uint8Array(compiled.words.length);
  }

  /** Adds the scan's evidence to `scores[offset + theme]`. */
  add(scan: WordScan, length: number, scores: Float32Array, offset: number): void {
    if (this.weights.length < scan.count) this.weights = new Float32Array(scan.word.length);
    for (let hit = 0; hit < scan.count; hit += 1) this.addHit(scan, hit, length, scores, offset);
    for (let hit = 0; hit < scan.count; hit += 1) this.seen[scan.word[hit] ?? 0] = 0;
  }

  private addHit(scan: WordScan, hit: number, length: number, scores: Float32Array, offset: number): void {
    this.weights[hit] = 0;
    const id = scan.word[hit] ?? 0;
    const word = this.compiled.words[id];
    if (word?.role !== "term" || scan.state[hit] !== ALIVE) return;
    const seen = this.seen[id] ?? 0;
    this.seen[id] = Math.min(255, seen + 1);
    if (seen > REPEATS_COUNTED) return;
    const weight = word.weight * lengthFactor(word.strength, length) * (seen === 0 ? 1 : REPEAT_SHARE);
    this.weights[hit] = weight;
    scores[offset + word.theme] = (scores[offset + word.theme] ?? 0) + weight;
  }
}
