import type { SpeechFacts } from "#lib/queries/speech-facts.ts";
import type { GroupBy } from "#lib/types.ts";
import { distinctTitles } from "./distinct-titles.ts";
import { FACET_PREFIX } from "./facet-filter.ts";

/**
 * Speeches that stand together in one row or one point of a chart, with the sizes that its numbers are
 * divided by.
 */
export interface SpeechGroup {
  /** Year or speech id as a number, otherwise the value itself. */
  key: number | string;
  /**
   * The key for reading: a speech's title, with region and date where another has the same; otherwise the
   * same.
   */
  label: string;
  /** Positions in the speeches given, ascending. */
  members: number[];
  charCount: number;
  tokenCount: number;
  sentenceCount: number;
}

/**
 * Groups speeches. Years ascend, speeches stand in file order, regions in the order of their codes, other
 * groups in code point order. Speeches that lack the value (undated, no speaker) are in no group; `ungrouped`
 * says how many.
 */
export function groupSpeeches(
  speeches: readonly SpeechFacts[],
  members: readonly number[],
  by: GroupBy,
): { groups: SpeechGroup[]; ungrouped: number } {
  const groups = new Map<number | string, SpeechGroup>();
  let ungrouped = 0;
  for (const index of members) {
    const speech = speeches[index];
    const key = speech === undefined ? null : keyOf(speech, by);
    if (speech === undefined || key === null) ungrouped += 1;
    else add(groups, key, index, speech, by);
  }
  if (by === "speech") tellApart([...groups.values()], speeches);
  return { groups: [...groups.values()].sort(by === "speech" ? byFile(speeches) : by === "region" ? byCode(speeches) : byKey), ungrouped };
}

/** Titles of the same wording get region and date behind them. */
function tellApart(groups: readonly SpeechGroup[], speeches: readonly SpeechFacts[]): void {
  const first = groups.flatMap(({ members }) => speeches[members[0] ?? -1] ?? []);
  for (const [at, name] of distinctTitles(first).entries()) groups[at]!.label = name;
}

function keyOf(speech: SpeechFacts, by: GroupBy): number | string | null {
  if (isFacetGroup(by)) return facetOf(speech, by.slice(FACET_PREFIX.length));
  return by === "speech" ? speech.id : speech[by];
}

function facetOf({ facets }: SpeechFacts, name: string): string | null {
  return Object.hasOwn(facets, name) ? facets[name]! : null;
}

function isFacetGroup(by: GroupBy): by is `facet.${string}` {
  return by.startsWith(FACET_PREFIX);
}

function add(groups: Map<number | string, SpeechGroup>, key: number | string, index: number, speech: SpeechFacts, by: GroupBy): void {
  const group = groups.get(key) ?? {
    key,
    label: by === "speech" ? speech.title : String(key),
    members: [],
    charCount: 0,
    tokenCount: 0,
    sentenceCount: 0,
  };
  group.members.push(index);
  group.charCount += speech.charCount;
  group.tokenCount += speech.tokenCount;
  group.sentenceCount += speech.sentenceCount;
  groups.set(key, group);
}

function byKey(a: SpeechGroup, b: SpeechGroup): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/**
 * Regions by their codes, so that a province stands before its cities; those without a code after them, by
 * name.
 */
function byCode(speeches: readonly SpeechFacts[]) {
  const codeOf = (group: SpeechGroup) => speeches[group.members[0] ?? -1]?.regionCode ?? "999999";
  return (a: SpeechGroup, b: SpeechGroup) => (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : byKey(a, b));
}

function byFile(speeches: readonly SpeechFacts[]) {
  const fileOf = (group: SpeechGroup) => speeches[group.members[0] ?? -1]?.file ?? "";
  return (a: SpeechGroup, b: SpeechGroup) => (fileOf(a) < fileOf(b) ? -1 : fileOf(a) > fileOf(b) ? 1 : Number(a.key) - Number(b.key));
}
