import { readdirSync, readFileSync } from "node:fs";
import { loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { buildMatcher, unitsOf } from "#lib/lexicon/matcher.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { type ReuseText, toReuseText } from "#lib/text/reuse/reuse-text.ts";

const matcher = buildMatcher(loadLexicon());

/** A display text as the search for reuse sees it, fixed slogans marked. */
export function reuseText(display: string): ReuseText {
  const units = unitsOf(toMatchText(display).text);
  const flags = new Uint8Array(units.length);
  matcher.countSlogans(units, 0, units.length, (_slogan, _variant, start, end) => void flags.fill(1, start, end));
  return toReuseText(units, 0, units.length, flags);
}

/** The speeches written for this project. */
export function samples(): string[] {
  const names = readdirSync("corpus/samples").filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(`corpus/samples/${name}`, "utf8"));
}

/** Mulberry32: numbers in 0..1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The text typed again: paragraphs in another order, one character in twenty replaced, lost or doubled by a
 * random one.
 */
export function typedCopy(text: string, seed: number, { onlyReplaced = false } = {}): string {
  const random = randomOf(seed);
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [paragraphs[i], paragraphs[j]] = [paragraphs[j]!, paragraphs[i]!];
  }
  const anyCharacter = () => String.fromCharCode(0x4e00 + Math.floor(random() * 3000));
  const typed = [...paragraphs.join("\n")].map((character) => {
    if (character === "\n" || random() >= 0.05) return character;
    const kind = onlyReplaced ? 0 : random();
    return kind < 0.6 ? anyCharacter() : kind < 0.8 ? "" : character + anyCharacter();
  });
  return typed.join("");
}

/** Text of random characters, with commas and paragraphs: no two alike. */
export function randomText(seed: number, characters: number): string {
  const random = randomOf(seed);
  const one = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 2500));
  const lines = [];
  for (let written = 0; written < characters; ) {
    const length = 20 + Math.floor(random() * 120);
    lines.push(`${Array.from({ length }, one).join("")}。`);
    written += length;
  }
  return lines.join("\n");
}

/** Share of a text's symbols that some passage covers. */
export function covered(
  passages: readonly { startA: number; endA: number; startB: number; endB: number }[],
  side: "A" | "B",
  symbols: number,
): number {
  const flags = new Uint8Array(symbols);
  for (const passage of passages) flags.fill(1, passage[`start${side}`], passage[`end${side}`]);
  return flags.reduce((sum, flag) => sum + flag, 0) / symbols;
}
