import "server-only";
import { recodeThemes } from "#lib/ingest/recode-themes.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { serverState } from "./context.ts";
import { isReadOnly } from "./guard-write.ts";

/**
 * Rules that this process has recoded by, or is recoding by; on globalThis for the same reason as the
 * server's state.
 */
const holder = globalThis as typeof globalThis & { tifaRecoded?: Set<string> };

/**
 * Starts recoding when an answer says that speeches were coded by other rules, once for each state of the
 * rules; the answer does not wait. A failure is forgotten, so that the next answer tries again.
 */
export function recodeWhenStale({ notes }: Pick<AnalysisResult, "notes">): void {
  if (isReadOnly() || !notes.some(({ code }) => code === "THEMES_STALE")) return;
  void recodeOnce().catch(() => undefined);
}

/** The same when rules were changed by this server itself. */
export function recodeByPresentRules(): void {
  if (!isReadOnly()) void recodeOnce().catch(() => undefined);
}

async function recodeOnce(): Promise<void> {
  const { db, context } = serverState();
  const { coder } = await context.themes();
  holder.tifaRecoded ??= new Set();
  if (holder.tifaRecoded.has(coder.hash)) return;
  holder.tifaRecoded.add(coder.hash);
  try {
    await recodeThemes(db, { coder });
  } catch (error) {
    holder.tifaRecoded.delete(coder.hash);
    throw error;
  }
}
