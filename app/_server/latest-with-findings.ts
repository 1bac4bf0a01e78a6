import "server-only";
import { sloganDebuts } from "#lib/analyses/slogans/slogan-debuts.ts";
import { type CorpusFacets, runAnalysis } from "./run.ts";

/** Speeches that are asked before the newest one is shown all the same. */
const MOST_ASKED = 8;

/** Id of the newest speech that says something otherwise than those before it; of the newest one where none does. */
export async function latestWithFindings({ speeches }: CorpusFacets, params: URLSearchParams): Promise<string> {
  const newest = [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.id - a.id).slice(0, MOST_ASKED);
  for (const { id } of newest) {
    const { rows } = await runAnalysis(sloganDebuts, new URLSearchParams([...params, ["speech", String(id)]]));
    if (rows.some(({ significant }) => significant)) return String(id);
  }
  return String(newest[0]?.id ?? 0);
}
