import { correctThemes } from "#lib/ingest/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

/**
 * Corrects the themes of a sentence, since nobody has in the sample corpus and theme-corrections would have
 * no row.
 */
export async function correctOneSentence(corpus: SampleCorpus): Promise<void> {
  const [row] = (await corpus.ask("theme-sentences", { theme: "debt", limit: "1" })).rows;
  const place = { speechId: Number(row?.speechId), sentence: Number(row?.sentence) };
  await correctThemes(corpus.db, buildCoder(loadThemes()), place, ["debt", "party"]);
}
