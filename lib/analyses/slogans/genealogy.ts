import { z } from "zod";
import { familyTree, type Wording } from "#lib/lexicon/genealogy/family-tree.ts";
import { nearWordings } from "#lib/lexicon/genealogy/near-wordings.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { type Selection, selectCorpus } from "../select-corpus.ts";
import { type CandidateCount, countCandidates } from "./discovery/count-candidates.ts";
import { discoveryText } from "./discovery/discovery-text.ts";
import { lexiconFamily } from "./genealogy-family.ts";

/** Near wordings found in the corpus, at most. */
const MOST_NEAR = 24;
const LEAST_NEAR_COUNT = 2;

/**
 * One row a wording of one slogan, from the oldest: the lexicon's forms and lineage, and near matches in the
 * corpus. Each hangs on `parent` by `relation` (insertion, deletion, substitution, reordering; lineage where
 * the lexicon alone says so); `edit` says what came and went. `count` is of exactly this wording;
 * `standaloneCount` leaves out what stands inside a longer wording of the family, and `standaloneFrom` is its
 * first year. Wordings that the lexicon knows but the corpus does not have count 0. Any wording may be asked
 * for, also one that the lexicon lacks.
 */
export const genealogy = defineAnalysis({
  name: "genealogy",
  title: { zh: "提法谱系", en: "slogan genealogy" },
  summary: {
    zh: "一个提法的各种说法排成谱系：增字、减字、换字、换序，附年份和次数。",
    en: "The wordings of one slogan as a tree of insertions, deletions, substitutions and reorderings, with years and counts.",
  },
  example: { slogan: "中国特色社会主义" },
  params: z.object({ slogan: z.string().min(2).max(100).describe("Any wording of the slogan."), ...filterShape }),
  columns: columns({
    wording: text(),
    parent: orNull(text()),
    relation: orNull(text<"insertion" | "deletion" | "substitution" | "reordering" | "lineage">()),
    edit: text(),
    count: number("occurrences"),
    standaloneCount: number("occurrences"),
    speeches: number("speeches"),
    firstYear: orNull(number("year")),
    lastYear: orNull(number("year")),
    standaloneFrom: orNull(number("year")),
    introduced: orNull(number("year")),
    known: flag(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { lexicon } = await context.lexicon();
    const text = await discoveryText(context, selection);
    const family = lexiconFamily(lexicon, params.slogan);
    const found = nearest([...family.values()].filter(({ isNamed }) => isNamed).flatMap((one) => [...nearWordings(one.text, text)]));
    const near = found.filter((wording) => !family.has(wording));
    const texts = [...family.keys(), ...near];
    const guards = (index: number) => family.get(texts[index]!)?.slogan ?? undefined;
    const { candidates } = await countCandidates({ slogans: [], hash: "" }, texts, text, { guards });
    const facts = new Map(texts.map((wording, index) => [wording, factsOf(selection, candidates[index] ?? null)]));
    // What is never said on its own is only a piece of another wording, unless the lexicon has it.
    const kept = texts.filter((wording) => family.has(wording) || facts.get(wording)!.standaloneCount > 0);
    const wordings = kept.map((wording): Wording => {
      const { count, standaloneFrom } = facts.get(wording)!;
      const member = family.get(wording);
      return { text: wording, count, year: earlier(member?.introduced ?? null, standaloneFrom), ancestors: member?.ancestors ?? [] };
    });
    const rows = familyTree(wordings).map(({ text: wording, parent, relation, edit }) => ({
      wording: family.get(wording)?.written ?? written(wording),
      parent: parent === null ? null : (family.get(parent)?.written ?? written(parent)),
      relation,
      edit,
      ...facts.get(wording)!,
      introduced: family.get(wording)?.introduced ?? null,
      known: (family.get(wording)?.slogan ?? null) !== null,
    }));
    return { rows, notes: [{ code: "GENEALOGY_SOURCES", values: { lexicon: family.size, corpus: kept.length - family.size } }] };
  },
});

/** The most frequent near wordings. */
function nearest(found: readonly [wording: string, count: number][]): string[] {
  const counts = new Map<string, number>();
  for (const [wording, count] of found) counts.set(wording, Math.max(count, counts.get(wording) ?? 0));
  const often = [...counts].filter(([, count]) => count >= LEAST_NEAR_COUNT).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return often.slice(0, MOST_NEAR).map(([wording]) => wording);
}

function factsOf(selection: Selection, counted: CandidateCount | null) {
  const years = yearsOf(selection, counted?.speeches ?? []);
  return {
    count: counted?.count ?? 0,
    standaloneCount: counted?.ownCount ?? 0,
    speeches: counted?.speeches.length ?? 0,
    firstYear: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    standaloneFrom: yearsOf(selection, counted?.ownSpeeches ?? [])[0] ?? null,
  };
}

/** Years of the dated ones among some speeches, ascending. */
function yearsOf({ corpus, members }: Selection, speeches: readonly number[]): number[] {
  return speeches.flatMap((member) => corpus.speeches[members[member]!]!.year ?? []).sort((a, b) => a - b);
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function written(text: string): string {
  return text.replaceAll("，", "、");
}
