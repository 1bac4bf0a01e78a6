import type { SentenceSpan } from "#lib/text/segment.ts";
import { SENTENCE_KINDS, type Sentence } from "#lib/types.ts";
import type { PackedOutcome, UnsegmentedOutcome } from "./types.ts";

/** Numbers of one sentence, in this order. */
const FIELDS = ["paragraph", "headingLevel", "start", "end", "matchStart", "matchEnd", "charCount"] as const;
const WIDTH = FIELDS.length + 1;

/** An outcome as it crosses between processes: hundreds of small objects are one list of numbers. */
export function packSpeech(outcome: UnsegmentedOutcome): PackedOutcome {
  if ("refusal" in outcome) return outcome;
  const { sentences, ...text } = outcome.speech.text;
  return { speech: { ...outcome.speech, text: { ...text, sentences: packSentences(sentences) } } };
}

export function unpackSpeech(outcome: PackedOutcome): UnsegmentedOutcome {
  if ("refusal" in outcome) return outcome;
  const { text } = outcome.speech;
  return { speech: { ...outcome.speech, text: { ...text, sentences: unpackSentences(text.sentences) } } };
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

/** Match positions of sentences, start and end in turn. */
export function packSpans(sentences: readonly SentenceSpan[]): Int32Array {
  return Int32Array.from(sentences.flatMap(({ matchStart, matchEnd }) => [matchStart, matchEnd]));
}

export function unpackSpans(spans: Int32Array): SentenceSpan[] {
  return Array.from({ length: spans.length / 2 }, (_, index) => ({
    matchStart: spans[index * 2] ?? 0,
    matchEnd: spans[index * 2 + 1] ?? 0,
  }));
}
