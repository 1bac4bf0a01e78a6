import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { itemTable } from "#lib/corpus/item-table.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import { AppError } from "#lib/errors.ts";
import { selectThemeCounts } from "#lib/queries/index.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { type Selection, speechIds } from "../select-corpus.ts";
import { formulationTable } from "./similarity-formulations.ts";
import { cosineMatrix, sharedItems, shareMatrix, weighItems } from "./similarity-matrix.ts";

export const SIMILARITY_KINDS = ["slogans", "terms", "themes"] as const;
export type SimilarityKind = (typeof SIMILARITY_KINDS)[number];

export const similarityShape = {
  by: z
    .enum(SIMILARITY_KINDS)
    .default("slogans")
    .describe("What is compared: slogans with the corpus's own coinages, words, or theme shares."),
  case: caseParameter,
  title: titleParameter,
  ...filterShape,
};

/** All pairs are compared: half a million for a thousand speeches. */
const MOST_SPEECHES = 1_000;

export interface Similarities {
  /** Positions in the corpus, in the order of the matrix. */
  members: number[];
  matrix: Float64Array[];
  /** What two speeches have in common, weightiest first; by places in the matrix. */
  shared(a: number, b: number): string[];
}

/**
 * @param asked `case` is of words; slogans fold, and themes are counted in sentences whatever is asked
 * @throws AppError TOO_MANY_SPEECHES
 */
export async function similaritiesOf(
  context: AnalysisContext,
  selection: Selection,
  { by, case: rule }: { by: SimilarityKind; case: CaseRule },
): Promise<Similarities> {
  const { members } = selection;
  if (members.length > MOST_SPEECHES)
    throw new AppError("TOO_MANY_SPEECHES", `${members.length} speeches; at most ${MOST_SPEECHES} can be compared with each other`, {
      where: "speech",
    });
  if (by === "themes") return themeSimilarities(context, selection);
  const { table, emphasis } = await tableFor(context, by, rule);
  const weighted = weighItems(table, members, emphasis);
  const shared = (a: number, b: number) => sharedItems(weighted, a, b).map(({ item }) => table.labels[item]!);
  return { members, matrix: cosineMatrix(weighted), shared };
}

/**
 * A local coinage that two speeches share says more about them than a formula everybody has from above; the
 * surer it is one, the more.
 */
const LOCAL_EMPHASIS = 3;

async function tableFor(context: AnalysisContext, by: "slogans" | "terms", rule: CaseRule) {
  if (by === "terms") return { table: await itemTable(context, "term", "all", rule), emphasis: () => 1 };
  const table = await formulationTable(context);
  return { table, emphasis: (item: number) => (item >= table.lexiconSize ? LOCAL_EMPHASIS * table.strengths[item]! : 1) };
}

async function themeSimilarities(context: AnalysisContext, selection: Selection): Promise<Similarities> {
  const { coder } = await context.themes();
  const { corpus, members } = selection;
  const counts = await selectThemeCounts(context.db, speechIds(selection));
  const countOf = new Map(counts.map(({ speechId, themeId, sentenceCount }) => [`${speechId} ${themeId}`, sentenceCount]));
  const shares = members.map((index) => {
    const { id, sentenceCount } = corpus.speeches[index]!;
    return coder.themeIds.map((theme) => (countOf.get(`${id} ${theme}`) ?? 0) / Math.max(1, sentenceCount));
  });
  const shared = (a: number, b: number) => coder.themeIds.filter((_, theme) => shares[a]![theme]! > 0 && shares[b]![theme]! > 0);
  return { members, matrix: shareMatrix(shares), shared };
}
