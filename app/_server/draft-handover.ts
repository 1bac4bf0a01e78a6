import "server-only";
import { randomUUID } from "node:crypto";

/**
 * Why there is no answer, by a code that the catalogs have words for. Not an error object: the page is
 * another bundle, whose classes are its own.
 */
export interface DraftProblem {
  code: string;
  message: string;
}

/** What a page's form held: the draft, or why there is none. */
export interface DraftHandover {
  /** What was typed; empty where nothing was. */
  text: string;
  /** Null for a draft that can be asked about. */
  problem: DraftProblem | null;
}

/** A browser that was told to come for its page does so at once. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
const MOST = 20;

/** On globalThis, because a web server loads modules anew for every bundle. */
const holder = globalThis as typeof globalThis & { tifaDrafts?: Map<string, DraftHandover> };

/**
 * Holds a draft between a form and the page that answers it, in memory and under a name that cannot be
 * guessed: an address may not hold it, and a page cannot read what was posted. It is given out once and
 * forgotten, or forgotten when nobody comes; the oldest go first.
 */
export function handOverDraft(draft: DraftHandover): string {
  holder.tifaDrafts ??= new Map();
  const drafts = holder.tifaDrafts;
  const id = randomUUID();
  drafts.set(id, draft);
  for (const old of [...drafts.keys()].slice(0, -MOST)) drafts.delete(old);
  setTimeout(() => drafts.delete(id), LONGEST_WAIT_MILLISECONDS).unref();
  return id;
}

/** The draft, for the first who asks; null afterwards, and for a name that is none. */
export function takeDraft(id: string | null): DraftHandover | null {
  const draft = holder.tifaDrafts?.get(id ?? "") ?? null;
  holder.tifaDrafts?.delete(id ?? "");
  return draft;
}
