import type { Sentence } from "#lib/types.ts";

const MIN_HAN = 4;
const MAX_HAN = 16;
const MAX_FIRST_HAN = 22;
const MAX_COMMAS = 1;
const MIN_GROUP = 3;
/** How a sentence begins that goes on from the one before, or speaks of a time: no heading. */
const RUNNING_TEXT =
  /^(?:为此|因此|当前|目前|同时|但|这|那|我们?|会议|下面|同志们|各位|今年|去年|过去|近年|一年|一方面|另一方面|此外|特别|总的|总之|实践证明|事实证明|必须看到|要看到|与此|对此)/;

/** Results, not headings. */
const FIGURES = /\d{3}|\d.*[%亿万]/;

interface Candidate {
  index: number;
  isFirst: boolean;
  /** Number of Han characters and of commas: what makes two headings parallel. */
  shape: string;
}

/**
 * Unnumbered topic sentences, fused with the text that they head. Returns their indexes, in order. In one
 * section (from heading or salutation to the next) these are short sentences that open their paragraph, when
 * at least three paragraphs do so or two in equally many characters; and, inside one paragraph, at least
 * three equally long ones with longer text after each (`全面系统学。…融会贯通悟。…联系实际干。…`). A single
 * short sentence is none: only the parallel shows a heading.
 */
export function findTopicSentences(sentences: Sentence[], matchText: string): number[] {
  const found: number[][] = [];
  let section: Candidate[] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.kind === "heading" || sentence.kind === "salutation") {
      found.push(topicsOfSection(section, sentences));
      section = [];
    } else if (isCandidate(sentences, matchText, index)) section.push(candidate(sentences, matchText, index));
  });
  found.push(topicsOfSection(section, sentences));
  return found.flat().sort((a, b) => a - b);
}

function candidate(sentences: Sentence[], matchText: string, index: number): Candidate {
  const sentence = sentences[index]!;
  const isFirst = sentences[index - 1]?.paragraph !== sentence.paragraph;
  return { index, isFirst, shape: `${sentence.charCount} ${commas(matchText, sentence)}` };
}

function topicsOfSection(section: Candidate[], sentences: Sentence[]): number[] {
  const first = section.filter(({ isFirst }) => isFirst);
  const shapes = new Set(first.map(({ shape }) => shape));
  const openers = first.length >= MIN_GROUP || (first.length === 2 && shapes.size === 1) ? first : [];
  const parallel = [...groupBy(section, ({ index, shape }) => `${sentences[index]!.paragraph} ${shape}`).values()];
  const inside = parallel.filter((group) => group.length >= MIN_GROUP && areApart(group)).flat();
  return [...new Set(openers.concat(inside).map(({ index }) => index))];
}

function isCandidate(sentences: Sentence[], matchText: string, index: number): boolean {
  const sentence = sentences[index]!;
  const isFirst = sentences[index - 1]?.paragraph !== sentence.paragraph;
  if (sentence.kind !== "sentence" || sentence.charCount < MIN_HAN || sentence.charCount > (isFirst ? MAX_FIRST_HAN : MAX_HAN))
    return false;
  if (matchText[sentence.matchEnd - 1] !== "。" || commas(matchText, sentence) > MAX_COMMAS) return false;
  const text = matchText.slice(sentence.matchStart, sentence.matchEnd);
  if (RUNNING_TEXT.test(text) || FIGURES.test(text)) return false;
  const next = sentences[index + 1];
  return next !== undefined && next.paragraph === sentence.paragraph && next.kind === "sentence" && next.charCount > sentence.charCount;
}

function commas(matchText: string, { matchStart, matchEnd }: Sentence): number {
  return matchText.slice(matchStart, matchEnd).split("，").length - 1;
}

/** No two in a row: each needs text of its own. */
function areApart(group: Candidate[]): boolean {
  return group.every(({ index }, k) => k === 0 || index - group[k - 1]!.index > 1);
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
