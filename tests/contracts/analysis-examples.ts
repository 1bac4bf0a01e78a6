import { correctThemes } from "#lib/ingest/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

type Params = Record<string, string | string[]>;

async function speechIds(corpus: SampleCorpus, count: number): Promise<string[]> {
  return (await corpus.ask("speeches")).rows.slice(0, count).map(({ speechId }) => String(speechId));
}

/** Corrects a sentence first, since nobody has in the sample corpus. */
async function correctedSentence(corpus: SampleCorpus): Promise<Params> {
  const [row] = (await corpus.ask("theme-sentences", { theme: "debt", limit: "1" })).rows;
  const place = { speechId: Number(row?.speechId), sentence: Number(row?.sentence) };
  await correctThemes(corpus.db, buildCoder(loadThemes()), place, ["debt", "party"]);
  return {};
}

/** The text of a question that asks about one. */
export const DRAFTS: Readonly<Record<string, string>> = { "draft-check": "推进高质展发展，坚持科学发展观，做到“两个维护”。" };

/** One question for every analysis that has an answer in the sample corpus. */
export const EXAMPLES: Record<string, (corpus: SampleCorpus) => Params | Promise<Params>> = {
  "corpus-summary": () => ({}),
  speeches: () => ({}),
  versions: () => ({ all: "1" }),
  suspects: () => ({ minCount: "1" }),
  "phrase-frequency": () => ({ phrase: ["高质量发展", "生态…保护|绿色"], by: "speech" }),
  "slogan-frequency": () => ({ theme: "party", by: "level" }),
  slogans: () => ({}),
  "theme-coverage": () => ({ by: "year" }),
  "theme-sentences": () => ({ theme: "debt", order: "score" }),
  "theme-speeches": () => ({ theme: "party", order: "least" }),
  "theme-terms": () => ({ theme: "industry", by: "level" }),
  "theme-cooccurrence": () => ({}),
  "theme-positions": () => ({ theme: ["debt", "party"] }),
  "theme-places": () => ({ limit: "3" }),
  "theme-corrections": correctedSentence,
  concordance: () => ({ phrase: "高质量发展", sort: "left" }),
  collocates: () => ({ phrase: "高质量发展" }),
  continuations: () => ({ phrase: "高质量*" }),
  "ngram-series": () => ({ phrase: ["高质量发展", "绿色*"], smoothing: "1" }),
  keyness: () => ({ targetLevel: "province", referenceLevel: "county" }),
  drift: () => ({ from: "2014-2016", to: "2023-2025", unit: "slogan" }),
  "drift-themes": () => ({ from: "2014-2016", to: "2023-2025" }),
  "drift-timeline": () => ({ unit: "slogan" }),
  "text-reuse": () => ({ minLength: "12" }),
  "text-reuse-shares": () => ({}),
  similarity: () => ({ by: "slogans", limit: "20" }),
  "similarity-map": () => ({ by: "terms" }),
  compare: async (corpus) => ({ speech: await speechIds(corpus, 2) }),
  "slogan-counts": () => ({ slogan: "中国特色社会主义", by: "year", variants: "1" }),
  "slogan-sentences": () => ({ slogan: "高质量发展", of: "own" }),
  "slogan-heat": () => ({ kind: "policy" }),
  "slogan-silence": () => ({ year: "2024" }),
  "slogan-watch": () => ({ all: "1" }),
  "slogan-adoption": () => ({ slogan: "高质量发展" }),
  "slogan-dispersion": () => ({ slogan: "高质量发展" }),
  "slogan-neighbours": () => ({ slogan: "高质量发展" }),
  "slogan-lineage": () => ({ slogan: "中国特色社会主义" }),
  "slogan-discovery": () => ({ limit: "20", known: "1" }),
  genealogy: () => ({ slogan: "中国特色社会主义" }),
  "draft-check": () => ({}),
  reproduce: () => ({}),
};
