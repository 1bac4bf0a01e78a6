import { AppError } from "#lib/errors.ts";
import { DRAFT_LIMITS, LONGEST_DRAFT_CHARS } from "./children/read-draft.ts";
import { Preparer } from "./preparer.ts";
import type { PreparedSpeech } from "./types.ts";

/** How long the child process with its dictionary stays for the next draft. */
const IDLE_MILLISECONDS = 60_000;
const NAME = "draft.txt";

/** A draft prepared, and the text as it was given. */
export type PreparedDraft = PreparedSpeech & { given: string };

/** On globalThis, because a web server loads modules anew for every bundle. */
const holder = globalThis as typeof globalThis & {
  tifaDraftPreparer?: { preparer: Preparer; timer: NodeJS.Timeout | null; waiting: number };
};

/**
 * Prepares a text as the ingest does (cleaning, sentences, words, themes) and stores nothing, not even a
 * file.
 *
 * @throws AppError DRAFT_EMPTY, DRAFT_TOO_LONG, and what preparing refuses (TOO_MANY_CHARS, NUL_BYTE,
 *   PARSE_TIMEOUT …)
 */
export async function prepareDraft(text: string): Promise<PreparedDraft> {
  if (text.length > LONGEST_DRAFT_CHARS)
    throw new AppError("DRAFT_TOO_LONG", `${text.length} characters; the limit is ${LONGEST_DRAFT_CHARS}`, { where: "draft" });
  holder.tifaDraftPreparer ??= { preparer: new Preparer(DRAFT_LIMITS, true), timer: null, waiting: 0 };
  const state = holder.tifaDraftPreparer;
  if (state.timer !== null) clearTimeout(state.timer);
  state.waiting += 1;
  try {
    for await (const outcome of state.preparer.prepare({ path: NAME, file: NAME, text, metadataFile: null, correct: true })) {
      if ("speech" in outcome) return { ...outcome.speech, given: text };
      const { code, message } = outcome.refusal;
      throw new AppError(code === "EMPTY_TEXT" ? "DRAFT_EMPTY" : code, message, { where: "draft" });
    }
    throw new RangeError("a draft has one outcome");
  } finally {
    state.waiting -= 1;
    if (state.waiting === 0) closeLater();
  }
}

/** Ends the child process now; for programs that end. */
export function closeDraftPreparer(): void {
  const state = holder.tifaDraftPreparer;
  if (state?.timer) clearTimeout(state.timer);
  state?.preparer.close();
  delete holder.tifaDraftPreparer;
}

function closeLater(): void {
  const state = holder.tifaDraftPreparer;
  if (state === undefined) return;
  state.timer = setTimeout(closeDraftPreparer, IDLE_MILLISECONDS);
  state.timer.unref();
}
