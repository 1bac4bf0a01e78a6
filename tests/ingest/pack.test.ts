import { readdirSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packedSpans, packSpeech, unpackSpans, unpackSpeech } from "#lib/ingest/pack-speech.ts";
import { WordPacker, WordUnpacker } from "#lib/ingest/pack-words.ts";
import type { PackedOutcome, UnsegmentedOutcome } from "#lib/ingest/types.ts";
import { prepareText } from "#lib/text/prepare.ts";

const NO_WORDS = { terms: new Map(), tokenCount: 0, pieceLengths: new Uint8Array() };

describe("packing between processes", () => {
  it("gives back every sentence of the samples", () => {
    for (const file of readdirSync("corpus/samples").filter((name) => name.endsWith(".txt"))) {
      const text = prepareText(readFileSync(`corpus/samples/${file}`, "utf8"), { correct: true });
      const packed: PackedOutcome = deserialize(serialize(packSpeech({ speech: { file, text } } as UnsegmentedOutcome)));
      if ("refusal" in packed) throw new Error("a speech");
      expect(unpackSpeech(packed.speech, NO_WORDS)).toEqual({ file, text: { ...text, ...NO_WORDS } });
      const spans = text.sentences.map(({ matchStart, matchEnd }) => ({ matchStart, matchEnd }));
      expect(unpackSpans(packedSpans(packed.speech.text.sentences))).toEqual(spans);
    }
  });

  it("passes a refusal on", () => {
    const refusal = { refusal: { file: "a.txt", code: "EMPTY_TEXT", message: "" } };
    expect(packSpeech(refusal)).toEqual(refusal);
  });

  it("gives back every word with its count, whenever it is unpacked", () => {
    const word = fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom(..."发展改革开放") });
    const terms = fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 2_000_000 })), { selector: ([text]) => text });
    fc.assert(
      fc.property(fc.array(terms), (texts) => {
        const packer = new WordPacker();
        const unpacker = new WordUnpacker();
        const words = texts.map((entries) => ({
          terms: new Map(entries),
          tokenCount: entries.length,
          pieceLengths: Uint8Array.of(1, 130),
        }));
        const unpacks = words.map((each) => unpacker.receive(deserialize(serialize(packer.pack(each)))));
        expect(unpacks.map((unpack) => unpack())).toEqual(words);
      }),
    );
  });

  it("begins a new list with a new sender, and notices one that is missing", () => {
    const words = { terms: new Map([["发展", 2]]), tokenCount: 2, pieceLengths: Uint8Array.of(2, 2) };
    const unpacker = new WordUnpacker();
    const before = unpacker.receive(new WordPacker().pack(words));
    const other = { ...words, terms: new Map([["改革", 1]]) };
    const packer = new WordPacker();
    expect(unpacker.receive(packer.pack(other))()).toEqual(other);
    expect(before()).toEqual(words);
    packer.pack({ ...words, terms: new Map([["开放", 1]]) });
    expect(() => unpacker.receive(packer.pack(words))).toThrow(RangeError);
  });
});
