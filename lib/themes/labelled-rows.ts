import { normalisePhrase } from "#lib/text/match-text.ts";
import type { CodableSentence } from "./types.ts";

/** One hand-coded sentence as a labelled file has it. */
export interface LabelledRow {
  /** `speech-number`, e.g. `003-017`; rows of one speech are in the order of the text, with numbers that may have gaps. */
  id: string;
  /** Theme ids; empty for a sentence without a theme. */
  themes: string[];
  text: string;
}

/** Rows of one speech as the coder wants a speech: a match text and its sentences. */
export interface LabelledSpeech {
  rows: LabelledRow[];
  matchText: string;
  sentences: CodableSentence[];
}

const HEADINGS: [pattern: RegExp, level: number][] = [
  [/^第?[一二三四五六七八九十]+[、章]/u, 1],
  [/^[（(][一二三四五六七八九十]+[）)]/u, 2],
  [/^——/u, 3],
  [/^[一二三四五六七八九十]+是/u, 3],
  [/^\d+[.．、]/u, 3],
];
const LONGEST_HEADING = 44;

/** Level of a heading by its numbering, 0 for a sentence without one: a labelled file has no layout that would tell. */
export function assumedHeadingLevel(text: string): number {
  if (text.length > LONGEST_HEADING) return 0;
  return HEADINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
}

/**
 * Gathers consecutive rows of one speech. A labelled file has neither paragraphs nor headings, so headings are told by their numbering and
 * everything between two of them is taken for one paragraph.
 *
 * @param context false makes a speech of every row, so that nothing but the sentence itself can speak for a theme
 */
export function toLabelledSpeeches(rows: readonly LabelledRow[], context = true): LabelledSpeech[] {
  const groups: LabelledRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (context && last?.[0] !== undefined && speechOf(last[0]) === speechOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups.map(toSpeech);
}

function speechOf(row: LabelledRow): string {
  return row.id.replace(/-\d+$/u, "");
}

function toSpeech(rows: LabelledRow[]): LabelledSpeech {
  let matchText = "";
  let paragraph = 0;
  const sentences = rows.map((row): CodableSentence => {
    const text = normalisePhrase(row.text);
    const headingLevel = assumedHeadingLevel(text);
    if (headingLevel > 0) paragraph += 1;
    const matchStart = matchText.length;
    matchText += `${text}\n`;
    const charCount = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    return {
      kind: headingLevel > 0 ? "heading" : "sentence",
      headingLevel,
      paragraph,
      matchStart,
      matchEnd: matchText.length - 1,
      charCount,
    };
  });
  return { rows, matchText, sentences };
}
