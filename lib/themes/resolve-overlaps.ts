import type { CompiledThemes, Word } from "./compile.ts";
import { ALIVE, type WordHits } from "./word-hits.ts";

/**
 * Hits are in the order of the text, so only those nearby can overlap; without a limit, a file without any
 * full stop would take quadratic time.
 */
const NEARBY_HITS = 200;

/**
 * Resolves which of a theme's plain words, gap words and masks count where they lie over one another; nested
 * plain words are resolved before.
 */
export function resolveOverlaps(hits: WordHits, compiled: CompiledThemes): void {
  for (let hit = 0; hit < hits.count; hit += 1) if (wordOf(hit, hits, compiled).role === "mask") resolveMask(hit, hits, compiled);
  for (let hit = 0; hit < hits.count; hit += 1) if (isGapFor(wordOf(hit, hits, compiled))) resolveGap(hit, hits, compiled);
  for (let hit = 0; hit < hits.count; hit += 1) if (isBackground(hit, hits, compiled)) resolveBackground(hit, hits, compiled);
}

/**
 * A mask also silences a word that begins or ends inside it: in 网络生态治理 the words are 网络生态 and 治理,
 * not 生态治理.
 */
function resolveMask(mask: number, hits: WordHits, compiled: CompiledThemes): void {
  if (hits.state[mask] !== ALIVE) return;
  const { theme } = wordOf(mask, hits, compiled);
  for (let hit = firstNear(mask); hit < firstBeyond(mask, hits); hit += 1) {
    const word = wordOf(hit, hits, compiled);
    if (word.theme === theme && speaksFor(word) && hits.state[hit] === ALIVE && hits.overlap(hit, mask)) hits.mask(hit, mask);
  }
}

/** `A…B` and a plain word that lie over each other are one piece of evidence: the heavier stays. */
function resolveGap(hit: number, hits: WordHits, compiled: CompiledThemes): void {
  const word = wordOf(hit, hits, compiled);
  for (let other = firstNear(hit); other < firstBeyond(hit, hits) && hits.state[hit] === ALIVE; other += 1) {
    const rival = wordOf(other, hits, compiled);
    if (other === hit || rival.theme !== word.theme || rival.weight < 0 || hits.state[other] !== ALIVE || !hits.overlap(hit, other))
      continue;
    const rivalStays = rival.weight > word.weight || (rival.weight === word.weight && (!rival.hasGap || other < hit));
    if (rivalStays) hits.mask(hit, other);
    else hits.mask(other, hit);
  }
}

/**
 * Inside a theme's word a background word says nothing of its own: 文化产业 is about industry, not about
 * culture.
 */
function resolveBackground(hit: number, hits: WordHits, compiled: CompiledThemes): void {
  if (hits.state[hit] !== ALIVE) return;
  for (let other = firstNear(hit); other < firstBeyond(hit, hits); other += 1) {
    const word = wordOf(other, hits, compiled);
    if (hits.state[other] !== ALIVE || !speaksFor(word) || word.hasGap || isBackground(other, hits, compiled) || !hits.contains(other, hit))
      continue;
    hits.mask(hit, other);
    return;
  }
}

/**
 * Words against a theme lie over its other words without a quarrel: 企业 still is a firm in 企业贷款, and
 * 贷款 still speaks against industry.
 */
function speaksFor(word: Word): boolean {
  return word.role === "term" && word.weight > 0;
}

function isGapFor(word: Word): boolean {
  return word.hasGap && word.weight > 0;
}

function firstNear(hit: number): number {
  return Math.max(0, hit - NEARBY_HITS);
}

function firstBeyond(hit: number, hits: WordHits): number {
  return Math.min(hits.count, hit + NEARBY_HITS);
}

function isBackground(hit: number, hits: WordHits, compiled: CompiledThemes): boolean {
  return compiled.themes[wordOf(hit, hits, compiled).theme]?.role === "background";
}

function wordOf(hit: number, hits: WordHits, { words }: CompiledThemes): Word {
  const word = words[hits.word[hit] ?? -1];
  if (word === undefined) throw new RangeError(`hit ${hit} of an unknown word`);
  return word;
}
