import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const UNITS_PER_SPEECH = 10_000;

/**
 * Writes a corpus of a given size in characters: speeches of about 10,000 characters, made of the samples'
 * own paragraphs in an order that depends on the speech's number only, each numbered so that no two are
 * equal. Real words in real proportions, the same on every machine.
 *
 * @returns the texts, in the order of their files
 */
export function writeSyntheticCorpus(folder: string, units: number): string[] {
  mkdirSync(folder, { recursive: true });
  const paragraphs = sampleParagraphs();
  const texts: string[] = [];
  for (let written = 0; written < units; written += texts.at(-1)!.length) {
    const number = texts.length;
    const text = speechOf(paragraphs, number);
    writeFileSync(join(folder, `${2000 + (number % 25)}-speech-${String(number).padStart(6, "0")}.txt`), text);
    texts.push(text);
  }
  return texts;
}

function sampleParagraphs(): string[] {
  const folder = "corpus/samples";
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return lines.filter((line) => line.length > 60 && !line.startsWith("〔"));
}

function speechOf(paragraphs: readonly string[], number: number): string {
  const random = generator(number + 1);
  const lines = [`第${number}号讲话`, "同志们：", `${2000 + (number % 25)}年是第${number}次总结。`];
  for (let length = 0; length < UNITS_PER_SPEECH; length += lines.at(-1)!.length)
    lines.push(paragraphs[Math.floor(random() * paragraphs.length)]!);
  return `${lines.join("\n")}\n`;
}

/** Mulberry32: small, seeded, good enough for shuffling. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
