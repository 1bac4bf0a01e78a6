import type { Segmentation, SentenceSpan } from "#lib/text/segment/types.ts";
import { SENTENCE_KINDS, type Sentence } from "#lib/types.ts";
import type { PackedOutcome, PackedSpeech, PreparedSpeech, UnsegmentedOutcome } from "./types.ts";

/** Numbers of one sentence, in this order. */
const FIELDS = ["paragraph", "headingLevel", "start", "end", "matchStart", "matchEnd", "charCount"] as const;
const WIDTH = FIELDS.length + 1;
const MATCH_START = FIELDS.indexOf("matchStart");

/** An outcome as it crosses between processes: hundreds of small objects are one list of numbers. */
export function packSpeech(outcome: UnsegmentedOutcome): PackedOutcome {
  if ("refusal" in outcome) return outcome;
  const { sentences, ...text } = outcome.speech.text;
  return { speech: { ...outcome.speech, text: { ...text, sentences: packSentences(sentences) } } };
}

/** The speech again, with its words. */
export function unpackSpeech({ text, ...speech }: PackedSpeech, words: Segmentation): Omit<PreparedSpeech, "dictionaryHash"> {
  return { ...speech, text: { ...text, sentences: unpackSentences(text.sentences), ...words } };
}

function packSentences(sentences: readonly Sentence[]): Int32Array {
  const packed = new Int32Array(sentences.length * WIDTH);
  sentences.forEach((sentence, index) => {
    const at = index * WIDTH;
    for (const [offset, field] of FIELDS.entries()) packed[at + offset] = sentence[field];
    packed[at + FIELDS.length] = SENTENCE_KINDS.indexOf(sentence.kind);
  });
  return packed;
}

function unpackSentences(packed: Int32Array): Sentence[] {
  const sentences: Sentence[] = [];
  const field = (at: number) => packed[at] ?? 0;
  for (let at = 0; at < packed.length; at += WIDTH) {
    sentences.push({
      paragraph: field(at),
      kind: SENTENCE_KINDS[field(at + FIELDS.length)] ?? "sentence",
      headingLevel: field(at + 1),
      start: field(at + 2),
      end: field(at + 3),
      matchStart: field(at + 4),
      matchEnd: field(at + 5),
      charCount: field(at + 6),
    });
  }
  return sentences;
}

/** Match positions of packed sentences, start and end in turn. */
export function packedSpans(sentences: Int32Array): Int32Array {
  const spans = new Int32Array((sentences.length / WIDTH) * 2);
  for (let index = 0; index < spans.length / 2; index += 1) {
    spans[index * 2] = sentences[index * WIDTH + MATCH_START] ?? 0;
    spans[index * 2 + 1] = sentences[index * WIDTH + MATCH_START + 1] ?? 0;
  }
  return spans;
}

export function unpackSpans(spans: Int32Array): SentenceSpan[] {
  return Array.from({ length: spans.length / 2 }, (_, index) => ({
    matchStart: spans[index * 2] ?? 0,
    matchEnd: spans[index * 2 + 1] ?? 0,
  }));
}
