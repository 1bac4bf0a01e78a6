import { z } from "zod";
import { collectionTest } from "#lib/corpus/collections.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { selectVersionMembers, type VersionMember } from "#lib/queries/version-members.ts";
import { sketchSimilarity } from "#lib/text/versions.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, share, text } from "../columns.ts";
import { filterShape } from "../params.ts";

/**
 * One row a version: groups by the date of their chosen version and numbered in this order, the chosen
 * version first, then speeches that stand alone. `similarity` is the estimated share of the chosen version's
 * wording (Jaccard of four-character shingles, by MinHash) that a version has in common with it: 0..1, null
 * where a speech stands alone. `chosen` says which one feeds the charts.
 */
export const versions = defineAnalysis({
  name: "versions",
  title: { zh: "讲话的不同版本", en: "versions of a speech" },
  summary: {
    zh: "同一次讲话的不同版本（宣读、印发、转载），以及哪一个计入图表。",
    en: "Versions of one event (delivered, printed, reprinted, read out), and which of them feeds the charts.",
  },
  example: { all: "1" },
  params: z.object({
    all: z.coerce.number().int().min(0).max(1).default(0).describe("1: also speeches that have no other version."),
    collection: filterShape.collection,
  }),
  columns: columns({
    group: orNull(number()),
    speechId: number(),
    title: text(),
    date: orNull(text()),
    chars: number("chars"),
    similarity: orNull(share()),
    chosen: flag(),
  }),
  async run(context, params) {
    const { speeches } = await context.corpus();
    const members = (await versionMembers(context)).filter(collectionTest(speeches, { ...params, speech: [] }));
    const chosen = new Map(members.flatMap((member) => (member.group !== null && member.chosen ? [[member.group, member]] : [])));
    const groups = [...chosen.keys()].map((group) => members.filter((member) => member.group === group).sort(chosenFirst));
    const alone = params.all === 1 ? members.filter(({ group }) => group === null) : [];
    const grouped = groups.flatMap((group, at) => group.map((member) => versionRow({ ...member, group: at + 1 }, group[0])));
    return { rows: [...grouped, ...alone.map((member) => versionRow(member, undefined))] };
  },
});

const versionMembers = memoize(["corpus"], async (source: StateSource<"corpus">) => selectVersionMembers((await source.corpus()).db));

function chosenFirst(a: VersionMember, b: VersionMember): number {
  return Number(b.chosen) - Number(a.chosen);
}

function versionRow(member: VersionMember, chosen: VersionMember | undefined) {
  const { group, speechId, title, date, chars } = member;
  const similarity = chosen === undefined ? null : sketchSimilarity(shingles(member), shingles(chosen));
  return { group, speechId, title, date, chars, similarity, chosen: member.chosen };
}

/** Postgres keeps the sketch's unsigned numbers as signed ones. */
function shingles({ sketch }: VersionMember): Uint32Array {
  return new Uint32Array(Int32Array.from(sketch).buffer);
}
