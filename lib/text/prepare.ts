import { createHash } from "node:crypto";
import type { LayoutHint, Receipt, ReceiptEntry, Sentence, SetAside } from "#lib/types.ts";
import { cleanText } from "./clean/clean.ts";
import { foldEntries } from "./clean/fold-receipt.ts";
import { setAsideEntries, setAsideUnits } from "./clean/set-aside-entries.ts";
import { findMasks } from "./masks.ts";
import { matchHan } from "./match/match-han.ts";
import { toMatchText } from "./match/match-text.ts";
import type { MatchText } from "./match/types.ts";
import { plainRadicals } from "./plain-radicals.ts";
import type { Segmentation } from "./segment/types.ts";
import type { Quotation } from "./structure/quotations.ts";
import { structureSpeech } from "./structure/structure.ts";
import { type TextFlag, textFlags } from "./text-flags.ts";

/** Everything that is stored about a speech's text, but for its words. */
export interface UnsegmentedText {
  /** Display text. */
  text: string;
  matchText: string;
  /** The title that the text itself shows, on one line; null when it shows none. */
  title: string | null;
  sentences: Sentence[];
  paragraphCount: number;
  /** Han characters of the body without its title. Rates of strings divide by these and the title block's together. */
  charCount: number;
  maskCount: number;
  /** Han characters inside quotation marks, title excluded. */
  quotedCharCount: number;
  textHash: string;
  receipt: Receipt;
  /** Outermost quotations, match positions. */
  quotations: Quotation[];
  /** Paragraphs that cleaning set aside as boilerplate. */
  setAside: string[];
  /** What the text is besides one whole speech, e.g. a part of one. */
  flags: TextFlag[];
}

/** Everything that is stored about a speech's text. */
export interface PreparedText extends UnsegmentedText, Segmentation {}

export interface PrepareOptions {
  /** Apply OCR corrections to the match text. */
  correct: boolean;
  /** A title known from elsewhere (metadata file, front matter). */
  titleHint?: string | null;
  /** What the reader of the format left out of `raw`; counted in the receipt as read and removed. */
  setAside?: readonly SetAside[];
  /** What the file's format says of lines of `raw`. */
  layout?: readonly LayoutHint[];
}

/**
 * Raw decoded text to everything that is stored about it but its words, which need a dictionary: clean →
 * match text → structure. Never throws for any text; an empty text gives empty results and sizes of 0.
 */
export function prepareText(raw: string, options: PrepareOptions): UnsegmentedText {
  const cleaned = cleanText(
    raw,
    options.layout,
    (options.setAside ?? []).some(({ kind }) => kind === "page-furniture"),
  );
  const match = toMatchText(cleaned.text, { correct: options.correct });
  const structure = structureSpeech(cleaned.text, match, {
    titleHint: options.titleHint ?? null,
    layout: displayLayout(options.layout ?? [], cleaned.offsets),
  });
  const { sentences, title, paragraphCount, quotations } = structure;
  const besides = options.setAside ?? [];
  const entries: ReceiptEntry[] = [...setAsideEntries(besides), ...cleaned.entries, ...foldEntries(match, cleaned.offsets)];
  return {
    text: cleaned.text,
    matchText: match.text,
    title: title === null ? null : plainRadicals(oneLine(cleaned.text.slice(title.start, title.end))),
    sentences,
    paragraphCount,
    charCount: sentences.reduce((sum, { charCount }) => sum + charCount, 0),
    maskCount: findMasks(match.text).length,
    quotedCharCount: quotedHan(match, cleaned.text, quotations, sentences),
    textHash: textHash(match.text),
    receipt: {
      rawUnits: raw.length + setAsideUnits(besides),
      keptUnits: cleaned.keptUnits,
      removedUnits: cleaned.removedUnits + setAsideUnits(besides),
      entries,
    },
    quotations,
    setAside: cleaned.setAside,
    flags: textFlags(cleaned.text, match.text, cleaned.flags),
  };
}

/** The layout in positions of the display text; what cleaning removed has none. */
function displayLayout(layout: readonly LayoutHint[], offsets: Int32Array): LayoutHint[] {
  let at = 0;
  return layout.flatMap((hint) => {
    while (at < offsets.length - 1 && offsets[at]! < hint.start) at++;
    const start = at;
    while (at < offsets.length - 1 && offsets[at]! < hint.end) at++;
    return at > start ? [{ ...hint, start, end: at }] : [];
  });
}

function oneLine(title: string): string {
  return title
    .replace(/\s*\n\s*/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function quotedHan(match: MatchText, display: string, quotations: Quotation[], sentences: Sentence[]): number {
  const body = sentences.find(({ kind }) => kind !== "title")?.matchStart ?? match.text.length;
  return quotations.reduce((sum, { start, end }) => sum + (start >= body ? matchHan(match, display, start, end) : 0), 0);
}

/**
 * sha256 (hex) of a match text without its paragraph marks: equal for the same speech in any file format,
 * encoding or line wrapping. The empty text has a hash like any other.
 */
export function textHash(matchText: string): string {
  return createHash("sha256").update(matchText.replaceAll("\n", ""), "utf8").digest("hex");
}
