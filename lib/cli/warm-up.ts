import { setTimeout as sleep } from "node:timers/promises";
import { fillAddress, PAGES } from "../../app/_ui/pages.ts";
import { type ListenAddress, originOf } from "./listen-address.ts";

/** A word that every corpus of official speeches says, so that pages of phrases have something to count. */
const COMMON_PHRASE = "发展";

/**
 * What readers open first, in pages' order, the cheap before the dear: asking for a page fills the caches
 * that it and its neighbours live on.
 */
export const WARM_PAGES: readonly string[] = (["soon", "late"] as const).flatMap((warm) =>
  PAGES.flatMap(({ views }) => views)
    .filter((view) => view.warm === warm)
    .map(({ address }) => fillAddress(address, { phrase: COMMON_PHRASE })),
);

/** Between two pages, so that a reader who comes meanwhile is served first. */
const BREATH_MILLISECONDS = 250;
/** How often to look whether the corpus has changed. */
const LOOK_MILLISECONDS = 15_000;

/**
 * Asks for the pages one after another in the background, and again after the corpus has changed and has come
 * to rest, until `signal` is aborted. An empty store is left alone. Nothing here may fail: a page that does
 * not answer is a reader's to see, not the launcher's.
 */
export async function keepWarm(
  address: ListenAddress,
  signal: AbortSignal,
  { look = LOOK_MILLISECONDS, breath = BREATH_MILLISECONDS } = {},
): Promise<void> {
  let warm = "";
  let seen = "";
  while (!signal.aborted) {
    const now = await corpusVersion(address, signal);
    // Twice the same: nobody is in the middle of storing a folder.
    const isAtRest = now === seen || warm === "";
    seen = now;
    if (now !== "" && now !== warm && isAtRest) {
      await warmUp(address, signal, breath);
      warm = now;
    }
    await sleep(look, undefined, { signal }).catch(() => undefined);
  }
}

/** One round of all pages. */
export async function warmUp(address: ListenAddress, signal: AbortSignal, breath = BREATH_MILLISECONDS): Promise<void> {
  for (const page of WARM_PAGES) {
    if (signal.aborted) return;
    await ask(`${originOf(address)}${page}`, signal);
    await sleep(breath, undefined, { signal }).catch(() => undefined);
  }
}

/** The name of the corpus as it stands; empty where there is none or nobody answers. */
async function corpusVersion(address: ListenAddress, signal: AbortSignal): Promise<string> {
  const answer = await ask(`${originOf(address)}/api/health/ready`, signal);
  if (answer === null) return "";
  const { speeches, corpusVersion: version } = JSON.parse(answer) as { speeches?: number; corpusVersion?: string };
  return speeches === undefined || speeches === 0 ? "" : (version ?? "");
}

/** The body; null where the server does not answer or answers with an error, e.g. because it is stopping. */
async function ask(url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, { signal });
    const body = await response.text();
    return response.ok ? body : null;
  } catch {
    return null;
  }
}
