import { readdirSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packSpans, packSpeech, unpackSpans, unpackSpeech } from "#lib/ingest/pack-speech.ts";
import { packWords, unpackWords } from "#lib/ingest/pack-words.ts";
import type { UnsegmentedOutcome } from "#lib/ingest/types.ts";
import { prepareText } from "#lib/text/prepare.ts";

describe("packing between processes", () => {
  it("gives back every sentence of the samples", () => {
    for (const file of readdirSync("corpus/samples").filter((name) => name.endsWith(".txt"))) {
      const text = prepareText(readFileSync(`corpus/samples/${file}`, "utf8"), { correct: true });
      const outcome = { speech: { file, text } } as UnsegmentedOutcome;
      expect(unpackSpeech(deserialize(serialize(packSpeech(outcome))))).toEqual(outcome);
      const spans = text.sentences.map(({ matchStart, matchEnd }) => ({ matchStart, matchEnd }));
      expect(unpackSpans(packSpans(text.sentences))).toEqual(spans);
    }
  });

  it("passes a refusal on", () => {
    const refusal = { refusal: { file: "a.txt", code: "EMPTY_TEXT", message: "" } };
    expect(unpackSpeech(packSpeech(refusal))).toEqual(refusal);
  });

  it("gives back every word with its count", () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !text.includes("\0"));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 2_000_000 })), { selector: ([text]) => text }), (entries) => {
        const words = { terms: new Map(entries), tokenCount: entries.length, pieceLengths: Uint8Array.of(1, 130) };
        expect(unpackWords(packWords(words))).toEqual(words);
      }),
    );
  });
});
