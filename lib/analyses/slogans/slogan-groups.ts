import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { sloganExclusions } from "#lib/corpus/slogan-exclusions.ts";
import { type Rate, ratePerTenThousand } from "#lib/stats/index.ts";
import type { GroupBy, Note } from "#lib/types.ts";
import { allOrGroupSchema, titleParameter } from "../params.ts";
import { groupSelection, type Selection } from "../select-corpus.ts";

/** The switches that leave titles, or titles and headings, out. */
export const headingsShape = {
  headings: z.coerce.number().int().min(0).max(1).default(1).describe("0: leaves out what stands in titles and headings."),
  title: titleParameter,
};

export const sloganGroupShape = {
  by: allOrGroupSchema.default("all").describe("What makes a row; all: the whole selection is one."),
};
export type SloganGroupBy = "all" | GroupBy;

/**
 * Groups of a selection whose `charCount` fits the switches for titles and headings; undated speeches are in the one group
 * of `all`.
 */
export async function sloganGroups(
  context: AnalysisContext,
  selection: Selection,
  by: SloganGroupBy,
  headings: boolean,
): Promise<{ groups: SpeechGroup[]; notes: Note[] }> {
  const { groups, notes } = by === "all" ? { groups: [wholeGroup(selection)], notes: [] } : groupSelection(selection, by);
  const { charCounts } = await sloganExclusions(context, headings);
  const sized = groups.map((group) => ({ ...group, charCount: group.members.reduce((sum, speech) => sum + charCounts[speech]!, 0) }));
  return { groups: sized, notes: headings ? notes : [...notes, { code: "HEADINGS_LEFT_OUT", values: {} }] };
}

function wholeGroup({ corpus, members }: Selection): SpeechGroup {
  const sum = (size: "charCount" | "tokenCount" | "sentenceCount") =>
    members.reduce((total, speech) => total + corpus.speeches[speech]![size], 0);
  const sizes = { charCount: sum("charCount"), tokenCount: sum("tokenCount"), sentenceCount: sum("sentenceCount") };
  return { key: "all", label: "all", members, ...sizes };
}

/** A rate of occurrences; null where there is no text that they could stand in, e.g. titles alone, left out. */
export function sloganRate(count: number, charCount: number): Rate {
  return charCount === 0 ? { count, size: 0, rate: null, low: null, high: null } : ratePerTenThousand(count, charCount);
}

/** A part for a measure of dispersion: without a Han character, as one of Latin letters, it still is a part. */
export function sloganPart(count: number, charCount: number): { count: number; size: number } {
  return { count, size: Math.max(count, charCount) };
}
