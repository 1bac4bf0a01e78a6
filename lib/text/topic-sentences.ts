import type { Sentence } from "#lib/types.ts";

const MIN_HAN = 4;
const MAX_HAN = 16;
const MIN_GROUP = 2;
const OTHER_START = /^(?:为此|因此|当前|同时|但是?|这|那|我们?|会议|下面|同志们|各位|今年|去年|近年|一方面|另一方面|此外|特别是)/;

/**
 * Unnumbered topic sentences (`全面系统学。…融会贯通悟。…联系实际干。…`): short sentences of one section that are equally long, each with
 * longer text of its own after it. Returns their indexes. A single short sentence is none: only the parallel shows that it is a heading.
 */
export function findTopicSentences(sentences: Sentence[], matchText: string): number[] {
  const found: number[] = [];
  let from = 0;
  for (let i = 0; i <= sentences.length; i++) {
    if (i < sentences.length && sentences[i]!.kind !== "heading") continue;
    found.push(...topicsOfSection(sentences, matchText, from, i));
    from = i + 1;
  }
  return found;
}

function topicsOfSection(sentences: Sentence[], matchText: string, from: number, to: number): number[] {
  const groups = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    if (!isCandidate(sentences, matchText, i, to)) continue;
    const { matchStart, matchEnd, charCount } = sentences[i]!;
    const shape = `${charCount} ${matchText.slice(matchStart, matchEnd).replace(/[^，]/g, "").length}`;
    groups.set(shape, [...(groups.get(shape) ?? []), i]);
  }
  return [...groups.values()].filter((group) => group.length >= MIN_GROUP && areApart(group)).flat();
}

function isCandidate(sentences: Sentence[], matchText: string, i: number, to: number): boolean {
  const { kind, charCount, matchStart, matchEnd, paragraph } = sentences[i]!;
  if (kind !== "sentence" || charCount < MIN_HAN || charCount > MAX_HAN || matchText[matchEnd - 1] !== "。") return false;
  if (OTHER_START.test(matchText.slice(matchStart, matchEnd))) return false;
  const next = sentences[i + 1];
  return next !== undefined && i + 1 < to && next.paragraph === paragraph && next.kind === "sentence" && next.charCount > charCount;
}

/** No two in a row: each needs text of its own. */
function areApart(group: number[]): boolean {
  return group.every((index, k) => k === 0 || index - group[k - 1]! > 1);
}
